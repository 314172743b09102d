import Library
import Prompting
import Testing

@Suite struct ProfileTests {
  private static let kling = TemplateLibrary.builtIn.text(at: "tools/kling-v3/profile.yaml") ?? ""

  private func table(_ yaml: String) throws -> ToolTable {
    try ToolTable(library: TemplateLibrary.builtIn.overridden(by: ["tools/mine/profile.yaml": yaml]))
  }

  @Test func readsEveryBuiltInProfileWithItsTemplate() throws {
    let profiles = try ToolTable(library: .builtIn).profiles
    #expect(
      profiles.map(\.id) == [
        "cogvideox-1-0", "cogvideox-1-5", "flux-1", "flux-2", "flux-kontext", "gpt-image", "hailuo-02", "hailuo-2-3", "hunyuanvideo-1-0",
        "hunyuanvideo-1-5", "ideogram-v3", "ideogram-v4", "kling-v2-5-turbo", "kling-v2-6", "kling-v3", "kling-v3-omni", "ltx-2-5-api",
        "ltx-2-5-fast-api", "ltx-2-api", "ltx-2-open", "ltx-video-0-9", "luma-ray-2", "luma-ray-3-2", "midjourney-v6", "midjourney-v7",
        "minimax-h3", "nano-banana", "pika-2-2", "qwen-image-api", "qwen-image-open", "runway-gen4-5", "runway-gen4-image",
        "runway-gen4-turbo", "sdxl-a1111", "seedance-1", "seedance-2-0", "seedance-2-5", "seedream-4-5", "veo-2", "veo-3", "veo-3-1",
        "vidu-q1", "vidu-q2", "vidu-q3", "wan-2-2-open", "wan-2-5-api", "wan-2-6-api", "wan-2-7-api",
      ])
    for profile in profiles {
      #expect(!profile.sources.isEmpty)
      _ = try PromptWriter(profile: profile, library: .builtIn)
    }
  }

  @Test func takesAToolThatAUserAdds() throws {
    #expect(try table(Self.kling).profile("mine")?.name == "Kling 3.0")
  }

  @Test(arguments: [
    ("seed: false", "sed: false", "\"sed\" is no key of a profile"),
    ("kind: video", "kind: film", "kind is \"film\"; it must be image or video"),
    ("negative-prompt: true", "negative-prompt: perhaps", "\"negative-prompt\" has a value of the wrong kind"),
    ("durations: {min: 3, max: 15}", "durations: {min: 9, max: 3}", "min must be above 0 and not above max"),
  ])
  func refusesABrokenProfileWithItsPlace(_ line: String, _ broken: String, _ reason: String) {
    let parts = Self.kling.split(separator: line, maxSplits: 1)
    let yaml = parts.joined(separator: broken)
    #expect { try table(yaml) } throws: { error in
      guard let error = error as? ProfileError else { return false }
      return error.file == "tools/mine/profile.yaml" && error.reason == reason
    }
  }

  @Test func namesAMissingKey() {
    let yaml = Self.kling.split(separator: "\n").filter { !$0.hasPrefix("vendor:") }.joined(separator: "\n")
    #expect { try table(yaml) } throws: { ($0 as? ProfileError)?.reason == "the key \"vendor\" is missing" }
  }

  @Test(arguments: [
    ("kling-v3", 1.5, 3.0), ("kling-v3", 3.5, 4.0), ("kling-v3", 20, 15), ("veo-3-1", 4.5, 6), ("veo-3-1", 9, 8), ("runway-gen4-5", 2.5, 3),
  ])
  func choosesTheShortestClipThatHoldsTheCut(_ tool: String, _ cut: Double, _ clip: Double) throws {
    #expect(try ToolTable(library: .builtIn).profile(tool)?.generateSeconds(holding: cut) == clip)
  }

  @Test func generatesNoSecondsForStills() throws {
    #expect(try ToolTable(library: .builtIn).profile("flux-2")?.generateSeconds(holding: 4) == nil)
  }
}
