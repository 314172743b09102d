import Manuscripts
import TestSupport
import Testing

@Suite struct EPUBTests {
  private func outline(_ book: EPUBFile) throws -> [[String]] {
    Reading.outline(try Reading.manuscript(book.bytes, name: "a.epub").value)
  }

  @Test func readsChaptersBreaksAndEmphasisInSpineOrder() throws {
    let book = EPUBFile(
      "<h1>Chapter One<br/>The Pump</h1><p>She <em>came</em> in.</p><hr/><p>He left.</p>", "<h2>Chapter 2</h2><p>Rain.</p>")
    let manuscript = try Reading.manuscript(book.bytes, name: "a.epub").value
    #expect(Reading.outline(manuscript) == [["She came in.", "---", "He left."], ["Rain."]])
    #expect(manuscript.chapters.map(\.label) == ["One", "2"])
    #expect(manuscript.chapters.map(\.title) == ["The Pump", nil])
    #expect(manuscript.chapters[0].blocks[0].emphasis == [TextSpan(4, 8)])
    #expect(manuscript.title == "Low Water" && manuscript.author == "A. Pell" && manuscript.language == "en")
  }

  @Test(arguments: [
    ("<p><span class=\"drop\">A</span>nna came.</p>", "Anna came."), ("<p>One<a epub:type=\"noteref\" href=\"#n\">1</a>.</p>", "One."),
    ("<p>One<span epub:type=\"pagebreak\">12</span> two.</p>", "One two."),
    ("<p>One <span style=\"display: none\">no</span>two.</p>", "One two."),
    ("<p>One&nbsp;&mdash;&nbsp;t&#xAD;wo&hellip;</p>", "One — two…"), ("<p>One<br/>two.</p>", "One two."),
    ("<p><ruby>漢<rt>kan</rt></ruby> came.</p>", "漢 came."), ("<p>One <![CDATA[<two>]]>.</p>", "One <two>."),
  ])
  func readsTheTextOfAParagraph(_ body: String, _ text: String) throws {
    #expect(try outline(EPUBFile("<h1>I</h1><p>Rain.</p>\(body)")) == [["Rain.", text]])
  }

  @Test(arguments: [
    "<hr/>", "<p>* * *</p>", "<p class=\"scene-break\"></p>", "<p>&nbsp;</p>", "<div class=\"tb\"><img src=\"x.png\"/></div>",
  ])
  func readsABreak(_ body: String) throws {
    #expect(try outline(EPUBFile("<p>One.</p>\(body)<p>Two.</p>")) == [["One.", "---", "Two."]])
  }

  @Test func readsSeveralChaptersOfOneFile() throws {
    let section = { (number: String) in "<section epub:type=\"chapter\"><h2>\(number)</h2><p>Text \(number).</p></section>" }
    #expect(try outline(EPUBFile(section("I") + section("II"))) == [["Text I."], ["Text II."]])
  }

  @Test func leavesFrontAndBackMatterOutAndSaysSo() throws {
    var book = EPUBFile(
      "<section epub:type=\"titlepage\"><h1>Low Water</h1></section>", "<h1>I</h1><p>One.</p>",
      "<section epub:type=\"colophon\"><p>Set in ink.</p></section>")
    book.linear = ["c2": "yes"]
    let manuscript = try Reading.manuscript(book.bytes, name: "a.epub").value
    #expect(Reading.outline(manuscript) == [["One."]])
    #expect(manuscript.skipped.map(\.reason) == ["titlepage", "colophon"])
  }

  @Test func skipsWhatIsNotInTheReadingOrder() throws {
    var book = EPUBFile("<h1>I</h1><p>One.</p>", "<p>Answers.</p>")
    book.linear = ["c2": "no"]
    #expect(try outline(book) == [["One."]])
  }

  @Test func takesEntitiesOfTheBooksOwnDoctype() throws {
    var book = EPUBFile("<p>&O;Go,&C; she said&D;</p>")
    book.doctype = "<!DOCTYPE html [<!ENTITY O \"&#8220;\"><!ENTITY C \"&#8221;\"><!ENTITY D \"&#8212;\">]>"
    #expect(try outline(book) == [["“Go,” she said—"]])
  }

  @Test func readsOnWhereTheMarkupIsBroken() throws {
    let outcome = try Reading.manuscript(EPUBFile("<h1>I</h1><p>One.<p>Two & three.</p>").bytes, name: "a.epub")
    #expect(Reading.outline(outcome.value) == [["One.", "Two & three."]])
    #expect(outcome.diagnostics.map(\.file) == ["OPS/c1.xhtml"])
  }

  @Test func takesTheOnlyPackageWhereTheContainerIsMissing() throws {
    var book = EPUBFile("<p>One.</p>")
    book.hasContainer = false
    let outcome = try Reading.manuscript(book.bytes, name: "a.epub")
    #expect(Reading.outline(outcome.value) == [["One."]])
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test func refusesWhatIsProtectedButNotObfuscatedFonts() throws {
    let encryption = { (method: String) in
      ZIPFile.Entry(
        "META-INF/encryption.xml", "<encryption><EncryptedData><EncryptionMethod Algorithm=\"\(method)\"/></EncryptedData></encryption>")
    }
    var book = EPUBFile("<p>One.</p>")
    book.extra = [encryption("http://www.idpf.org/2008/embedding")]
    #expect(try outline(book) == [["One."]])
    book.extra = [encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")]
    #expect(Reading.message(book.bytes, name: "a.epub") == "the EPUB is protected by DRM and cannot be read; give an unprotected copy")
  }

  @Test func saysWhatIsWrong() {
    #expect(Reading.message(Array("Hello".utf8), name: "a.epub") == "the file is not an EPUB, whatever its name says: it is no ZIP archive")
    #expect(
      Reading.message(ZIPFile.bytes([ZIPFile.Entry("a.txt", "Hello")]), name: "a.zip")
        == "the file is a ZIP archive but not an EPUB: it has no META-INF/container.xml that names a book")
    #expect(Reading.message(EPUBFile("").bytes, name: "a.epub")?.hasPrefix("no story text was found") == true)
  }

  @Test func readsTheSampleAsItsMarkdown() throws {
    let book = try Reading.manuscript(try Repository.bytes("Samples/lamb-tide.epub"), name: "lamb-tide.epub").value
    #expect(book.chapters.map(\.label) == ["One", "Two", "Three"])
    for (index, chapter) in book.chapters.enumerated() {
      let own = try Reading.manuscript(try Repository.bytes("Samples/chapter-0\(index + 1).md"), name: "a.md").value.chapters[0]
      #expect(own.title == chapter.title)
      #expect(own.blocks.filter(\.isStory).map(\.text) == chapter.blocks.filter(\.isStory).map(\.text))
      #expect(own.blocks.map(\.kind) == chapter.blocks.map(\.kind) && own.blocks.map(\.emphasis) == chapter.blocks.map(\.emphasis))
    }
  }
}
