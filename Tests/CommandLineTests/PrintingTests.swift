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

  @Test(arguments: [
    ("chapter-01.md", "chapter-01"), ("books/novel.epub", "novel"), ("novel", "novel"),
    ("Chapter 1. The Crossing", "Chapter 1. The Crossing"),
    ("novel.draft.md", "novel.draft"), (".md", nil), ("...md", nil), ("..", nil), ("/", nil),
  ])
  func namesTheFolderAfterTheFile(file: String, folder: String?) {
    #expect(ConvertCommand.folder(for: file) == folder)
  }
}
