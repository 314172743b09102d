import Breakdown
import Library
import Prompting
import Shooting
import TestSupport
import Testing

@Suite struct LookTests {
  private static let yaml = """
    format: decoupage-look/1
    medium: 16 mm film
    palette: slate and rust
    light: low sidelight
    grain: coarse grain
    lens: long lens
    movement: a slow camera
    avoid: [neon]
    rules:
      - when: {time: NIGHT}
        light: one lamp
      - when: {time: [NIGHT, DUSK], person: Peter}
        lens: wide lens
    """

  private func prompts(_ text: String, _ tool: String = "kling-v3", look yaml: String = yaml) throws -> [(shot: Shot, prompt: Prompt)] {
    let shots = try Stages.shots(of: text)
    let profile = try #require(try ToolTable(library: .builtIn).profile(tool))
    let look = try Look(yaml: yaml, file: "look.yaml")
    let written = try PromptWriter(profile: profile, library: .builtIn, look: look).write(shots).prompts
    return Array(zip(shots.shots, written)).map { ($0.0, $0.1) }
  }

  private static let story = """
    Anna sat in the kitchen at night. The lamp hung over the table. Anna wept. Anna ran across the field to the house. Peter came in. “No,” said Peter to Anna.
    """

  @Test func saysOfTheLookWhatTheShotShows() throws {
    let all = try prompts(Self.story)
    let tails = Set(all.map { $0.prompt.text.contains("coarse grain") })
    #expect(tails == [true, false])
    for (shot, prompt) in all {
      #expect(prompt.text.contains("ne lamp") && !prompt.text.contains("sidelight"), "\(prompt.text)")
      #expect(prompt.text.contains("a slow camera") == (shot.move != .static), "\(prompt.text)")
      #expect(
        prompt.text.contains("16 mm") == ([.extremeLong, .long].contains(shot.size) && ![.insert, .pointOfView].contains(shot.coverage)))
      #expect(prompt.negative.hasSuffix("watermark, neon"))
    }
  }

  @Test func letsStillsStandStill() throws {
    for (_, prompt) in try prompts(Self.story, "flux-2") { #expect(!prompt.text.contains("slow camera")) }
  }

  @Test func changesNothingWithoutALook() throws {
    for (_, prompt) in try prompts(Self.story, look: "") {
      #expect(!prompt.text.contains("film") && prompt.negative == "subtitles, captions, text overlay, watermark")
    }
  }

  @Test(arguments: [
    ("kling-v3", "9:16", "aspect_ratio", "9:16"), ("runway-gen4-5", "9:16", "ratio", "720:1280"),
    ("luma-ray-2", "2.39:1", "aspect_ratio", "21:9"),
    ("veo-3-1", "2.39:1", "aspectRatio", "16:9"),
  ])
  func setsTheShapeThatTheToolOffers(_ tool: String, _ ratio: String, _ parameter: String, _ value: String) throws {
    let prompt = try #require(try prompts("Anna ran.", tool, look: "ratio: \"\(ratio)\"").first?.prompt)
    #expect(prompt.parameters.contains(Prompt.Parameter(name: parameter, value: value)), "\(prompt.parameters)")
  }

  @Test func writesTheShapeIntoMidjourneysSuffix() throws {
    let prompt = try #require(try prompts("Anna ran.", "midjourney-v7", look: "ratio: 2.39:1\navoid: [neon]").first?.prompt)
    #expect(prompt.text.hasSuffix(" --ar 2.39:1 --raw --no text, watermark, neon --v 7"))
  }

  @Test func saysWhatAToolCannotDo() throws {
    let shaper = try LookShaper(try Look(yaml: "ratio: 2.39:1\nfps: 25", file: "look.yaml"), library: .builtIn)
    let veo = try #require(try ToolTable(library: .builtIn).profile("veo-3"))
    #expect(
      shaper.shortcomings(of: veo) == [
        "Veo 3 is not known to make 2.39:1 pictures; crop them, or choose another tool",
        "Veo 3 makes 24 frames a second, not 25; convert the clips",
      ])
  }

  @Test(arguments: [
    ("ratio: wide", "look.yaml, line 1: a ratio is width:height"), ("fps: 0", "look.yaml, line 1: fps takes 1 to 240"),
    ("light: low\nrules:\n  - when: {weather: rain}\n    light: grey", "look.yaml, line 3: a rule cannot ask for \"weather\""),
    ("rules:\n  - light: grey", "look.yaml, line 2: an entry of \"rules\" has no \"when\""),
    ("- a", "look.yaml, line 1: the file is no mapping"),
    ("format: decoupage-look/7", "look.yaml, line 1: the format is \"decoupage-look/7\""),
  ])
  func refusesABrokenLook(_ yaml: String, _ message: String) {
    #expect { try Look(yaml: yaml, file: "look.yaml") } throws: { "\($0)".hasPrefix(message) }
  }

  @Test func writesAStarterThatCanBeRead() throws {
    let look = try Look(yaml: try #require(TemplateLibrary.builtIn.text(at: "look/look.yaml")), file: "look.yaml")
    #expect(look.lines == [] && look.rules == [] && look.fps == 24 && look.ratio?.text == "16:9")
  }
}
