package import Manuscripts

/// What a chapter says that somebody looks or sounds like, as a whole phrase of its own words: "cropped hair that had gone gray on one side only".
package struct Trait: Hashable, Sendable {
  package let character: CharacterID
  package let kind: Description.Kind
  /// Without article, on one line.
  package let words: String
  /// The sentence that says it.
  package let evidence: TextSpan

  package init(character: CharacterID, kind: Description.Kind, words: String, evidence: TextSpan) {
    self.character = character
    self.kind = kind
    self.words = words
    self.evidence = evidence
  }
}
