import Breakdown
import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct SceneBorderTests {
  private static let voyage = """
    Anna sat in the kitchen and peeled the last of the potatoes. The stove ticked. "You will be late," said Peter. "I will not," said Anna. \
    Peter dried a plate and put it on the shelf. "The boat leaves at six," he said. Anna laughed at him. She wiped the knife on her apron.

    "They will not wait for you," said Peter. "They will," said Anna. He hung up the cloth. She took her coat from the nail.

    On the pier the wind had risen, and Captain Rook was counting sacks aboard the ferry. Rook swore at the mate. The mate dropped a sack on the \
    deck. Gulls fell on the grain. The engine of the ferry coughed under the planks, and the whole pier shook with it.

    "Cast off," said Rook. The mate threw the rope. Water opened between the hull and the stones.

    Three weeks later the ferry lay in the harbour of Brand with a hole in her bow. Rook slept on the bridge. The harbour master climbed the \
    ladder and looked at the hole. He wrote a number on his card. Nobody spoke to him.
    """

  private func scenes(_ text: String, _ granularity: SceneGranularity = .normal) -> [Scene] {
    SceneDivider(language: Stages.english, granularity: granularity).breakDown(Stages.prose(text)).scenes
  }

  private func starts(_ text: String, _ granularity: SceneGranularity) -> Set<Int> {
    Set(scenes(text, granularity).map(\.span.start))
  }

  @Test func opensASceneWherePlacePeopleOrTimeChange() {
    let prose = Stages.prose(Self.voyage)
    let openings = scenes(Self.voyage).dropFirst().map { prose.chapters[0].text.text(of: $0.span).prefix(11) }
    #expect(openings == ["On the pier", "Three weeks"])
  }

  @Test func saysWhatSpeaksForEachBorder() throws {
    let scenes = scenes(Self.voyage)
    try #require(scenes.count == 3)
    #expect(scenes[1].border.reasons.contains { $0.hasPrefix("place: ferry") })
    #expect(scenes[2].border.reasons.contains { $0.hasPrefix("time: Three weeks later") })
    #expect(scenes.allSatisfy { (0...1).contains($0.border.score) })
  }

  @Test func onlyAddsBordersWhenDividedFiner() {
    let text = Self.voyage + "\n\n" + Self.voyage.replacing("Anna", with: "Ruth").replacing("Rook", with: "Dane")
    #expect(starts(text, .coarse).isSubset(of: starts(text, .normal)))
    #expect(starts(text, .normal).isSubset(of: starts(text, .fine)))
    #expect(starts(text, .coarse).count < starts(text, .fine).count)
  }

  @Test func keepsTheAuthorsMarksHoweverCoarse() {
    #expect(starts("Anna sat.\n\n* * *\n\nAnna ran.", .coarse).count == 2)
  }

  @Test func opensNoSceneInsideAConversation() {
    let talk = (0..<20).map {
      "\"I will not go to the harbour, whatever the captain says about the boats,\" said \($0.isMultiple(of: 2) ? "Anna" : "Peter")."
    }
    #expect(scenes(talk.joined(separator: "\n\n")).count == 1)
  }

  @Test func looksBackOnlyWhenNotCoarse() {
    let text = """
      Anna turned the key. The lamp burned low. She waited at the table.

      Three winters ago she had hung the coat on that hook. Peter had laughed and had thrown his hat after it.

      She opened the door. The rain came in. Nobody stood outside.
      """
    #expect(scenes(text).map(\.mode) == [.scene, .flashback, .scene])
    #expect(scenes(text, .coarse).count == 1)
  }

  @Test func tellsASummaryFromAScene() {
    let summary =
      "For years they would rise before dawn. Every morning they would walk to the mill. Every night they went to bed hungry."
    #expect(scenes(summary).map(\.mode) == [.summary])
  }

  @Test func tellsAStoryToldAtLength() {
    let tale =
      "\"" + (0..<8).map { "We came to the \($0). gate and the guard let us through without a word." }.joined(separator: " ")
      + "\" said Anna."
    #expect(scenes(tale).map(\.mode) == [.told])
  }
}
