import Breakdown
import Manuscripts
import Prompting
import Shooting

/// A shot whose fields a test can change before it is made.
struct ShotDraft {
  var span: TextSpan
  var quote: String
  var isFilmed = true
  var size = ShotSize.medium
  var subjects = ["Anna", "the valve"]
  var cast = ["Anna"]
  var props = ["valve"]
  var action = "Anna turns the valve."
  var dialogue: [Shot.Line] = []
  var sound = ""
  var editSeconds = 4.5
  var joined: [JoinedShot] = []

  func shot(scene: Scene, index: Int, beat: Beat) -> Shot {
    var shot = Shot(
      id: "id\(scene.number)-\(index)", scene: scene.number, letter: ShotLetter(index: index), beats: [beat.id], size: size,
      angle: .eyeLevel, move: .dollyIn, lens: 35, coverage: .single, subjects: subjects, cast: cast, props: props, action: action,
      dialogue: dialogue, sound: sound, editSeconds: editSeconds, transition: .cut,
      source: Shot.Source(chapter: scene.chapter, span: span, quote: quote, paragraph: index + 1))
    shot.joined = joined
    return shot
  }
}

extension ToolProfile {
  static let video = ToolProfile(id: "clip-maker", name: "Clip Maker", vendor: "Acme", kind: .video, durations: .range(1, 10))
  static let image = ToolProfile(id: "still-maker", name: "Still Maker", vendor: "Acme", kind: .image)
}

extension Prompt {
  static func motion(
    for shot: Shot, tool: ToolProfile, text: String, negative: String = "", parameters: [Parameter] = [], references: [String] = [],
    dropped: [String] = []
  ) -> Prompt {
    Prompt(
      shot: shot.address, tool: tool.id, kind: tool.kind, role: .motion, text: text, negative: negative, parameters: parameters,
      references: references, dropped: dropped)
  }
}
