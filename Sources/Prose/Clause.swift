/// A finite verb of the narration with its subject: what the sentence says somebody or something does.
package struct Clause: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// The tokens of the name, noun or pronoun.
    case character(CharacterID, Range<Int>)
    /// The tokens of a noun phrase that is no character.
    case thing(Range<Int>)
    /// A pronoun that was not resolved, at this token.
    case pronoun(Int)
    case none
  }

  package enum Tense: Hashable, Sendable {
    case past
    case present
    /// "had gone": before the story's now.
    case pluperfect
    /// "would go", "could go", "must go".
    case modal
  }

  /// From the clause's first token to the token before the next clause.
  package let tokens: Range<Int>
  package let subject: Subject
  /// True when the subject is taken over from the clause before ("she rose and left").
  package let sharesSubject: Bool
  /// Auxiliaries, adverbs between them, and the main verb.
  package let verbGroup: Range<Int>
  /// The main verb's token: the last of `verbGroup`.
  package let verb: Int
  package let lemma: String
  package let groups: VerbGroups
  package let tense: Tense
  package let isNegated: Bool
  package let isPlural: Bool
  /// True for "was opened": the subject undergoes.
  package let isPassive: Bool
  /// True when a conjunction such as "as", "when", "because", "that", "which" makes the clause part of another.
  package let isSubordinate: Bool

  /// The character who acts; nil for things.
  package var actor: CharacterID? {
    if case .character(let id, _) = subject { return id }
    return nil
  }

  /// True for what happens in front of the camera: neither a memory nor a plan, neither denied nor only thought.
  package var isVisible: Bool {
    guard tense == .past || tense == .present, !isNegated else { return false }
    if actor != nil { return !groups.isDisjoint(with: .visible) && lemma != "be" && lemma != "have" }
    // Things that stand, lie or hang are a picture, not an event.
    let isEvent =
      !groups.isDisjoint(with: [.sound, .change]) || !groups.isDisjoint(with: [.move, .handle, .posture]) && !groups.contains(.state)
    return isEvent && lemma != "be" && lemma != "have"
  }
}
