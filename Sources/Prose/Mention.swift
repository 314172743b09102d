package import Manuscripts

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
