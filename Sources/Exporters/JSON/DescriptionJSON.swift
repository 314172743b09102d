import Manuscripts
import Prose

extension ProseJSON {
  /// What the text says that a character, place or thing looks like; `start` and `end` are of the words that say it.
  struct DescriptionJSON: Encodable {
    let start: Int
    let end: Int
    /// `character`, `person`, `place` or `thing`.
    let of: String
    /// A character's id; null for the rest.
    @OrNull var character: String?
    /// The name, pronoun or noun phrase that is described.
    let target: [Int]
    let kind: String
    let words: [Int]
    let quoted: Bool
    /// Whose speech says it: a character's id.
    @OrNull var saidBy: String?
    let comparison: Bool

    init(_ description: Description, range: (TextSpan) -> [Int]) {
      let evidence = range(description.evidence)
      start = evidence[0]
      end = evidence[1]
      switch description.target {
      case .character(let id, _):
        of = "character"
        _character = OrNull(wrappedValue: id.description)
      case .person:
        of = "person"
        _character = OrNull(wrappedValue: nil)
      case .place:
        of = "place"
        _character = OrNull(wrappedValue: nil)
      case .thing:
        of = "thing"
        _character = OrNull(wrappedValue: nil)
      }
      target = range(description.target.span)
      kind = description.kind.rawValue
      words = range(description.words)
      quoted = description.isInSpeech
      _saidBy = OrNull(wrappedValue: description.saidBy?.description)
      comparison = description.isComparison
    }
  }
}
