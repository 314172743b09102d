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
  package let importance: Importance

  /// What a cast list sorts by; `CastPresence` has the thresholds.
  package enum Importance: String, Sendable, CaseIterable {
    case principal
    case supporting
    case minor
  }

  package init(
    id: CharacterID, name: String, aliases: [String], gender: Gender, isNarrator: Bool, mentionCount: Int, importance: Importance = .minor
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.gender = gender
    self.isNarrator = isNarrator
    self.mentionCount = mentionCount
    self.importance = importance
  }
}

/// Which third-person pronoun the text uses.
package enum Gender: String, Sendable {
  case female
  case male
  case neuter
  case unknown
}
