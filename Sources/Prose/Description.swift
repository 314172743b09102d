package import Manuscripts

/// What the text says that a character, a place or a thing looks or sounds like, with the words that say it.
package struct Description: Hashable, Sendable {
  /// What is described.
  package enum Target: Hashable, Sendable {
    /// The span is of the name, noun or pronoun there.
    case character(CharacterID, TextSpan)
    /// Somebody who is no character of the book, by the noun phrase.
    case person(TextSpan)
    case place(TextSpan)
    case thing(TextSpan)

    package var span: TextSpan {
      switch self {
      case .character(_, let span), .person(let span), .place(let span), .thing(let span): span
      }
    }
  }

  package enum Kind: String, Sendable {
    case age
    case build
    case face
    case hair
    case eyes
    case skin
    case voice
    case clothing
    case mark
    case material
    case colour
    case size
    case light
    case condition
  }

  package let target: Target
  package let kind: Kind
  /// The words of the attribute, with the noun that they belong to: "grey", "a blue coat", "green eyes".
  package let words: TextSpan
  /// The stretch that says it: from the target's words to the attribute's.
  package let evidence: TextSpan
  /// Whose speech says it; nil when the narration does, and when nobody could be named.
  package let saidBy: CharacterID?
  package let isInSpeech: Bool
  /// True for a likeness: "like a queen", "white as chalk".
  package let isComparison: Bool

  package init(
    target: Target, kind: Kind, words: TextSpan, evidence: TextSpan, saidBy: CharacterID? = nil, isInSpeech: Bool = false,
    isComparison: Bool = false
  ) {
    self.target = target
    self.kind = kind
    self.words = words
    self.evidence = evidence
    self.saidBy = saidBy
    self.isInSpeech = isInSpeech
    self.isComparison = isComparison
  }

  /// Where it stands in the chapter.
  package var span: TextSpan { evidence }
}
