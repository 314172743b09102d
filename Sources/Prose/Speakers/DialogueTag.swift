import Manuscripts

/// The words that say who speaks: `said Anna`, `Anna asked softly`, `He turned to Peter and said:`.
struct DialogueTag {
  enum Subject: Hashable {
    /// The first token of a character's name or noun.
    case mention(Int)
    /// `she`, or `her` in "her reply was".
    case pronoun(Int)
    /// Somebody who is no character: "a voice", "the old woman", a name that stands here only.
    case noun(Range<Int>)
    case none
  }

  enum Place {
    case after
    case before
    /// At the end of the paragraph before.
    case paragraphBefore
  }

  let span: TextSpan
  let place: Place
  let subject: Subject
  /// The token of the name or pronoun that is spoken to: "said Anna to Peter", "he asked her".
  let object: Int?
  /// False when somebody only acts before a colon or a dash.
  let hasVerb: Bool

  /// The token of the name or pronoun that speaks.
  var token: Int? {
    switch subject {
    case .mention(let token), .pronoun(let token): token
    case .noun, .none: nil
    }
  }
}
