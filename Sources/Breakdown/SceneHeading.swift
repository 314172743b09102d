package import Prose

/// Where and when a scene plays: INT./EXT. SET – TIME. What the text does not say is nil.
package struct SceneHeading: Hashable, Sendable {
  package let setting: Guess<Setting>?
  /// In the words of the text, without article; from a written heading as it stands there.
  package let place: Guess<String>?
  package let time: Guess<TimeOfDay>?
  package let continuity: Continuity?
  /// What a scene that does not happen now is; nil for the others.
  package internal(set) var mark: SceneMark?
  /// The heading that the author wrote; nil when there is none and all is read from the prose.
  package let written: Written?

  /// A screenplay's own heading.
  package struct Written: Hashable, Sendable {
    /// As it stands in the file.
    package let text: String
    /// The place as prose says it, in lower case but for names: `Gethin's house - loft`.
    package let place: String
    /// Index into `Chapter.blocks`: where it stands.
    package let block: Int

    package init(text: String, place: String, block: Int) {
      self.text = text
      self.place = place
      self.block = block
    }
  }

  package init(
    setting: Guess<Setting>?, place: Guess<String>?, time: Guess<TimeOfDay>?, continuity: Continuity?, written: Written? = nil
  ) {
    self.setting = setting
    self.place = place
    self.time = time
    self.continuity = continuity
    self.written = written
  }

  /// A best guess below this is kept in JSON with its confidence; the printed heading says "unknown" instead.
  package static let printedConfidence = 0.5

  /// The author's own heading, or else as a screenplay prints it: `INT. PUMP HOUSE – NIGHT`, with UNKNOWN for what is not known well enough.
  package var printed: String {
    if let written { return written.text }
    if known(setting) == nil, known(place) == nil, known(time) == nil {
      return "UNKNOWN PLACE AND TIME" + (mark.map { " (\($0.rawValue))" } ?? "")
    }
    let settingWord =
      switch known(setting) {
      case .interior: "INT."
      case .exterior: "EXT."
      case .both: "INT./EXT."
      case nil: "UNKNOWN SETTING,"
      }
    let placeWords = known(place).map(SceneHeading.setWords) ?? "UNKNOWN PLACE"
    let timeWord = known(time)?.rawValue ?? "UNKNOWN TIME"
    let notes = [mark?.rawValue, continuity?.rawValue].compactMap { $0.map { " (\($0))" } }.joined()
    return "\(settingWord) \(placeWords) – \(timeWord)" + notes
  }

  /// SET – SUBSET: "the taproom of the Dry Foot" is a room of a larger set that has a name.
  static func setWords(_ place: String) -> String {
    for link in [" of the ", " of "] {
      guard let range = place.ranges(of: link).last else { continue }
      let (part, whole) = (place[..<range.lowerBound], place[range.upperBound...])
      guard whole.first?.isUppercase == true, !part.isEmpty else { continue }
      return "\(whole) – \(part)".uppercased()
    }
    return place.uppercased()
  }

  /// The value when its confidence suffices for print.
  package func known<Value>(_ guess: Guess<Value>?) -> Value? {
    guard let guess, guess.confidence >= SceneHeading.printedConfidence else { return nil }
    return guess.value
  }
}

/// What a scene is that does not happen now and in front of everybody.
package enum SceneMark: String, Sendable {
  case flashback = "FLASHBACK"
  case dream = "DREAM"
  case imagined = "IMAGINED"
  /// A letter, a screen, a recording that is read or heard.
  case message = "MESSAGE"
}

/// How a scene's time follows from the scene before it.
package enum Continuity: String, Sendable {
  case continuous = "CONTINUOUS"
  case later = "LATER"
}
