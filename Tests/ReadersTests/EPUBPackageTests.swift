import Manuscripts
import Readers
import Testing

@Suite struct EPUBPackageTests {
  private static let ncx = """
    <?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>\
    <navPoint id="a"><navLabel><text>Chapter 1: Ebb</text></navLabel><content src="chapter-1.xhtml"/></navPoint>\
    <navPoint id="b"><navLabel><text>Chapter 2: Flow</text></navLabel><content src="chapter-2.xhtml#top"/></navPoint></navMap></ncx>
    """

  @Test func takesTitlesFromTheNCX() throws {
    var book = Book("<p>One.</p>", "<p>Two.</p>")
    book.extraManifest = "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>"
    book.spineAttributes = " toc=\"ncx\""
    book.others = [("OPS/toc.ncx", Array(Self.ncx.utf8))]
    #expect(try book.read().names == ["1: Ebb", "2: Flow"])
  }

  @Test func takesTitlesFromTheNavigation() throws {
    var book = Book("<p>One.</p>", "<p>Two.</p>")
    let nav = """
      <nav epub:type="toc"><ol><li><a href="chapter-1.xhtml">Ebb</a></li><li><a href="chapter-2.xhtml">Flow</a></li></ol></nav>\
      <nav epub:type="page-list"><ol><li><a href="chapter-1.xhtml#p1">1</a></li></ol></nav>
      """
    book.extraManifest = "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
    book.others = [("OPS/nav.xhtml", Array(Book.page(nav).utf8))]
    #expect(try book.read().names == ["Ebb", "Flow"])
  }

  @Test func leavesOutWhatTheGuideCallsACover() throws {
    var book = Book("<p>Picture.</p>", "<h1>Chapter 1</h1><p>One.</p>")
    book.extraPackage = "<guide><reference type=\"cover\" href=\"chapter-1.xhtml\"/></guide>"
    let story = try book.read()
    #expect(story.paragraphs == ["One."])
    #expect(story.skipped.map(\.reason) == ["cover"])
  }

  @Test func readsAPackageWithPrefixes() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.package = """
      <?xml version="1.0"?><opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="2.0">\
      <opf:metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Low Water</dc:title><dc:creator opf:role="aut">A. Pell</dc:creator>\
      <dc:creator opf:role="ill">B. Orme</dc:creator></opf:metadata>\
      <opf:manifest><opf:item id="a" href="chapter-1.xhtml" media-type="application/xhtml+xml"/></opf:manifest>\
      <opf:spine><opf:itemref idref="a"/></opf:spine></opf:package>
      """
    let story = try book.read()
    #expect(story.paragraphs == ["One."])
    #expect(story.author == "A. Pell")
  }

  @Test(arguments: [
    ("text/one%20two.xhtml", "OPS/text/one two.xhtml"), ("text/caf%C3%A9.xhtml", "OPS/text/café.xhtml"), ("../one.xhtml", "one.xhtml"),
    ("./a/../b.xhtml", "OPS/b.xhtml"), ("TEXT.xhtml", "OPS/text.xhtml"), ("100%.xhtml", "OPS/100%.xhtml"), ("/OPS/c.xhtml", "OPS/c.xhtml"),
    ("a%2Bb.xhtml", "OPS/a%2Bb.xhtml"), ("text\\d.xhtml", "OPS/text/d.xhtml"),
  ])
  func findsAFile(_ href: String, _ entry: String) throws {
    var book = Book("")
    book.parts[0].name = href
    book.left = ["OPS/\(href)"]
    book.others = [(entry, Array(Book.page("<h1>Chapter 1</h1><p>One.</p>").utf8))]
    #expect(try book.read().paragraphs == ["One."])
  }

  @Test func warnsOfAMissingContainer() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.left = ["META-INF/container.xml"]
    let outcome = try book.outcome()
    #expect(outcome.value.paragraphs == ["One."])
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
    #expect(outcome.diagnostics[0].message.contains("META-INF/container.xml"))
  }

  @Test func goesOnWithoutAMissingFile() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>", "<h1>Chapter 2</h1><p>Two.</p>")
    book.left = ["OPS/chapter-1.xhtml"]
    let outcome = try book.outcome()
    #expect(outcome.value.paragraphs == ["Two."])
    #expect(outcome.diagnostics.contains { $0.severity == .warning && $0.message.contains("chapter-1.xhtml") })
  }

  private static func encryption(_ method: String, of entry: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?><encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">\
      <enc:EncryptedData><enc:EncryptionMethod Algorithm="\(method)"/><enc:CipherData><enc:CipherReference URI="\(entry)"/></enc:CipherData>\
      </enc:EncryptedData></encryption>
      """.utf8)
  }

  @Test func refusesProtection() {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.others = [("META-INF/encryption.xml", Self.encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", of: "OPS/chapter-1.xhtml"))]
    #expect(Reading.message(book.bytes, name: "book.epub")?.contains("DRM") == true)
    book.others = [("META-INF/rights.xml", Array("<rights/>".utf8))]
    #expect(Reading.message(book.bytes, name: "book.epub")?.contains("DRM") == true)
  }

  @Test(arguments: ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
  func readsABookWithObfuscatedFonts(_ method: String) throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.others = [("META-INF/encryption.xml", Self.encryption(method, of: "OPS/font.otf"))]
    #expect(try book.read().paragraphs == ["One."])
  }
}
