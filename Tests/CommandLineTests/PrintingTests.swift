import Exporters
import Manuscripts
import Testing

@testable import CommandLineInterface

struct PrintingTests {
  @Test(arguments: [
    ("plain – \u{201C}text\u{201D} é", "plain – \u{201C}text\u{201D} é"), ("a\nb\tc", "a\nb\tc"), ("\u{1B}[2J", "\\u{1B}[2J"),
    ("\u{9B}2J", "\\u{9B}2J"),
    ("a\u{202E}b", "a\\u{202E}b"), ("x\ry", "x\\u{D}y"), ("\u{0}\u{7F}", "\\u{0}\\u{7F}"),
  ])
  func escapesWhatSteersATerminal(text: String, shown: String) {
    #expect(PrintableText.escaping(text) == shown)
  }

  @Test func putsAMessageOnOneLine() {
    #expect(PrintableText.escapingLine("broken:\n  line 3\r\n\u{1B}") == "broken: line 3 \\u{1B}")
  }

  @Test func showsFewDiagnosticsOfAKind() {
    let many = (1...9).map { (number: Int) in Diagnostic(.warning, "image \"\(number).png\" was left out", file: "novel.epub", line: number)
    }
    let digest = DiagnosticDigest([Diagnostic(.note, "no title")] + many + [Diagnostic(.warning, "no author")])
    #expect(
      digest.lines.map(\.text) == [
        "novel.epub:1: image \"1.png\" was left out", "novel.epub:2: image \"2.png\" was left out",
        "novel.epub:3: image \"3.png\" was left out (and 6 more of this kind)", "no author", "no title",
      ])
  }

  @Test func alignsColumns() {
    let table = TextTable([["1", "The Crossing", "1204"], ["12", "Dust"], ["", "\u{7}", "9"]], rightAligned: [0, 2])
    #expect(table.lines == [" 1  The Crossing  1204", "12  Dust", "    \\u{7}            9"])
  }

  @Test func alignsColumnsOfWideSigns() {
    let table = TextTable([["渡し舟", "1"], ["e\u{301}te\u{301}", "2"], ["👩‍🚀", "3"]], rightAligned: [1])
    #expect(table.lines == ["渡し舟  1", "e\u{301}te\u{301}     2", "👩‍🚀    3"])
    #expect(DisplayWidth.fitting("渡し舟の人", columns: 7) == "渡し舟…")
    #expect(DisplayWidth.fitting("ferry", columns: 5) == "ferry")
    #expect(DisplayWidth.fitting("a" + String(repeating: "\u{301}", count: 10_000), columns: 5).unicodeScalars.count < 30)
  }

  @Test func leavesOutEmptyColumns() {
    let table = TextTable([["words", "part", "why"], ["", "Cover", "cover"], ["", "Notes", ""]], rightAligned: [0])
    #expect(table.withoutEmptyColumns.lines == ["part   why", "Cover  cover", "Notes"])
  }

  @Test func listsWhatWasLeftOutOnceForAlikeParts() {
    let notes = (1...9).map { _ in SkippedPart(title: "Note", reason: "footnote", matter: .notes, words: 10) }
    let others = (1...60).map { SkippedPart(title: "Plate \($0)", reason: "picture") }
    let book = Manuscript(title: nil, author: nil, language: nil, chapters: [], skipped: notes + others)
    let lines = ChapterListing(ChapterList(book, language: nil, diagnostics: []), file: "a.txt").skippedLines
    #expect(lines[1] == "   90  Note (9)  --include notes  footnote")
    #expect(lines.count == 42 && lines.last == "and 21 more")
  }

  @Test func callsAnUntitledChapterByItsFirstWords() {
    let text = "Mara ran to the ferry and fell on the deck."
    let chapter = Chapter(number: 1, part: "Part One", blocks: [Block(kind: .paragraph, text: text)])
    let book = Manuscript(title: nil, author: nil, language: nil, chapters: [chapter])
    let lines = ChapterListing(ChapterList(book, language: nil, diagnostics: []), file: "a.txt").chapterLines
    #expect(lines[1] == "      1     10       0  Part One / begins “Mara ran to the ferry and …”")
  }

  @Test func keepsTheTableNarrowWhateverTheTitle() {
    let chapter = Chapter(number: 1, title: String(repeating: "长", count: 100_000), blocks: [Block(kind: .paragraph, text: "One.")])
    let book = Manuscript(title: nil, author: nil, language: nil, chapters: [chapter, chapter])
    let lines = ChapterListing(ChapterList(book, language: nil, diagnostics: []), file: "a.txt").chapterLines
    #expect(lines[1].unicodeScalars.count < 250 && lines[1].hasSuffix("…"))
  }

  @Test(arguments: [
    ("chapter-01.md", "chapter-01"), ("books/novel.epub", "novel"), ("novel", "novel"),
    ("Chapter 1. The Crossing", "Chapter 1. The Crossing"),
    ("novel.draft.md", "novel.draft"), (".md", nil), ("...md", nil), ("..", nil), ("/", nil),
  ])
  func namesTheFolderAfterTheFile(file: String, folder: String?) {
    #expect(ConvertCommand.folder(for: file) == folder)
  }
}
