import Manuscripts
import Readers
import TestSupport
import Testing

@Suite struct PlainTextTests {
  @Test func joinsWrappedLinesAndKeepsParagraphsApart() throws {
    let text = "It was late, and the\nrain had stopped.\n\n  She came in.\n"
    #expect(Reading.outline(try Reading.manuscript(text)) == [["It was late, and the rain had stopped.", "She came in."]])
  }

  @Test func readsIndentedParagraphsWithoutBlankLines() throws {
    let text = Array(repeating: "  She came in and sat\ndown at once, and waited.\n", count: 6).joined()
    #expect(try Reading.manuscript(text).chapters[0].blocks.count == 6)
  }

  @Test func readsALineAParagraph() throws {
    let line = String(repeating: "A long line of a paragraph. ", count: 8)
    #expect(try Reading.manuscript([line, line, line, line].joined(separator: "\n")).chapters[0].blocks.count == 4)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
  func takesEveryLineEnd(_ end: String) throws {
    #expect(Reading.outline(try Reading.manuscript("One.\(end)\(end)Two.\(end)")) == [["One.", "Two."]])
  }

  @Test func takesItalicsAsEmphasis() throws {
    let block = try Reading.manuscript("He said _not now_ and 2 * 3 * 4 were twenty-four.").chapters[0].blocks[0]
    #expect(block.text == "He said not now and 2 * 3 * 4 were twenty-four.")
    #expect(block.emphasis == [TextSpan(8, 15)])
  }

  @Test func mapsEveryScalarToTheFile() throws {
    let text = "\u{FEFF}CHAPTER I\n\n  “Née” she _said_,\nand   went.\n\n* * *\n\nTwo ears.\n"
    let file = Array(text.unicodeScalars)
    for block in try Reading.manuscript(text).chapters.flatMap(\.blocks) where block.isStory {
      for (index, scalar) in block.text.unicodeScalars.enumerated() where scalar != " " {
        let place = try #require(block.origin.fileScalar(at: index))
        #expect(file[place] == scalar)
      }
    }
  }

  static let headings: [(line: String, label: String?, title: String?)] = [
    ("CHAPTER IV", "IV", nil), ("Chapter Seven: The Crossing", "Seven", "The Crossing"), ("CHAPTER 12. Low Water", "12", "Low Water"),
    ("Chapter Twenty-One", "Twenty-One", nil), ("# Chapter One: The Piano", "One", "The Piano"), ("STAVE TWO", "TWO", nil),
    ("Prologue", nil, "Prologue"), ("CHAPTER\n   1", "1", nil),
  ]

  @Test(arguments: headings)
  func readsAHeading(_ line: String, _ label: String?, _ title: String?) throws {
    let chapter = try #require(try Reading.manuscript("\(line)\n\nShe came in.\n").chapters.first)
    #expect(chapter.label == label)
    #expect(chapter.title == title)
    #expect(chapter.blocks.map(\.text) == ["She came in."])
  }

  @Test(arguments: [
    "Part of him wanted to go.", "Chapter two was found, and she glanced at it.", "I went home.", "Book one of those rooms.", "I",
    "The letter came.",
  ])
  func takesNoSentenceForAHeading(_ line: String) throws {
    #expect(Reading.outline(try Reading.manuscript("She came in.\n\n\(line)\n\nHe left.\n")) == [["She came in.", line, "He left."]])
  }

  @Test func takesBareNumbersOnlyInARun() throws {
    let run = "I\n\nOne.\n\nII\n\nTwo.\n\nIII\n\nThree.\n"
    #expect(try Reading.manuscript(run).chapters.map(\.label) == ["I", "II", "III"])
  }

  @Test func leavesAContentsListOut() throws {
    let text = "Low Water\n\nCHAPTER I\nCHAPTER II\nCHAPTER III\n\nCHAPTER I\n\nOne.\n\nCHAPTER II\n\nTwo.\n\nCHAPTER III\n\nThree.\n"
    let manuscript = try Reading.manuscript(text)
    #expect(Reading.outline(manuscript) == [["One."], ["Two."], ["Three."]])
    #expect(manuscript.skipped.contains { $0.title == "Contents" })
    #expect(manuscript.title == "Low Water")
  }

  @Test func takesGutenbergsFrameOff() throws {
    let text = """
      The Project Gutenberg eBook of Low Water

      *** START OF THE PROJECT GUTENBERG EBOOK LOW WATER ***

      CHAPTER I

      She came in.

      *** END OF THE PROJECT GUTENBERG EBOOK LOW WATER ***

      *** START: FULL LICENSE ***
      """
    #expect(Reading.outline(try Reading.manuscript(text)) == [["She came in."]])
  }

  @Test(arguments: ["* * *", "***", "#", "---", "⁂", "~", "x x x", "o0o", "• • •"])
  func readsASceneBreak(_ sign: String) throws {
    #expect(Reading.outline(try Reading.manuscript("One.\n\n\(sign)\n\nTwo.\n")) == [["One.", "---", "Two."]])
  }

  @Test func putsNoBreakFirstLastOrTwice() throws {
    #expect(Reading.outline(try Reading.manuscript("* * *\n\nOne.\n\n* * *\n\n---\n\nTwo.\n\n* * *\n")) == [["One.", "---", "Two."]])
  }

  @Test func readsOldAndWideEncodings() throws {
    #expect(Reading.outline(try Reading.manuscript([0x93, 0x4E, 0xE9, 0x65, 0x94], name: "a.txt").value) == [["“Née”"]])
    let wide = Array("She came in.".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Reading.outline(try Reading.manuscript([0xFF, 0xFE] + wide, name: "a.txt").value) == [["She came in."]])
    #expect(Reading.outline(try Reading.manuscript(wide, name: "a.txt").value) == [["She came in."]])
  }

  @Test func readsASingleLineAsProse() throws {
    #expect(Reading.outline(try Reading.manuscript("Chapter one")) == [["Chapter one"]])
  }

  @Test func saysWhatIsWrongWithAFileThatHoldsNoText() {
    #expect(Reading.message([], name: "a.txt") == "the file is empty; give a file with a chapter in it")
    #expect(Reading.message([0x20, 0x0A], name: "a.md") == "the file is empty; give a file with a chapter in it")
    #expect(
      Reading.message([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3], name: "a.png")
        == "the file is not text; give Markdown, plain text, Fountain, HTML, DOCX, ODT or an EPUB")
  }
}
