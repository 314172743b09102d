import Manuscripts
import Testing

/// What holds for DOCX and ODT alike.
@Suite struct WordProcessorTests {
  @Test(arguments: WordFile.Format.allCases)
  func readsChaptersAndBreaks(_ format: WordFile.Format) throws {
    let story = try WordFile(format, ["# Chapter One: Ebb", "One.", "", "Two.", "#", "Three.", "# Chapter Two", "Four."]).read()
    #expect(story.names == ["One: Ebb", "Two"])
    #expect(story.pattern == "p~p*pp")
    #expect(story.blocks.map(\.evidence) == [nil, "empty paragraph", nil, "symbols #", nil, nil])
  }

  @Test(arguments: WordFile.Format.allCases)
  func tellsTheParagraph(_ format: WordFile.Format) throws {
    let block = try #require(WordFile(format, ["# Chapter 1", "", "One."]).read().blocks.first)
    #expect(block.origin == Origin(file: format == .docx ? "word/document.xml" : "content.xml", line: nil, paragraph: 3))
  }

  @Test(arguments: WordFile.Format.allCases)
  func readsNoBreaksWhereEveryParagraphIsFollowedByAnEmptyOne(_ format: WordFile.Format) throws {
    let paragraphs = (1...20).flatMap { ["Line \($0).", ""] } + ["", "Later.", "", "End."]
    #expect(try WordFile(format, ["# Chapter 1"] + paragraphs).read().pattern.filter { $0 == "~" }.count == 1)
  }

  @Test(arguments: WordFile.Format.allCases)
  func leavesTheTitlePageOut(_ format: WordFile.Format) throws {
    let page = ["A. Pell", "12 Sea Road", "About 90,000 words", "", "Low Water", "by", "Anna Pell"]
    let book = WordFile(format, page + ["", "# Chapter 1", "One."])
    let story = try book.read()
    #expect(story.title == "Low Water" && story.author == "Anna Pell")
    #expect(story.paragraphs == ["One."])
    #expect(story.skipped.map(\.matter) == [.front] && story.skipped.map(\.words) == [13])
    #expect(try book.read([.front]).paragraphs.first == "A. Pell")
    #expect(
      try WordFile(format, page + ["One paragraph of a story without any chapter, which goes on and on until it stops."]).read().blocks
        .count == 1)
  }

  @Test(arguments: WordFile.Format.allCases)
  func keepsALongOpeningBeforeTheFirstHeading(_ format: WordFile.Format) throws {
    let opening = String(repeating: "The tide went out. ", count: 60)
    #expect(try WordFile(format, [opening, "# Chapter 1", "One."]).read().chapters.count == 2)
  }

  @Test(arguments: WordFile.Format.allCases)
  func leavesSectionsThatAreNoStoryOut(_ format: WordFile.Format) throws {
    let book = WordFile(format, ["# Chapter 1", "One.", "# Acknowledgements", "Thanks to all.", "# Chapter 2", "Two."])
    let story = try book.read()
    #expect(story.paragraphs == ["One.", "Two."])
    #expect(story.skipped.map(\.words) == [3] && story.skipped.map(\.matter) == [.back])
    #expect(try book.read([.back]).paragraphs.count == 3)
  }

  @Test(arguments: WordFile.Format.allCases)
  func joinsNumberAndTitleInTwoHeadings(_ format: WordFile.Format) throws {
    let story = try WordFile(format, ["# Chapter One", "# The Piano", "One.", "# Chapter Two", "# The Sands", "Two."]).read()
    #expect(story.names == ["One: The Piano", "Two: The Sands"])
  }

  @Test func keepsHeadingsOfScenesInsideTheChapter() throws {
    let levels = [
      ("1", "Chapter One"), ("2", "Stint, low water"), ("", "One."), ("2", "The Wade"), ("", "Two."), ("1", "Chapter Two"), ("", "Three."),
    ]
    let body = levels.map { level, text in
      level.isEmpty ? "<text:p>\(text)</text:p>" : "<text:h text:outline-level=\"\(level)\">\(text)</text:h>"
    }
    let story = try WordFile(odt: body.joined()).read()
    #expect(story.names == ["One", "Two"])
    #expect(story.pattern == "hphpp")
  }

  @Test(arguments: WordFile.Format.allCases)
  func findsChaptersWithoutStyles(_ format: WordFile.Format) throws {
    #expect(try WordFile(format, ["Chapter One", "She came in.", "Chapter Two", "He left."]).read().names == ["One", "Two"])
  }

  @Test(arguments: WordFile.Format.allCases)
  func dropsSignsOfSymbolFonts(_ format: WordFile.Format) throws {
    let story = try WordFile(format, ["# Chapter 1", "One \u{F04A}.", "\u{F09A}\u{F09B}", "So\u{AD}me\u{2011}where."]).read()
    #expect(story.paragraphs == ["One .", "Some-where."])
    #expect(story.blocks.map(\.strength) == [nil, .hard, nil])
  }
}
