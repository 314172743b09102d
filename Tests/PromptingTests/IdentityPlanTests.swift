import Library
import Prompting
import Shooting
import Testing

@Suite struct IdentityPlanTests {
  private static let yaml = """
    characters:
      - name: Anna
        pronouns: she
        hair: red
        seed: 7
        wardrobe:
          - {outfit: sea coat, scenes: [1, 3]}
          - {outfit: gray dress, scenes: [2]}
      - name: the ship
    places:
      - {name: boathouse, light: one lamp}
    props:
      - {name: lamp, look: dented brass}
      - {name: Lamp, look: glass}
    """

  private func plan() throws -> IdentityPlan { IdentityPlan(try Bible(yaml: Self.yaml, file: "bible.yaml")) }

  @Test func showsFacesOutfitsPlacesAndProps() throws {
    #expect(
      try plan().pictures.map { "\($0.subject): \($0.view)" } == [
        "Anna: front", "Anna: three-quarter", "Anna: profile", "Anna: in sea coat", "Anna: in gray dress", "the ship: front",
        "the ship: three-quarter", "the ship: profile", "the ship: full figure", "boathouse: empty", "lamp: alone", "Lamp: alone",
      ])
  }

  @Test func filesEachPictureUnderANameOfItsOwn() throws {
    let files = try plan().pictures.map(\.file)
    #expect(Set(files).count == files.count)
    #expect(files.first == "references/anna-front.png" && files.last == "references/lamp-alone-2.png")
  }

  @Test(arguments: ["flux-2", "midjourney-v7", "sdxl-a1111", "nano-banana", "gpt-image", "qwen-image-api"])
  func asksEveryImageToolInTheBiblesWords(_ tool: String) throws {
    let profile = try #require(try ToolTable(library: .builtIn).profile(tool))
    let bible = try Bible(yaml: Self.yaml, file: "bible.yaml")
    let plan = IdentityPlan(bible)
    let prompts = try PromptWriter(profile: profile, library: .builtIn, bible: bible).write(plan.shots).prompts
    #expect(prompts.count == plan.pictures.count)
    for (picture, prompt) in zip(plan.pictures, prompts) where picture.subject == "Anna" {
      #expect(
        prompt.text.contains(picture.view == "in gray dress" ? "a woman, red, wearing a gray dress" : "a woman, red, wearing a sea coat"))
    }
    #expect(prompts[9].text.contains("one lamp") && prompts[9].text.contains("nobody is in the frame"))
    #expect(prompts[10].text.contains("dented brass"))
    for prompt in prompts { #expect(!prompt.text.contains("  ") && !prompt.text.contains(" .") && !prompt.text.contains("..")) }
  }
}
