package import Manuscripts

/// Names a character within one reading of a book: `c1` is the first to appear.
package struct CharacterID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  package var description: String { "c\(number)" }

  package static func < (a: CharacterID, b: CharacterID) -> Bool { a.number < b.number }
}

/// A person, animal or machine that acts or speaks in the story.
package struct StoryCharacter: Hashable, Sendable {
  package let id: CharacterID
  /// The shortest name in the text that nobody else bears: what shots and prompts call the character. "I" for a narrator without a name.
  package let name: String
  /// Every form found in the text, most frequent first, `name` among them.
  package let aliases: [String]
  package let gender: Gender
  package let isNarrator: Bool
  /// Mentions by name or noun in the whole book.
  package let mentionCount: Int

  package init(id: CharacterID, name: String, aliases: [String], gender: Gender, isNarrator: Bool, mentionCount: Int) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.gender = gender
    self.isNarrator = isNarrator
    self.mentionCount = mentionCount
  }
}

/// Which third-person pronoun the text uses.
package enum Gender: String, Sendable {
  case female
  case male
  case neuter
  case unknown
}

/// A place in the text that refers to a character.
package struct Mention: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case name
    /// "the captain".
    case noun
    case pronoun
  }

  package let span: TextSpan
  package let character: CharacterID
  package let kind: Kind
  /// True inside direct speech, where a name is talked to or about and proves nobody's presence.
  package let isQuoted: Bool

  package init(span: TextSpan, character: CharacterID, kind: Kind, isQuoted: Bool) {
    self.span = span
    self.character = character
    self.kind = kind
    self.isQuoted = isQuoted
  }
}
