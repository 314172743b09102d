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

  private let long = """
    Mara stood at the window. “I have told you all there is to tell about the engine, and the men who built it, and the sea. Nobody believed a \
    word of it when I came back, and I stopped telling it for eleven years. Then you came up the path with your notebook and your wet hat, \
    and I thought that I would try it once more,” said Mara.
    """

  @Test("chains a line that no clip holds, sentence by sentence, and loses no word of it")
  func chainsLongLine() throws {
    let chain = try prompts(long, tool: "veo-3-1").filter { $0.clip != nil }
    #expect(chain.count > 1)
    #expect(chain.map { $0.clip?.number } == Array(1...chain.count))
    #expect(chain.dropFirst().allSatisfy { $0.notes.contains { $0.contains("start from the last frame of clip") } })
    let said = chain.flatMap { $0.text.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) } }
    #expect(said.joined(separator: " ").hasSuffix("and I thought that I would try it once more"))
    #expect(said.count > 1)
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
