import Breakdown
import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct BreakdownTests {
  private static let night = """
    The boathouse at night smelled of tar. Anna sat on a crate in the boathouse.

    “How long?” she asked.

    “A month,” said Peter. He looked away. Anna frowned.

    Her father had built the place. For three weeks they had waited there.

    * * *

    Peter walked along the beach. The sun stood high at noon. *Not again.*
    """

  @Test func opensAScenesAtTheAuthorsBreak() {
    let scenes = Stages.breakdown(of: Stages.prose(Self.night)).scenes
    #expect(scenes.map(\.number.description) == ["1", "2"])
    #expect(scenes[1].border.reasons == ["break: symbols * * *"])
  }

  @Test func headsEachSceneWithPlaceAndTime() {
    let scenes = Stages.breakdown(of: Stages.prose(Self.night)).scenes
    #expect(scenes.map(\.heading.printed) == ["INT. BOATHOUSE – NIGHT", "EXT. BEACH – DAY"])
  }

  @Test func printsUnknownWhereTheTextIsSilent() {
    let heading = Stages.breakdown(of: Stages.prose("Anna laughed.")).scenes[0].heading
    #expect(heading.printed == "UNKNOWN PLACE AND TIME")
    #expect(heading.place == nil)
  }

  @Test func opensASceneWhereTimeJumps() {
    let text = "Anna sat. Anna stood. Anna ran. Anna fell. Anna slept. Anna woke.\n\nThree days later the rain stopped. Anna smiled."
    #expect(Stages.breakdown(of: Stages.prose(text)).scenes.map(\.border.reasons) == [["chapter opens"], ["time: Three days later"]])
  }

  @Test func putsEverySentenceIntoExactlyOneBeat() {
    let prose = Stages.prose(Self.night)
    let beats = Stages.breakdown(of: prose).scenes.flatMap(\.beats)
    #expect(beats.flatMap(\.sentences) == Array(prose.chapters[0].sentences.indices))
  }

  @Test func tellsTheKindsOfBeatsApart() {
    let kinds = Stages.breakdown(of: Stages.prose(Self.night)).scenes.flatMap(\.beats).map(\.kind)
    #expect(kinds == [.establishing, .dialogue, .thought, .summary, .action])
  }

  @Test func numbersScenesThroughTheBook() {
    let scenes = Stages.breakdown(of: Stages.prose("Anna sat.\n\n* * *\n\nAnna ran.", "Peter fell.")).scenes
    #expect(scenes.map(\.number.number) == [1, 2, 3])
    #expect(scenes.map(\.chapter) == [1, 1, 2])
  }

  @Test func keepsThoseOnlySpokenOfOffStage() throws {
    let prose = Stages.prose("Anna sat down. “Peter was here,” said Anna. Peter had left Anna before. Peter had gone.\n\n“So?” said Ruth.")
    let scene = Stages.breakdown(of: prose).scenes[0]
    #expect(scene.cast.compactMap { prose.character($0)?.name } == ["Anna", "Ruth"])
  }
}

@Suite struct HeadingTests {
  private func headings(_ text: String) -> [String] { Stages.breakdown(of: Stages.prose(text)).scenes.map(\.heading.printed) }

  @Test func namesTheLargerSetFirst() {
    #expect(
      headings(
        "That evening Anna sat in the taproom of the Dry Foot. Anna waited for Peter. He did not come. Anna read. Anna wrote a letter.")
        == ["INT. DRY FOOT – TAPROOM – EVENING"])
  }

  @Test func namesARoomByItsOwner() {
    #expect(
      headings("At noon Anna stood in Peter’s kitchen. Anna waited for a long time. Peter did not come. Anna read. Anna wrote a letter.")
        == ["INT. PETER’S KITCHEN – DAY"])
  }

  @Test func headsASceneWithTheHourAtWhichItBegins() {
    let text = "Anna sat in the kitchen. Anna read. Anna wrote a letter. Then the night came. Anna slept."
    #expect(headings(text) == ["INT. KITCHEN – DAY"])
    #expect(headings("Night fell in the kitchen. Anna sat there. Anna waited for Peter. He did not come.") == ["INT. KITCHEN – NIGHT"])
  }
}
