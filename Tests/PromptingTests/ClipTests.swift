import Breakdown
import Library
import Manuscripts
import Shooting
import TestSupport
import Testing

@testable import Prompting

@Suite("Clips of a shot")
struct ClipTests {
  private func prompts(_ text: String, tool: String) throws -> [Prompt] {
    let profile = try #require(try ToolTable(library: .builtIn).profile(tool))
    return try PromptWriter(profile: profile, library: .builtIn).write(try Stages.shots(of: text)).prompts
  }

  @Test("chains a line that no clip holds and loses no word of it")
  func chainsLongLine() throws {
    let line = "I work it out, from his other two, and the wind, and what the Gut did overnight, and I tell him."
    let chain = try prompts("Mara stood at the window.\n\n“\(line)” said Mara.", tool: "veo-3-1").filter { $0.clip != nil }
    #expect(chain.map(\.clip) == [Prompt.Clip(number: 1, count: 2), Prompt.Clip(number: 2, count: 2)])
    #expect(chain.map(\.seconds) == [8, 4])
    #expect(chain.last?.notes.first == "chain: clip 2 of 2; start from the last frame of clip 1")
    let said = chain.flatMap { $0.text.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) } }
    #expect(said.count == 2)
    #expect(said.joined(separator: " ") == line)
  }

  @Test("never parts a title from its name")
  func keepsTitles() {
    #expect(
      PromptFitter.cuts(in: "M. Riviere speaks to Mrs. Moss. The lamp is lit.", behind: ".") == [
        "M. Riviere speaks to Mrs. Moss.", "The lamp is lit.",
      ])
  }

  @Test("says what to keep of a clip that is longer than its shot")
  func trims() throws {
    let prompt = try #require(
      try prompts("“Down,” said Gethin.\n\nGethin tied the knot.", tool: "veo-3-1").first { $0.text.contains("\"Down\"") })
    #expect(prompt.seconds == 4)
    #expect(prompt.notes == ["trim: 1.5 of 4 s, from just before the first word to the end of the line"])
  }

  @Test("writes a last frame where the text tells that a body or a thing ends otherwise than it began")
  func writesLastFrame() throws {
    let stills = try prompts("Mara sat by the stove in the kitchen.\n\nMara stood up.\n\nMara looked at the stove.", tool: "flux-2")
    let ends = stills.filter { $0.role == .lastFrame }
    #expect(ends.count == 1)
    #expect(ends.first?.text.hasPrefix("Mara is standing.") == true)
    #expect(ends.first?.notes == ["made from the first frame: give that picture as reference and change only what is told"])
  }

  @Test("writes no last frame where a posture is told for the first time")
  func keepsUnknownStart() throws {
    let stills = try prompts("Mara stood in the kitchen.\n\nMara looked at the stove.", tool: "flux-2")
    #expect(stills.allSatisfy { $0.role == .firstFrame })
  }
}
