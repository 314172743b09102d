import Manuscripts
import TestSupport
import Testing

@Suite struct SameChapterTests {
  private func chapter(_ path: String) throws -> Chapter {
    let outcome = try Reading.manuscript(Repository.bytes(path), name: path)
    #expect(outcome.diagnostics.isEmpty)
    return try #require(outcome.value.chapters.first)
  }

  @Test(arguments: ["Samples/chapter-01.txt", "Samples/lamb-tide.epub", "Samples/lamb-tide.docx", "Samples/lamb-tide.odt"])
  func readsTheSameFromEveryFormat(_ path: String) throws {
    let (one, other) = (try chapter("Samples/chapter-01.md"), try chapter(path))
    #expect(one.name == other.name)
    #expect(one.blocks.map(\.kind) == other.blocks.map(\.kind))
    #expect(one.blocks.filter(\.isStory).map(\.text) == other.blocks.filter(\.isStory).map(\.text))
    #expect(one.blocks.map(\.emphasis) == other.blocks.map(\.emphasis))
    #expect(one.blocks.map(\.strength) == other.blocks.map(\.strength))
  }

  @Test func tellsTheSampleScenesApart() throws {
    let blocks = try chapter("Samples/chapter-01.md").blocks
    #expect(blocks.contains { $0.kind == .sceneBreak } && blocks.contains { !$0.emphasis.isEmpty })
  }
}
