import Manuscripts
import Testing

/// Where chapters begin: sections, then the navigation, then headings, classes and words.
@Suite struct EPUBChapterTests {
  /// A book whose navigation has these entries, with nested lists where a test writes them.
  private static func book(_ bodies: [String], nav: String) -> Book {
    var book = Book()
    for (index, body) in bodies.enumerated() { book.add("chapter-\(index + 1).xhtml", body) }
    book.extraManifest = "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
    book.others = [("OPS/nav.xhtml", Array(Book.page("<nav epub:type=\"toc\"><ol>\(nav)</ol></nav>").utf8))]
    return book
  }

  @Test func opensChaptersAtTheElementsTheNavigationPointsTo() throws {
    let body = "<p id=\"a\">Ebb</p><p>One.</p><p><a id=\"b\"></a>Flow</p><p>Two.</p>"
    let nav = "<li><a href=\"chapter-1.xhtml#a\">Ebb</a></li><li><a href=\"chapter-1.xhtml#b\">Flow</a></li>"
    let story = try Self.book([body], nav: nav).read()
    #expect(story.names == ["Ebb", "Flow"])
    #expect(Reading.outline(story) == [["One."], ["Two."]])
  }

  @Test func takesPartsFromANestedNavigation() throws {
    let nav = """
      <li><span>Part One: Ebb</span><ol><li><a href="chapter-1.xhtml">The Sands</a></li></ol></li>\
      <li><a href="chapter-2.xhtml">Out</a><ol><li><a href="chapter-3.xhtml">Chapter 2</a></li></ol></li>\
      <li><a href="chapter-4.xhtml">Epilogue</a></li>
      """
    let story = try Self.book(["<p>One.</p>", "<p>Wet.</p>", "<p>Two.</p>", "<p>Three.</p>"], nav: nav).read()
    #expect(story.chapters.map(\.part) == ["Part One: Ebb", "Out", nil])
    #expect(story.names == ["The Sands", "2", "Epilogue"])
  }

  @Test func takesNoBookTitleForAPart() throws {
    let nav = """
      <li><a href="chapter-1.xhtml">Low Water</a><ol><li><a href="chapter-1.xhtml">Chapter 1</a></li>\
      <li><a href="chapter-2.xhtml">Chapter 2</a></li></ol></li>
      """
    let story = try Self.book(["<p>One.</p>", "<p>Two.</p>"], nav: nav).read()
    #expect(story.names == ["1", "2"])
    #expect(story.chapters.map(\.part) == [nil, nil])
  }

  @Test func takesEntriesBelowAChapterForNoChapters() throws {
    let body = "<h2>Chapter 1</h2><p>One.</p><h3 id=\"n\">Noon</h3><p>Two.</p>"
    let nav = "<li><a href=\"chapter-1.xhtml\">Chapter 1</a><ol><li><a href=\"chapter-1.xhtml#n\">Noon</a></li></ol></li>"
    #expect(try Reading.outline(Self.book([body], nav: nav).read()) == [["One.", "# Noon", "Two."]])
  }

  @Test func namesANumberByTheNavigation() throws {
    let nav = "<li><a href=\"chapter-1.xhtml\">4. The Sands</a></li>"
    #expect(try Self.book(["<h1>4</h1><p>One.</p>"], nav: nav).read().names == ["4: The Sands"])
  }

  @Test(arguments: [
    ("<div class=\"chapnum\">4</div><div class=\"chaptitle\">The Sands</div>", "4: The Sands"),
    ("<p class=\"chapter-number\">Chapter Four</p><p class=\"chapter-title\">The Sands</p>", "Four: The Sands"),
    ("<p><b>CHAPTER FOUR</b></p>", "FOUR"), ("<p epub:type=\"title\">The Sands</p>", "The Sands"),
    ("<h1><img src=\"h.png\" alt=\"The Sands\"/></h1>", "The Sands"), ("<h2>CHAPTER IV.<br/>THE SANDS</h2>", "IV: THE SANDS"),
    ("<h2><a href=\"#toc\">12</a></h2>", "12"), ("<h1>The Sands<sup><a href=\"#n1\">1</a></sup></h1>", "The Sands"),
  ])
  func readsAHeadingWithoutItsElement(_ heading: String, _ name: String) throws {
    let story = try Book("\(heading)<p>She came in.</p>").read()
    #expect(story.names == [name])
    #expect(story.paragraphs == ["She came in."])
  }

  @Test func takesADocumentsTitleWhereNothingElseNamesAChapter() throws {
    var book = Book("")
    book.parts[0].bytes = Array(
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Chapter 4: The Sands</title></head><body><p>One.</p></body></html>".utf8)
    #expect(try book.read().names == ["4: The Sands"])
  }

  @Test func keepsAHeadingOverTheFilesName() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.parts[0].name = "cover2.xhtml"
    book.extraPackage = "<guide><reference type=\"cover\" href=\"cover2.xhtml\"/></guide>"
    #expect(try book.read().names == ["1"])
  }

  @Test func findsTitlePagesAndNoticesByTheirWords() throws {
    let story = try Book(
      "<p>Low Water</p><p>A. Pell</p>", "<p>Copyright © 2031 A. Pell. All rights reserved.</p>", "<p>For my mother</p>",
      "<h1>Chapter 1</h1><p>One.</p>", "<h1>A Sneak Peek at High Water</h1><p>More.</p>"
    ).read()
    #expect(story.names == ["1"])
    #expect(
      story.skipped.map(\.reason) == ["title page", "copyright page", "stands before the first chapter", "excerpt of another book"])
    #expect(story.skipped.map(\.matter) == [.front, .front, .front, .back])
  }

  @Test func readsTheTitlePageOverTheFirstChapter() throws {
    let story = try Book("<h1>Low Water</h1><p>by A. Pell</p><h2>Chapter 1</h2><p>One.</p><h2>Chapter 2</h2><p>Two.</p>").read()
    #expect(Reading.outline(story) == [["One."], ["Two."]])
  }

  @Test func leavesAPartsEpigraphOut() throws {
    let story = try Book("<h1>Chapter 1</h1><p>One.</p>", "<h1>Part Two</h1><p>All water falls.</p>", "<h1>Chapter 2</h1><p>Two.</p>")
      .read()
    #expect(Reading.outline(story) == [["One."], ["Two."]])
    #expect(story.skipped.map(\.title) == ["Part Two"])
  }

  @Test func makesAChapterOfAPartWithText() throws {
    let long = String(repeating: "The tide came in over the sands. ", count: 20)
    let story = try Book("<h1>Chapter 1</h1><p>One.</p>", "<h1>Part Two</h1><p>\(long)</p>", "<h1>Chapter 2</h1><p>Two.</p>").read()
    #expect(story.chapters.count == 3)
  }

  @Test func countsARepeatedPartOnce() throws {
    let bodies = (1...3).map {
      "<section epub:type=\"part\" id=\"p\"><section epub:type=\"chapter\"><h2>\($0)</h2><p>One.</p></section></section>"
    }
    var book = Book("<section epub:type=\"part\" id=\"p\"><h1>Part I</h1></section>")
    for (index, body) in bodies.enumerated() { book.add("c\(index).xhtml", body) }
    let story = try book.read()
    #expect(story.names == ["1", "2", "3"])
    #expect(Set(story.chapters.map(\.part)) == ["Part I"])
  }

  @Test func bringsMatterInWhenAsked() throws {
    var book = Book("<section epub:type=\"foreword\"><h1>Foreword</h1><p>Before.</p></section>", "<h1>Chapter 1</h1><p>One.</p>")
    book.add("after.xhtml", "<section epub:type=\"afterword\"><h1>Afterword</h1><p>After.</p></section>")
    #expect(try book.read().names == ["1"])
    #expect(try book.read().skipped.map(\.words) == [1, 1])
    #expect(try book.read(including: [.front]).names == ["Foreword", "1"])
    #expect(try book.read(including: [.front, .back]).paragraphs == ["Before.", "One.", "After."])
  }

  @Test func keepsAnIntroductionInsideTheStory() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.parts[0].bytes = Array(
      Book.page("<section epub:type=\"introduction\"><h1>Introduction</h1><p>I begin.</p></section>")
        .replacing("<body>", with: "<body epub:type=\"bodymatter\">").utf8)
    #expect(try book.read().names == ["Introduction"])
  }
}
