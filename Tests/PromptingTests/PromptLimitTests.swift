import Library
import Prompting
import Shooting
import Testing

@Suite struct PromptLimitTests {
  private static let tools = ["flux-2", "kling-v3", "midjourney-v7", "runway-gen4-5", "veo-3-1", "narrow"]
  /// A tool whose own words nearly fill its limit.
  private static let library = TemplateLibrary.builtIn.overridden(by: [
    "tools/narrow/profile.yaml": (TemplateLibrary.builtIn.text(at: "tools/kling-v3/profile.yaml") ?? "")
      .split(separator: "\n").map { $0.hasPrefix("prompt-limit:") ? "prompt-limit: {count: 60, unit: utf16}" : String($0) }
      .joined(separator: "\n").split(separator: "suffix: null").joined(separator: "suffix: \"--steps 20\""),
    "tools/narrow/prompt.mustache": "A picture in the manner of the old masters, with much light: {{framing}}. {{action}}",
  ])

  private static func repeated(_ words: String, to length: Int) -> String {
    String(String(repeating: words, count: length / words.count + 1).prefix(length))
  }

  private static let crowd = (1...40).map { "Bartholomew Featherstonehaugh the \($0)th" }
  private static let giant = String(repeating: "Llanfair", count: 375)
  private static let actions = [
    "Anna waits.", "…", repeated("Anna runs along the wet beach, ", to: 10_000), repeated("Anna runs along the wet beach ", to: 10_000),
    repeated("Anna", to: 10_000), repeated("a, ", to: 10_000), repeated("🌊 ", to: 10_000),
  ]
  private static let speeches = [
    "", repeated("Come here. ", to: 5_000), repeated("and then ", to: 5_000), repeated("é", to: 5_000), repeated("! ", to: 5_000),
  ]

  @Test(arguments: tools) func neverExceedsTheToolsLimit(_ tool: String) throws {
    let profile = try #require(try ToolTable(library: Self.library).profile(tool))
    let limit = profile.promptLimit
    let writer = try PromptWriter(profile: profile, library: Self.library)
    for cast in [["Anna"], Self.crowd, [Self.giant], [Self.giant, "Anna"], []] {
      for (number, action) in Self.actions.enumerated() {
        let speech = Self.speeches[(number + cast.count) % Self.speeches.count]
        var shot = ShotOfTheBook(coverage: Coverage.allCases[(number * 2 + cast.count) % Coverage.allCases.count], cast: cast)
        shot.props = cast
        shot.action = action
        shot.dialogue = [Shot.Line(speaker: cast.first, line: speech), Shot.Line(speaker: nil, line: speech)]
        shot.sound = action
        shot.place = cast.first ?? speech
        let prompt = try #require(shot.prompt(by: writer))
        guard let limit else { continue }
        #expect(PromptFitter.length(of: prompt.text, in: limit.unit) <= limit.count)
        #expect(!action.hasPrefix("Anna runs") || !prompt.dropped.isEmpty)
        #expect(tool != "narrow" || prompt.text.hasSuffix(" --steps 20"))
      }
    }
  }

  @Test func countsThoseItCannotName() throws {
    let prompt = try #require(try ShotOfTheBook(cast: Self.crowd).prompt(for: "runway-gen4-5"))
    #expect(prompt.text.hasPrefix("Medium shot of Bartholomew Featherstonehaugh the 1th, "))
    #expect(prompt.text.contains(" and 29 others, low angle"))
    #expect(prompt.text.contains("Anna waits."))
    #expect(prompt.dropped.last?.hasPrefix("names: Bartholomew Featherstonehaugh the 12th, ") == true)
  }

  @Test func cutsATemplatesOwnWordsAtTheBorderOfAWord() throws {
    let prompt = try #require(try ShotOfTheBook().prompt(for: "narrow", library: Self.library))
    #expect(prompt.text == "A picture in the manner of the old masters, with --steps 20")
    #expect(prompt.dropped.last == "end: much light: Medium shot of one person, low angle.")
  }

  @Test func refusesASuffixThatLeavesNoRoom() throws {
    let profile = (TemplateLibrary.builtIn.text(at: "tools/kling-v3/profile.yaml") ?? "")
      .split(separator: "suffix: null").joined(separator: "suffix: \"" + String(repeating: "--ar 16:9 ", count: 300) + "\"")
    #expect { try ToolTable(library: TemplateLibrary.builtIn.overridden(by: ["tools/mine/profile.yaml": profile])) } throws: {
      ($0 as? ProfileError)?.reason == "the suffix alone is longer than the prompt-limit"
    }
  }

  @Test func dropsOnlyAsManySentencesAsItMust() throws {
    var shot = ShotOfTheBook(action: "Anna runs, " + String(repeating: "she jumps, ", count: 200) + "and stops.")
    shot.action += " Peter follows."
    let prompt = try #require(try shot.prompt(for: "runway-gen4-5"))
    #expect((985...1000).contains(prompt.text.utf16.count))
    #expect(prompt.dropped.count { $0.hasPrefix("action: ") } == 1)
  }
}
