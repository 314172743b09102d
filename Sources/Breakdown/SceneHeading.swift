package import Prose

/// Where and when a scene plays: INT./EXT. SET – TIME. What the text does not say is nil.
package struct SceneHeading: Hashable, Sendable {
  package let setting: Guess<Setting>?
  /// In the words of the text, without article.
  package let place: Guess<String>?
  package let time: Guess<TimeOfDay>?
  package let continuity: Continuity?

  package init(setting: Guess<Setting>?, place: Guess<String>?, time: Guess<TimeOfDay>?, continuity: Continuity?) {
    self.setting = setting
    self.place = place
    self.time = time
    self.continuity = continuity
  }

  /// A best guess below this is kept in JSON with its confidence; the printed heading says "unknown" instead.
  package static let printedConfidence = 0.5

  /// As a screenplay prints it: `INT. PUMP HOUSE – NIGHT`, with UNKNOWN for what is not known well enough.
  package var printed: String {
    if known(setting) == nil, known(place) == nil, known(time) == nil { return "UNKNOWN PLACE AND TIME" }
    let settingWord =
      switch known(setting) {
      case .interior: "INT."
      case .exterior: "EXT."
      case .both: "INT./EXT."
      case nil: "UNKNOWN SETTING,"
      }
    let placeWords = known(place)?.uppercased() ?? "UNKNOWN PLACE"
    let timeWord = known(time)?.rawValue ?? "UNKNOWN TIME"
    return "\(settingWord) \(placeWords) – \(timeWord)" + (continuity.map { " (\($0.rawValue))" } ?? "")
  }

  /// The value when its confidence suffices for print.
  package func known<Value>(_ guess: Guess<Value>?) -> Value? {
    guard let guess, guess.confidence >= SceneHeading.printedConfidence else { return nil }
    return guess.value
  }
}

/// How a scene's time follows from the scene before it.
package enum Continuity: String, Sendable {
  case continuous = "CONTINUOUS"
  case later = "LATER"
}
