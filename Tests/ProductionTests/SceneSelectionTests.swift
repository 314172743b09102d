import Breakdown
import Exporters
import Manuscripts
import Testing

@testable import Production

/// Two chapters of three and two scenes; the second scene was inserted after the numbers were locked.
struct SceneSelectionTests {
  private let chapters = [
    Chapter(number: 1, label: "One", title: "Dust, Again", blocks: []), Chapter(number: 2, title: "The Crossing", blocks: []),
    Chapter(number: 3, part: "Part Two", title: "Silence", blocks: []), Chapter(number: 4, part: "Part Two", title: "Ash", blocks: []),
  ]
  private let breakdown = ScriptBreakdown(
    scenes: [
      (SceneNumber(1), 1, 0), (SceneNumber(1, suffix: "A"), 1, 10), (SceneNumber(2), 1, 20), (SceneNumber(3), 2, 0),
      (SceneNumber(4), 2, 10),
    ].map { number, chapter, start in
      Scene(
        number: number, chapter: chapter, span: TextSpan(start, start + 9),
        heading: SceneHeading(setting: nil, place: nil, time: nil, continuity: nil), cast: [],
        border: SceneBorder(score: 1, reasons: []), beats: [])
    })

  /// Where the selected stretches start by chapter; nil for a whole chapter.
  private func starts(_ requests: String...) throws -> [Int: [Int]?] {
    let selection = try BookSelection(ChapterSelection(requests).picks(in: chapters), in: breakdown)
    return Dictionary(uniqueKeysWithValues: selection.chapters.map { ($0, selection.stretches(of: $0)?.map(\.start)) })
  }

  private func message(_ request: String) throws -> String {
    try #require(throws: SelectionError.self) { try starts(request) }.message
  }

  @Test(arguments: ["1:scene2", "1:Scene 2", "1 : scenes 2-2", "Dust, Again:scene2", "one: dust, again:scene2", "scene1A", "scene 1a"])
  func readsASceneByItsPlaceOrNumber(request: String) throws {
    #expect(try starts(request) == [1: [10]])
  }

  @Test func readsRangesOfScenes() throws {
    #expect(try starts("1:scene2-3") == [1: [10, 20]])
    #expect(try starts("1:scene2-") == [1: [10, 20]])
    #expect(try starts("scene1A-3") == [1: [10, 20], 2: [0]])
    #expect(try starts("scene4-") == [2: [10]])
  }

  @Test func joinsScenesAndChapters() throws {
    #expect(try starts("1:scene3, 1:scene1", "scene1") == [1: [0, 20]])
    #expect(try starts("1:scene3,2") == [1: [20], 2: nil])
    #expect(try starts("1:scene3", "1") == [1: nil])
  }

  @Test func saysWhichScenesThereAre() throws {
    #expect(try message("1:scene9") == "there is no scene 9: chapter 1 has 3 scenes (1–3)")
    #expect(try message("2:scene0") == "there is no scene 0: chapter 2 has 2 scenes (1–2)")
    #expect(try message("1:scene1A") == "there is no scene 1A: chapter 1 has 3 scenes (1–3)")
    #expect(try message("scene9") == "there is no scene 9: the book has 5 scenes (1–4)")
    #expect(try message("3:scene1") == "there is no scene 1: chapter 3 has no scenes")
    #expect(try message("1:scene3-2") == "scenes 3-2 run backwards; write 2-3")
    #expect(try message("9:scene1") == "chapter 9 is out of range: the book has 4 chapters (1–4)")
    #expect(try message("1-2:scene1") == "\"1-2:scene1\" names several chapters before the scene; name one, as in 3:scene2")
    #expect(try message("3:2") == "no chapter is called \"3:2\"; for scenes of a chapter write 3:scene2")
    #expect(try message("Part Two:scene1").contains("names several chapters"))
    #expect(try message("The Crosing:scene1") == "no chapter is called \"The Crosing\"; did you mean \"The Crossing\"?")
  }

  @Test func takesATitleBeforeAScene() throws {
    let book = [Chapter(number: 1, title: "Scene 4", blocks: [])]
    #expect(try ChapterSelection(["scene 4"]).picks(in: book) == [.chapter(1)])
  }
}
