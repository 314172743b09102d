/// Who speaks a chapter's quotations, as the talks decide it.
struct SpeakerDecisions {
  struct Decision {
    var speaker: CharacterID?
    var attribution: Attribution?
    /// The probability of the speaker among all who may speak; 0 when nobody could be named.
    var confidence = 0.0
    var addressees: [CharacterID] = []
  }

  var ofQuotations: [Decision]
  /// Whom the pronouns of tags mean, by their token.
  var pronouns: [Int: CharacterID] = [:]
}
