import Breakdown
import Library
import Manuscripts
import Prompting
import Prose
import Shooting

/// A shot made by hand, whose fields a test sets.
struct ShotOfTheBook {
  var coverage = Coverage.group
  var cast = ["Anna"]
  var props: [String] = []
  var action = "Anna waits."
  var dialogue: [Shot.Line] = []
  var sound = ""
  var place = "boathouse"
  var bible = Bible.empty
  var look = Look.none

  /// Its prompt for a tool of the library.
  func prompt(for tool: String, library: TemplateLibrary = .builtIn) throws -> Prompt? {
    guard let profile = try ToolTable(library: library).profile(tool) else { return nil }
    return prompt(by: try PromptWriter(profile: profile, library: library, bible: bible, look: look))
  }

  func prompt(by writer: PromptWriter) -> Prompt? {
    writer.write(list).prompts.first
  }

  private var list: ShotList {
    let span = TextSpan(0, 10)
    let heading = SceneHeading(
      setting: Guess(.interior, confidence: 1, evidence: nil), place: Guess(place, confidence: 1, evidence: nil),
      time: Guess(.night, confidence: 1, evidence: nil), continuity: nil)
    let scene = Scene(
      number: SceneNumber(1), chapter: 1, span: span, heading: heading, cast: [], border: SceneBorder(score: 1, reasons: []), beats: [])
    let shot = Shot(
      id: "id", scene: SceneNumber(1), letter: ShotLetter(index: 0), beats: [], size: .medium, angle: .low, move: .dollyIn, lens: 35,
      coverage: coverage, subjects: cast + props.map { "the \($0)" }, cast: cast, props: props, action: action, dialogue: dialogue,
      sound: sound, editSeconds: 3, transition: .cut, source: Shot.Source(chapter: 1, span: span, quote: "", paragraph: 1))
    return ShotList(scenes: [SceneShots(scene: scene, cast: cast, shots: [shot])], notFilmed: [])
  }
}
