import HostileInput
import Manuscripts
import Readers

/// A small EPUB in the making: a test changes the part it is about.
struct Book {
  struct Part {
    var name: String
    var bytes: [UInt8]
    var isLinear = true
  }

  var parts: [Part]
  /// Further entries of the archive; one of the same name as a usual one takes its place.
  var others: [(name: String, bytes: [UInt8])] = []
  var left: Set<String> = []
  /// Between manifest and spine's end: a whole package file instead of the usual one.
  var package: String?
  var metadata = "<dc:title>Low Water</dc:title><dc:creator>A. Pell</dc:creator><dc:language>en</dc:language>"
  var extraManifest = ""
  var extraPackage = ""
  var spineAttributes = ""

  static let container = """
    <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
    <rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """

  /// Chapters by the insides of their bodies: `chapter-1.xhtml` and on.
  init(_ bodies: String...) {
    parts = bodies.enumerated().map { Part(name: "chapter-\($0 + 1).xhtml", bytes: Array(Book.page($1).utf8)) }
  }

  static func page(_ body: String, doctype: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>\(doctype)
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>T</title></head>\
    <body>\(body)</body></html>
    """
  }

  mutating func add(_ name: String, _ body: String, isLinear: Bool = true) {
    parts.append(Part(name: name, bytes: Array(Book.page(body).utf8), isLinear: isLinear))
  }

  private var packageText: String {
    let items = parts.enumerated().map { "<item id=\"i\($0)\" href=\"\($1.name)\" media-type=\"application/xhtml+xml\"/>" }
    let references = parts.enumerated().map { "<itemref idref=\"i\($0)\"\($1.isLinear ? "" : " linear=\"no\"")/>" }
    return """
      <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u">\
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\(metadata)</metadata>\
      <manifest>\(items.joined())\(extraManifest)</manifest><spine\(spineAttributes)>\(references.joined())</spine>\(extraPackage)</package>
      """
  }

  var bytes: [UInt8] {
    var entries: [(name: String, bytes: [UInt8])] = [
      ("mimetype", Array("application/epub+zip".utf8)), ("META-INF/container.xml", Array(Book.container.utf8)),
      ("OPS/package.opf", Array((package ?? packageText).utf8)),
    ]
    entries += parts.map { ("OPS/\($0.name)", $0.bytes) }
    let replaced = Set(others.map(\.name)).union(left)
    return ZipWriter.archive(entries.filter { !replaced.contains($0.name) } + others)
  }

  func read(including include: Set<Matter> = []) throws -> Manuscript { try outcome(including: include).value }

  func outcome(including include: Set<Matter> = []) throws -> Outcome<Manuscript> {
    try Reading.manuscript(bytes, name: "book.epub", ReadingOptions(include: include))
  }

  /// What one chapter with that body reads as.
  static func outline(_ body: String) throws -> [String] {
    try Reading.outline(Book("<h1>Chapter 1</h1>" + body).read())[0]
  }
}
