import Manuscripts
import Testing

@testable import Readers

@Suite struct FolderBookTests {
  private static let prose = "The tide went out.\n"

  private func read(_ files: KeyValuePairs<String, String>, include: Set<Matter> = []) throws -> Outcome<Manuscript> {
    let files = files.map { InputFile(name: "low-water/\($0)", bytes: Array($1.utf8)) }
    let source = BookSource(folder: "low-water", called: "low-water", files: files, skipped: [], diagnostics: [])
    return try ReaderTable.read(source, ReadingOptions(include: include))
  }

  @Test func ordersNamesAsReadersCount() {
    let names = [
      "prologue.md", "2 b.md", "10 a.md", "chapter-1.md", "Chapter 2.md", "chapter-10.md", "epilogue.md", "part one/1.md", "part one/x.md",
      "Part Two/a.md", "part three/a.md",
    ]
    let sorted = names.reversed().sorted { NaturalOrder($0) < NaturalOrder($1) }
    #expect(
      sorted == [
        "prologue.md", "2 b.md", "10 a.md", "chapter-1.md", "Chapter 2.md", "chapter-10.md", "part one/1.md", "part one/x.md",
        "Part Two/a.md", "part three/a.md", "epilogue.md",
      ])
  }

  @Test(
    arguments: [
      ("07_the-crossing.md", nil, "The Crossing"), ("ch7.txt", "7", nil), ("Chapter 12 - The Piano.md", "12", "The Piano"),
      ("007.md", "7", nil),
      ("chapter-three.md", "Three", nil), ("A Night at Sea.txt", nil, "A Night at Sea"), ("01 - Prologue.md", nil, "Prologue"),
      ("part-1/a-b.md", nil, "A B"),
    ] as [(String, String?, String?)])
  func namesAChapterAfterItsFile(_ name: String, _ label: String?, _ title: String?) throws {
    let story = try read([name: FolderBookTests.prose]).value
    #expect(story.chapters.map(\.label) == [label] && story.chapters.map(\.title) == [title])
  }

  @Test func takesFilesInTurnAndNumbersThrough() throws {
    let story = try read([
      "chapter-10.md": "# Ten\n\nTen.\n", "chapter-2.txt": "CHAPTER 2\n\nTwo.\n", "chapter-1.md": "# A\n\nOne.\n\n# B\n\nOne too.\n",
    ]).value
    #expect(story.paragraphs == ["One.", "One too.", "Two.", "Ten."])
    #expect(story.chapters.map(\.number) == [1, 2, 3, 4] && story.names == ["A", "B", "2", "Ten"])
    #expect(story.title == "Low Water")
    #expect(story.blocks.map(\.origin.file).first == "low-water/chapter-1.md")
  }

  @Test func takesFoldersForPartsAndChapters() throws {
    let story = try read([
      "Draft/Part Two/b.md": "Three.\n", "Draft/01 The Wade/a.md": "One.\n", "Draft/Part Two/Chapter 1/scene 10.md": "Ten.\n",
      "Draft/Part Two/Chapter 1/scene 2.md": "Two.\n",
    ]).value
    #expect(story.chapters.map(\.part) == ["The Wade", "Part Two", "Part Two"])
    #expect(story.names == ["A", "B", "1"])
    #expect(Reading.outline(story) == [["One."], ["Three."], ["Two.", "---", "Ten."]])
  }

  @Test func takesHeadingsBelowAFilesTitleForScenes() throws {
    let scenes = "\n\n## Dawn\n\nOne.\n\n## Dusk\n\nTwo.\n"
    let story = try read(["1.md": "# Ebb\(scenes)", "2.md": "# Flood\(scenes)"]).value
    #expect(story.names == ["Ebb", "Flood"])
    #expect(Reading.outline(story)[1] == ["# Dawn", "One.", "# Dusk", "Two."])
  }

  @Test func hasItsTitleFromTheIndexOrFromAllFiles() throws {
    let index = try read(["index.md": "---\ntitle: Slack Tide\nauthor: A. Pell\nlang: de\n---\n", "a.md": "---\ntitle: Ebb\n---\nOne.\n"])
      .value
    #expect(index.title == "Slack Tide" && index.author == "A. Pell" && index.language == "de" && index.names == ["Ebb"])
    #expect(index.skipped.map(\.title) == ["index.md"])
    let shared = "---\nbook: Slack Tide\nchapter: 1\n---\nOne.\n"
    #expect(try read(["a.md": shared, "b.md": shared]).value.title == "Slack Tide")
  }

  @Test func leavesMatterOutUnlessAskedFor() throws {
    let files: KeyValuePairs = ["dedication.md": "For M.\n", "a.md": "One.\n", "about-the-author.txt": "She lives by the sea.\n"]
    let story = try read(files).value
    #expect(story.paragraphs == ["One."])
    #expect(story.skipped.map(\.matter) == [.front, .back] && story.skipped.map(\.words) == [2, 5])
    #expect(try read(files, include: [.front, .back]).value.paragraphs == ["For M.", "One.", "She lives by the sea."])
  }

  @Test func goesOnAfterAFileThatCannotBeRead() throws {
    let book = try read(["a.md": "One.\n", "b.md": "\u{0}ab\u{1}c\u{2}\u{0}", "c.md": " \n"])
    #expect(book.value.paragraphs == ["One."])
    #expect(book.diagnostics.map(\.file) == ["low-water/b.md"])
    #expect(book.value.skipped.map(\.title) == ["c.md"])
  }

  @Test func refusesAFolderWithoutAStory() {
    #expect(throws: ReadingError.self) { try read(["a.md": "# Only a heading\n"]) }
    #expect(throws: ReadingError.self) { try read(["a.md": ""]) }
  }

  @Test(arguments: ["README.md", "Notes.md", "00_outline.md", "TODO.txt", "Table of Contents.md", "world-building.md"])
  func tellsFilesAboutTheBookFromChapters(_ name: String) {
    #expect(BookFileRole(ofFile: name) == .aside)
  }

  @Test(arguments: ["notes on a drowning.md", "The Characters.md", "old man.txt", "7.markdown", "scene.fountain"])
  func takesOtherFilesForChapters(_ name: String) {
    #expect(BookFileRole(ofFile: name) == .story)
  }

  @Test(arguments: ["cover.png", "book.epub", "md", "Makefile", "a.md~"])
  func passesOverWhatIsNoText(_ name: String) {
    #expect(BookFileRole(ofFile: name) == .unknown)
  }
}
