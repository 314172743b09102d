import Prompting
import Shooting
import Testing

@Suite struct NeutralTextTests {
  private func text(of action: String, for tool: String) throws -> String {
    try #require(try ShotOfTheBook(cast: ["Anna"], action: action).prompt(for: tool)).text
  }

  @Test(arguments: [
    ("veo-3-1", "Anna opens <<<element>>> at [00:01].", "Anna opens ‹element› at (00:01)."),
    ("kling-v3", "Anna reads [Peter]: loudly.", "Anna reads (Peter): loudly."),
    ("midjourney-v7", "Anna wears a {red, blue} coat.", "Anna wears a (red, blue) coat."),
    ("flux-2", "Anna wears a {red|blue} coat.", "Anna wears a (red|blue) coat."),
    ("midjourney-v7", "Anna types -\u{200B}-ar 1:1.", "Anna types, ar 1:1."),
    ("midjourney-v7", "Anna types -\u{2060}\u{200D}-ar 1:1.", "Anna types, ar 1:1."),
    ("midjourney-v7", "Anna types --\u{301}ar 1:1.", "Anna types, \u{301}ar 1:1."),
    ("midjourney-v7", "Anna paints hot::2 dogs:::3 and : : cats.", "Anna paints hot:2 dogs:3 and: cats."),
    ("runway-gen4-5", "Anna turns \u{202E}round\u{202C} and \u{2067}back\u{2069}.", "Anna turns round and back."),
  ])
  func takesTheToolsSyntaxOutOfTheStory(_ tool: String, _ action: String, _ written: String) throws {
    let text = try text(of: action, for: tool)
    #expect(text.contains(written), "\(text)")
  }

  @Test func keepsWhatOrdinaryProseHolds() throws {
    let action = "Anna—half asleep (and half-awake)—pets the café’s 👩‍🚀 cat; it’s 3:15."
    for tool in ["flux-2", "kling-v3", "runway-gen4-5", "veo-3-1"] {
      #expect(try text(of: action, for: tool).contains(action))
    }
  }

  @Test(arguments: ["kling-v3", "veo-3-1"]) func quotesNothingButSpeech(_ tool: String) throws {
    var shot = ShotOfTheBook(cast: ["“Big” Anna"], action: "Anna reads \"Keep out\" («no», “never”) aloud.", sound: "A \"bang\"")
    shot.dialogue = [Shot.Line(speaker: "“Big” Anna", line: "I said “no”.")]
    let text = try #require(try shot.prompt(for: tool)).text
    #expect(text.contains("Anna reads ‘Keep out’ (‘no’, ‘never’) aloud."))
    #expect(text.contains("A ‘bang’."))
    #expect(text.unicodeScalars.count { "\"“”«»".unicodeScalars.contains($0) } == 2)
    #expect(text.contains("\"I said 'no'.\""))
  }

  @Test(arguments: [
    ("Anna waits..", "Anna waits."), ("Anna waits,.", "Anna waits."), ("Anna waits , , and  runs", "Anna waits, and runs."),
    (", Anna waits;,", "Anna waits."), ("Anna waits . . .", "Anna waits…"), ("Anna waits....", "Anna waits…"),
    ("Anna waits (and runs.)", "Anna waits (and runs.)"), ("Anna lifts a .22 rifle", "Anna lifts a .22 rifle."),
    ("Anna waits?.", "Anna waits?"), ("\u{200B} — ", "Anna is in the frame."),
  ])
  func mendsBrokenMarks(_ action: String, _ written: String) throws {
    #expect(
      try text(of: action, for: "runway-gen4-5")
        == "Medium shot of Anna, low angle, inside the boathouse, at night. \(written) The camera pushes in. 35 mm lens.")
  }

  @Test(arguments: ["", " ", "\u{200B}", "…", "“”"]) func leavesEmptySpeechOut(_ line: String) throws {
    var shot = ShotOfTheBook()
    shot.dialogue = [Shot.Line(speaker: "Anna", line: line)]
    let text = try #require(try shot.prompt(for: "veo-3-1")).text
    #expect(!text.contains("says") && !text.contains("subtitles"))
  }

  @Test func namesNobodyWithAnEmptyName() throws {
    var shot = ShotOfTheBook(cast: ["\u{200B}", "Anna", ""], sound: " . ", place: " ")
    shot.dialogue = [Shot.Line(speaker: "\u{202E}", line: "Come.")]
    let prompt = try #require(try shot.prompt(for: "kling-v3"))
    #expect(
      prompt.text == "Medium shot of Anna, low angle, at night. Anna waits. Camera: dolly in. 35 mm lens. A voice: \"Come.\"")
    #expect(prompt.references == ["@Anna"])
  }
}
