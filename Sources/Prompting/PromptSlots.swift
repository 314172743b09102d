import Breakdown
import Manuscripts
import Prose
import Shooting

/// What a prompt may say of a shot, each slot in words that stand alone. Templates put them in the order a tool wants.
struct PromptSlots {
  var framing: PromptFraming
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
  /// Those in the frame whom the bible describes, then the place; the same words in every shot.
  var described: [Described]
  /// What the shot shows of the author's look.
  var look: String?

  struct Described {
    var name: String
    var look: String
  }

  struct Line {
    var speaker: String
    var line: String
  }

  init(_ shot: Shot, in scene: Scene, profile: ToolProfile, identities: Identities, look: String?) {
    let clean = PromptText(profile)
    framing = PromptFraming(of: shot, clean)
    let told = clean.sentences(shot.action)
    action = told.isEmpty ? PromptSlots.bareAction(of: shot.subjects.map(clean.phrase).filter(PromptText.hasWord)) : told
    camera = profile.word(for: shot.move)
    lens = "\(shot.lens) mm lens"
    // A summary tells of other places and hours than its scene's.
    let isSummary = scene.beats.contains { $0.kind == .summary && shot.beats.contains($0.id) }
    place = isSummary ? nil : PromptSlots.place(of: scene.heading).map(clean.phrase)
    time = isSummary ? nil : PromptSlots.time(of: scene.heading)
    lines = profile.takesAudio ? PromptSlots.lines(of: shot, clean) : []
    let heard = profile.takesAudio ? clean.sentences(shot.sound) : ""
    sound = heard.isEmpty ? nil : heard
    described = PromptSlots.described(shot, in: scene, identities, clean)
    self.look = look.map(clean.phrase).flatMap { PromptText.hasWord($0) ? $0.capitalizingFirst() : nil }
    if PromptSlots.isPortrait(shot, described) {
      action = PromptSlots.bareAction(of: shot.subjects.map(clean.phrase).filter(PromptText.hasWord))
    }
  }

  /// "Gethin is a wide man of sixty": what the bible's words before it say already.
  private static func isPortrait(_ shot: Shot, _ described: [Described]) -> Bool {
    guard let person = shot.cast.first, shot.cast.count == 1, described.contains(where: { $0.name == person.capitalizingFirst() }) else {
      return false
    }
    return shot.dialogue.isEmpty && shot.action.hasPrefix("\(person.capitalizingFirst()) is a ")
  }

  private static func described(_ shot: Shot, in scene: Scene, _ identities: Identities, _ clean: PromptText) -> [Described] {
    let people = shot.cast.compactMap { name in identities.identity(of: name, in: scene).map { (name, $0) } }
    let place = scene.heading.known(scene.heading.place).flatMap { name in identities.look(ofPlace: name).map { (name, $0) } }
    let props = shot.props.compactMap { name in identities.look(ofProp: name).map { (name, $0) } }
    return (people + props + [place].compactMap(\.self)).compactMap { name, look in
      let described = Described(name: clean.phrase(name).capitalizingFirst(), look: clean.phrase(look))
      return PromptText.hasWord(described.name) && PromptText.hasWord(described.look) ? described : nil
    }
  }

  /// Parts of one speech that a dialogue tag had parted are one line again.
  private static func lines(of shot: Shot, _ clean: PromptText) -> [Line] {
    var lines: [Line] = []
    for part in shot.dialogue {
      let line = clean.quotable(part.line)
      guard !line.isEmpty else { continue }
      let name = clean.phrase(part.speaker ?? "")
      let speaker = (PromptText.hasWord(name) ? name : "A voice") + (part.voice == .onScreen ? "" : " (\(part.voice.rawValue))")
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

  private static func bareAction(of subjects: [String]) -> String {
    subjects.isEmpty
      ? "Nobody is in the frame." : "\(subjects.listed.capitalizingFirst()) \(subjects.count > 1 ? "are" : "is") in the frame."
  }

  private static func place(of heading: SceneHeading) -> String? {
    guard let known = heading.known(heading.place) else { return nil }
    let written = heading.written?.place ?? ""
    let place = written.isEmpty ? known : written
    guard PromptText.hasWord(place) else { return nil }
    let first = place.prefix { $0 != " " }
    let isOwned = ["'s", "’s"].contains(where: first.hasSuffix) && first.first?.isUppercase == true
    switch heading.known(heading.setting) {
    // "Inside Halfway", "inside Berth Eleven": what is all name takes no article.
    case .interior where isOwned || first.lowercased() == "the" || isName(place): return "inside \(place)"
    case .interior: return "inside the \(place)"
    case .exterior: return "outside, \(place)"
    case .both, nil: return place
    }
  }

  private static func isName(_ place: String) -> Bool {
    place.split(separator: " ").allSatisfy { $0.first?.isUppercase == true || $0.first?.isNumber == true }
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

  /// What a template may name, in the order in which a person reads them.
  static let names = [
    "framing", "action", "still", "camera", "lens", "place", "time", "scene", "lines", "hasLines", "sound", "described", "look",
  ]
  /// What it may name inside a section, too.
  static let innerNames = [(section: "lines", names: ["speaker", "line"]), (section: "described", names: ["name", "look"])]

  /// The values a template sees. `still` is the action as a picture, `scene` place and time as a phrase with a capital.
  var values: [String: Any] {
    var values: [String: Any] = ["framing": framing.text, "action": action, "still": action, "hasLines": !lines.isEmpty]
    if let camera { values["camera"] = camera }
    if let lens { values["lens"] = lens }
    if let place { values["place"] = place }
    if let time { values["time"] = time }
    let scene = [place, time].compactMap { $0 }.joined(separator: ", ")
    if !scene.isEmpty { values["scene"] = scene.capitalizingFirst() }
    if let sound { values["sound"] = sound }
    if let look { values["look"] = look }
    values["described"] = described.map { ["name": $0.name, "look": $0.look] }
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
