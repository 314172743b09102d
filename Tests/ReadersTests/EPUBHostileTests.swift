import HostileInput
import Manuscripts
import Testing

@testable import Readers

@Suite struct EPUBHostileTests {
  @Test func refusesWhatIsNoEPUB() {
    #expect(Reading.message(Array("Plain.".utf8), name: "book.epub")?.contains("not an EPUB") == true)
    #expect(Reading.message(ZipWriter.archive([("a.txt", Array("A.".utf8))]), name: "book.epub")?.contains("not an EPUB") == true)
    #expect(Reading.message(ZipWriter.archive([]), name: "book.epub")?.contains("not an EPUB") == true)
  }

  @Test func refusesABookWithoutText() {
    #expect(Reading.message(Book().bytes, name: "book.epub") != nil)
    #expect(Reading.message(Book("").bytes, name: "book.epub") != nil)
    #expect(Reading.message(Book("<img src=\"a.png\" alt=\"\"/>").bytes, name: "book.epub")?.contains("pictures") == true)
  }

  @Test func survivesTruncationAnywhere() {
    let bytes = Book("<h1>Chapter 1</h1><p>One.</p>", "<h1>Chapter 2</h1><p>Two.</p>").bytes
    for length in stride(from: 4, to: bytes.count, by: 7) {
      #expect(Reading.message(Array(bytes[..<length]), name: "book.epub") != nil)
    }
  }

  @Test func survivesAByteChangedAnywhere() {
    let bytes = Book("<h1>Chapter 1</h1><p>One &amp; two.</p>").bytes
    for place in stride(from: 4, to: bytes.count, by: 3) {
      var changed = bytes
      changed[place] ^= 0x55
      _ = try? Reading.manuscript(changed, name: "book.epub")
    }
  }

  @Test func readsEntitiesWithAndWithoutADocumentType() throws {
    let body = "<h1>Chapter 1</h1><p>&ldquo;Caf&eacute;&rdquo;&nbsp;&own;</p>"
    let doctypes = [
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\" [<!ENTITY own \"tide\">]>",
      "<!DOCTYPE html [<!ENTITY own \"tide\">]>",
    ]
    for doctype in doctypes {
      var book = Book("")
      book.parts[0].bytes = Array(Book.page(body, doctype: doctype).utf8)
      let outcome = try book.outcome()
      #expect(outcome.value.paragraphs == ["“Café” tide"])
      #expect(outcome.diagnostics.isEmpty)
    }
    #expect(try Book("<h1>1</h1><p>&ldquo;Caf&eacute;&rdquo;</p>").outcome().diagnostics.isEmpty)
  }

  @Test func readsInvalidUTF8() throws {
    var book = Book("")
    book.parts[0].bytes = Array("<html><body><h1>Chapter 1</h1><p>Caf".utf8) + [0xE9] + Array(" open.</p></body></html>".utf8)
    #expect(try book.read().paragraphs == ["Café open."])
  }

  @Test(arguments: [
    "<h1>Chapter 1</h1><p>One.<p>Two <b>bold</p></b>", "<h1>Chapter 1</h1><p>One. <br>more</p><p>Two bold</p>",
    "<h1>Chapter 1</h1><p>One &bogus; and</p><p>Two & three", "<h1 class=x>Chapter 1</h1><p>One.</p><p>Two",
  ])
  func repairsBrokenXHTMLWithANote(_ body: String) throws {
    let outcome = try Book(body).outcome()
    #expect(outcome.value.chapters.map(\.label) == ["1"])
    #expect(outcome.value.paragraphs.count == 2)
    #expect(outcome.diagnostics.map(\.severity) == [.note])
    #expect(outcome.diagnostics.map(\.file) == ["OPS/chapter-1.xhtml"])
  }

  @Test func looksUpManyMissingFiles() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.extraManifest = (0..<5000).map { "<item id=\"m\($0)\" href=\"missing-\($0).xhtml\"/>" }.joined()
    book.others = (0..<5000).map { ("OPS/Other-\($0).xhtml", []) }
    #expect(try book.read().paragraphs == ["One."])
  }

  /// In each, a link with a place to which its text may be cut back holds the end of the text in which it began.
  @Test(arguments: [
    ("<p>Low tide<a href=\"#n\"><p>1</p></a> here.</p>", ["Low tide", "1", "here."]),
    ("<div>Low tide<a href=\"#n\"><hr/></a>High.</div>", ["Low tide", "---", "High."]),
    ("<div>Low tide<a href=\"#n\"><h2>Low</h2>2</a></div>", ["Low tide", "# Low", "2"]),
    ("<p>One.</p><h2>Low<a href=\"#n\"><br/>3</a></h2><p>Two.</p>", ["One.", "# Low 3", "Two."]),
  ])
  func readsLinksThatHoldBlocks(_ body: String, _ outline: [String]) throws {
    #expect(try Book.outline(body) == outline)
  }

  @Test func endsEmphasisWithTheVerse() throws {
    let book = Book("<h1>1</h1><div class=\"poem\"><p>Sea<br/><em>Sky<br/></em></p></div>")
    let block = try #require(book.read().chapters.first?.blocks.first)
    #expect(block.text == "Sea\nSky")
    #expect(block.emphasis == [TextSpan(4, 7)])
  }

  @Test func readsALongListOfContentsOfDeepParts() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.extraManifest = "<item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>"
    let leaves = String(repeating: "<li><a href=\"chapter-1.xhtml#x\">x</a></li>", count: 200)
    let parts = String(repeating: "<li><span>x</span><ol>", count: 50)
    book.others = [
      ("OPS/nav.xhtml", Array(Book.page("<nav><ol>\(parts)\(leaves)\(String(repeating: "</ol></li>", count: 50))</ol></nav>").utf8))
    ]
    #expect(try book.read().paragraphs == ["One."])
  }

  @Test func stopsAtMoreParagraphsThanAnyBookHas() throws {
    let budget = ReadingBudget()
    budget.items = 4
    let page = Array(Book.page(String(repeating: "<p>One.</p>", count: 9)).utf8)
    let document = XHTMLDocument.read(page, file: "a", styles: XHTMLStyles(StyleSheet(), budget: budget), budget: budget)
    #expect(document.reader.items.count == 4)
    #expect(!document.isRepaired)
    #expect(XHTMLDocument.passedOver(pictures: 0, tables: 0, budget: budget).map(\.severity) == [.warning])
  }

  @Test func readsManyStylesNoLongerThanItsBudget() throws {
    let budget = ReadingBudget()
    budget.styleChecks = 30
    let paragraphs = (0..<9).map { "<p style=\"display: none\" class=\"c\($0)\">One.</p>" }
    let document = XHTMLDocument.read(
      Array(Book.page(paragraphs.joined()).utf8), file: "a", styles: XHTMLStyles(StyleSheet(), budget: budget), budget: budget)
    #expect(document.reader.items.count == 6)
  }
}
