/// Builds small EPUBs for tests.
struct EPUBFile {
  /// Name without ending, body, and attributes of the body.
  var texts: [(name: String, body: String)] = []
  var metadata = "<dc:title>Low Water</dc:title><dc:creator>A. Pell</dc:creator><dc:language>en</dc:language>"
  var extra: [ZIPFile.Entry] = []
  var manifest = ""
  var guide = ""
  var doctype = "<!DOCTYPE html>"
  var linear: [String: String] = [:]
  var hasContainer = true

  init(_ bodies: String...) {
    texts = bodies.enumerated().map { ("c\($0 + 1)", $1) }
  }

  static let container = """
    <?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """

  var entries: [ZIPFile.Entry] {
    let items = texts.map { "<item id=\"\($0.name)\" href=\"\($0.name).xhtml\" media-type=\"application/xhtml+xml\"/>" }.joined()
    let spine = texts.map { "<itemref idref=\"\($0.name)\"\(linear[$0.name].map { " linear=\"\($0)\"" } ?? "")/>" }.joined()
    let opf = """
      <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">
      <metadata>\(metadata)</metadata><manifest>\(items)\(manifest)</manifest><spine>\(spine)</spine>\(guide)</package>
      """
    let documents = texts.map { name, body in
      ZIPFile.Entry(
        "OPS/\(name).xhtml",
        "\(doctype)<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>T</title></head>"
          + "<body>\(body)</body></html>")
    }
    return [ZIPFile.Entry("mimetype", "application/epub+zip")]
      + (hasContainer ? [ZIPFile.Entry("META-INF/container.xml", EPUBFile.container)] : [])
      + [ZIPFile.Entry("OPS/book.opf", opf)] + documents + extra
  }

  var bytes: [UInt8] { ZIPFile.bytes(entries) }
}
