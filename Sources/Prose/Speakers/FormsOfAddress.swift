/// How the people of a chapter call each other, where a tag names who calls: one says "Miss Orme", another "Anna".
struct FormsOfAddress {
  private var forms: [CharacterID: [Turn.Call]] = [:]

  init(_ turns: [Turn]) {
    for turn in turns where !turn.calls.isEmpty {
      guard let speaker = turn.namedSpeaker else { continue }
      forms[speaker, default: []] += turn.calls
    }
  }

  /// Whether somebody elsewhere calls the same person so, or otherwise; nil when the chapter has no such call of theirs.
  func uses(_ call: Turn.Call, by speaker: CharacterID) -> Bool? {
    guard let own = forms[speaker]?.filter({ $0.character == call.character }), !own.isEmpty else { return nil }
    return own.contains(call)
  }
}
