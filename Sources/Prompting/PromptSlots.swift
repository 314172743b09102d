import Breakdown
import Manuscripts
import Prose
import Shooting

/// What a prompt may say of a shot, each slot in words that stand alone. Templates put them in the order a tool wants.
struct PromptSlots {
  /// `Medium close-up over the shoulder of Gethin, low angle`.
  var framing: String
  /// What happens: one sentence or two, each with its full stop.
  var action: String
  /// The tool's word for the move; nil for stills.
  var camera: String?
  var lens: String?
  /// `inside the boathouse`.
  var place: String?
  /// `at night`.
  var time: String?
  var lines: [Line]
  var sound: String?

  struct Line {
    var speaker: String
    var line: String
  }

  init(_ shot: Shot, in scene: Scene, profile: ToolProfile) {
    let clean = PromptText(escapes: profile.escapes)
    framing = clean.phrase(PromptSlots.framing(of: shot))
    action = clean.sentences(shot.action.isEmpty ? PromptSlots.bareAction(of: shot) : shot.action)
    camera = profile.camera.map { $0[shot.move.rawValue] ?? shot.move.rawValue }
    lens = "\(shot.lens) mm lens"
    // A summary tells of other places and hours than its scene's.
    let isSummary = scene.beats.contains { $0.kind == .summary && shot.beats.contains($0.id) }
    place = isSummary ? nil : PromptSlots.place(of: scene.heading).map(clean.phrase)
    time = isSummary ? nil : PromptSlots.time(of: scene.heading)
    lines = profile.takesAudio ? PromptSlots.lines(of: shot, clean) : []
    sound = profile.takesAudio && !shot.sound.isEmpty ? clean.sentences(shot.sound) : nil
  }

  /// Parts of one speech that a dialogue tag had parted are one line again.
  private static func lines(of shot: Shot, _ clean: PromptText) -> [Line] {
    var lines: [Line] = []
    for part in shot.dialogue {
      let line = clean.quotable(part.line)
      let speaker = clean.phrase(part.speaker ?? "A voice") + (part.voice == .onScreen ? "" : " (\(part.voice.rawValue))")
      guard let last = lines.last, last.speaker == speaker else {
        lines.append(Line(speaker: speaker, line: line))
        continue
      }
      let isStopped = last.line.unicodeScalars.last.map { ".!?…—,;:".unicodeScalars.contains($0) } ?? true
      let goesOn = line.unicodeScalars.first?.properties.isLowercase ?? false
      lines[lines.count - 1].line = last.line + (isStopped ? " " : goesOn ? ", " : ". ") + line
    }
    return lines
  }

  private static func framing(of shot: Shot) -> String {
    let size = shot.size.words
    let angle = shot.angle == .eyeLevel ? "" : shot.angle == .overhead ? ", from overhead" : ", \(shot.angle.rawValue) angle"
    switch shot.coverage {
    case .overTheShoulder where shot.cast.count > 1:
      return "\(size) of \(shot.cast[0]) over the shoulder of \(shot.cast[1])\(angle)".capitalizingFirst()
    case .insert: return "Insert, \(size)" + (shot.props.first.map { " of the \($0)" } ?? "") + angle
    case .establishing: return "Establishing shot, \(size)\(angle)"
    case .pointOfView: return "Point-of-view shot, \(size)\(angle)"
    case .twoShot where shot.cast.count > 1: return "Two-shot of \(shot.cast[0]) and \(shot.cast[1]), \(size)\(angle)"
    default: return (size + (shot.cast.isEmpty ? "" : " of \(joined(shot.cast))") + angle).capitalizingFirst()
    }
  }

  private static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func bareAction(of shot: Shot) -> String {
    shot.subjects.isEmpty
      ? "Nobody is in the frame." : "\(joined(shot.subjects).capitalizingFirst()) \(shot.subjects.count > 1 ? "are" : "is") in the frame."
  }

  private static func place(of heading: SceneHeading) -> String? {
    guard let known = heading.known(heading.place) else { return nil }
    let written = heading.written?.place ?? ""
    let place = written.isEmpty ? known : written
    let first = place.prefix { $0 != " " }
    let isOwned = ["'s", "’s"].contains(where: first.hasSuffix) && first.first?.isUppercase == true
    switch heading.known(heading.setting) {
    case .interior: return isOwned || first.lowercased() == "the" ? "inside \(place)" : "inside the \(place)"
    case .exterior: return "outside, \(place)"
    case .both, nil: return place
    }
  }

  private static func time(of heading: SceneHeading) -> String? {
    switch heading.known(heading.time) {
    case .day: "in daylight"
    case .night: "at night"
    case .dawn: "at dawn"
    case .morning: "in the morning"
    case .afternoon: "in the afternoon"
    case .evening: "in the evening"
    case .dusk: "at dusk"
    case nil: nil
    }
  }

  /// The values a template sees. `still` is the action as a picture, `scene` place and time as a phrase with a capital.
  var values: [String: Any] {
    var values: [String: Any] = ["framing": framing, "action": action, "still": action, "hasLines": !lines.isEmpty]
    if let camera { values["camera"] = camera }
    if let lens { values["lens"] = lens }
    if let place { values["place"] = place }
    if let time { values["time"] = time }
    let scene = [place, time].compactMap { $0 }.joined(separator: ", ")
    if !scene.isEmpty { values["scene"] = scene.capitalizingFirst() }
    if let sound { values["sound"] = sound }
    values["lines"] = lines.map { ["speaker": $0.speaker.capitalizingFirst(), "line": $0.line] }
    return values
  }
}

extension String {
  func capitalizingFirst() -> String {
    guard let first = unicodeScalars.first else { return self }
    return String(first).uppercased() + String(unicodeScalars.dropFirst())
  }
}
