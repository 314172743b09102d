import Library
import Prompting
import Shooting
import TestSupport
import Testing

@Suite struct PromptTests {
  private func prompts(of text: String, for tool: String) throws -> [Prompt] {
    let profile = try #require(try ToolTable(library: .builtIn).profile(tool))
    return try PromptWriter(profile: profile, library: .builtIn).write(try Stages.shots(of: text)).prompts
  }

  private static let night = "Anna sat in the boathouse at night.\n\n“How long?” she asked.\n\n“A month,” said Peter."

  @Test func writesTheFramingTheActionAndTheCamera() throws {
    let prompt = try #require(try prompts(of: Self.night, for: "kling-v3").first)
    #expect(
      prompt.text
        == "Long shot of Anna, inside the boathouse, at night. Anna sits in the boathouse at night. Camera: static camera. 35 mm lens.")
    #expect(prompt.parameters.first == Prompt.Parameter(name: "duration", value: "3"))
  }

  @Test func quotesDialogueOnlyForToolsThatSpeak() throws {
    #expect(try prompts(of: Self.night, for: "kling-v3")[1].text.hasSuffix("Anna: \"How long?\""))
    #expect(try prompts(of: Self.night, for: "veo-3-1")[1].text.hasSuffix("Anna says, \"How long?\" (no subtitles)"))
    #expect(!(try prompts(of: Self.night, for: "runway-gen4-5")[1].text.contains("How long")))
  }

  @Test func writesAStillWithoutCameraMoveAndParametersLast() throws {
    let prompt = try #require(try prompts(of: Self.night, for: "midjourney-v7").first)
    #expect(
      prompt.text
        == "Anna sits in the boathouse at night. Inside the boathouse, at night. Long shot of Anna, 35 mm lens. --ar 16:9 --raw --no text, watermark --v 7"
    )
  }

  @Test func leavesUnknownPlaceAndTimeOut() throws {
    let prompt = try #require(try prompts(of: "Anna laughed.", for: "flux-2").first)
    #expect(!prompt.text.lowercased().contains("unknown"))
  }

  @Test(arguments: [
    ("Anna typed --ar 1:1 and laughed.", "midjourney-v7", "--ar 1:1"), ("Anna laughed at @Peter and ran.", "kling-v3", "@Peter"),
    ("Anna laughed at <<<element_1>>> and ran.", "kling-v3", "<<<"), ("Anna—laughing—ran.", "midjourney-v7", "—"),
  ])
  func letsNoWordOfTheNovelSteerTheTool(_ text: String, _ tool: String, _ mark: String) throws {
    for prompt in try prompts(of: text, for: tool) { #expect(!prompt.text.contains(mark)) }
  }

  @Test func keepsMustacheMarksOfTheNovelAsText() throws {
    #expect(
      try prompts(of: "Anna laughed at {{action}} & <b>ran</b>.", for: "runway-gen4-5").first?.text.contains("{{action}} & <b>runs</b>")
        == true)
  }

  @Test func shortensInTheStatedOrderAndSaysSo() throws {
    let long =
      "Anna ran along the beach at night, "
      + Array(repeating: "past another very long and heavy wooden boat", count: 40).joined(separator: ", ") + "."
    let prompt = try #require(try prompts(of: long, for: "runway-gen4-5").first)
    #expect(prompt.text.utf16.count <= 1000)
    let kinds = prompt.dropped.map { String($0.prefix { $0 != ":" }) }
    #expect(kinds.isEmpty || Array(kinds.prefix(3)) == ["lens", "time", "place"])
  }

  @Test func chainsAShotThatIsTooLongForOneClip() throws {
    let speech = "“We ran " + Array(repeating: "past the long wet harbour wall", count: 6).joined(separator: " ") + ",” said Anna."
    let chain = try prompts(of: speech, for: "veo-3-1")
    let prompt = try #require(chain.first)
    #expect(prompt.notes == ["chain: clip 1 of 2; the shot is longer than the tool's longest clip"])
    #expect(chain[1].notes.first == "chain: clip 2 of 2; start from the last frame of clip 1")
    #expect(
      prompt.text.contains("We ran past")
        && !prompt.text.contains(
          "harbour wall past the long wet harbour wall past the long wet harbour wall past the long wet harbour wall past the long wet harbour wall past"
        ))
    #expect(prompt.parameters.contains(Prompt.Parameter(name: "durationSeconds", value: "8")))
  }

  @Test func namesReferencesInTheToolsOwnSyntax() throws {
    #expect(try prompts(of: Self.night, for: "kling-v3")[0].references == ["@Anna"])
    #expect(try prompts(of: Self.night, for: "flux-2")[0].references == ["image 1: Anna"])
    #expect(try prompts(of: Self.night, for: "runway-gen4-5")[0].references.isEmpty)
  }
}
