import Library
import Manuscripts
import Shooting
import TestSupport
import Testing

@testable import Prompting

@Suite("Several shots in one clip")
struct SequenceTests {
  private static let text = """
    Anna sat in the kitchen.

    “Do you hear the pump?” said Anna.

    Bea looked up from the stove.

    “I hear it,” said Bea.

    Anna took the lamp and went to the door. Bea followed her with the wrench. Anna opened the door, and the wind put out the lamp.
    """

  private func sheet(_ tool: String) throws -> PromptSheet {
    let profile = try #require(try ToolTable(library: .builtIn).profile(tool))
    return try PromptWriter(profile: profile, library: .builtIn).write(try Stages.shots(of: Self.text))
  }

  private static let tools = (try? ToolTable(library: .builtIn).profiles.filter { $0.sequence != nil }.map(\.id)) ?? []

  @Test("stays within the tool's shots, seconds and length", arguments: tools)
  func staysWithin(tool: String) throws {
    let sheet = try sheet(tool)
    let rule = try #require(sheet.profile.sequence)
    #expect(!sheet.sequences.isEmpty)
    for sequence in sheet.sequences {
      #expect((2...rule.most).contains(sequence.parts.count))
      #expect(sequence.parts.allSatisfy { $0.seconds >= rule.shortest })
      #expect(sequence.seconds <= sheet.profile.longestClip ?? 0)
      if let limit = rule.limit {
        #expect(sequence.parts.allSatisfy { PromptFitter.length(of: $0.text, in: limit.unit) <= limit.count })
      } else if let limit = sheet.profile.promptLimit {
        #expect(PromptFitter.length(of: sequence.text ?? "", in: limit.unit) <= limit.count)
      }
    }
    let shots = sheet.sequences.flatMap(\.parts).map(\.shot)
    #expect(Set(shots).count == shots.count)
  }

  @Test("gives each shot a field of its own in Kling and a label in Wan")
  func labelsShots() throws {
    #expect(try sheet("kling-v3").sequences.allSatisfy { $0.text == nil })
    #expect(try sheet("kling-v3").sequences.allSatisfy { $0.parameters.contains(Prompt.Parameter(name: "multi_shot", value: "true")) })
    let wan = try #require(try sheet("wan-2-6-api").sequences.first?.text)
    #expect(wan.hasPrefix("Shot 1 [0-"))
    #expect(wan.contains("\nShot 2 ["))
  }

  @Test("sets a parameter of the sequence in the place of the profile's own")
  func overridesParameters() throws {
    let first = try #require(try sheet("wan-2-6-api").sequences.first)
    #expect(first.parameters.filter { $0.name == "prompt_extend" } == [Prompt.Parameter(name: "prompt_extend", value: "true")])
  }
}
