import HostileInput
import Manuscripts
import Readers

/// A small DOCX or ODT in the making: a test changes the part it is about.
struct WordFile {
  enum Format: CaseIterable {
    case docx
    case odt
  }

  let format: Format
  var entries: [(name: String, bytes: [UInt8])] = []

  private static let spaces = ["office", "text", "style", "table", "meta"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")
  private static let odtSpaces =
    spaces
    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let docxSpaces =
    "xmlns:w=\"\(word)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static let usualStyles =
    style("Heading1", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr>") + style("Title", "Title")
    + style("Chapter", "My Opening", "<w:basedOn w:val=\"Heading1\"/>") + style("Quote", "Quote") + style("Normal", "Normal")

  static func style(_ id: String, _ name: String, _ rest: String = "", type: String = "paragraph") -> String {
    "<w:style w:type=\"\(type)\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(rest)</w:style>"
  }

  /// What stands between the tags of `w:body` or `office:text`.
  init(docx body: String, styles: String = usualStyles, doctype: String = "") {
    format = .docx
    add(
      "_rels/.rels",
      WordFile.relationships("<Relationship Id=\"r\" Type=\"\(WordFile.office)/officeDocument\" Target=\"word/document.xml\"/>"))
    add("[Content_Types].xml", "<Types/>")
    add("word/document.xml", "\(doctype)<w:document \(WordFile.docxSpaces)><w:body>\(body)</w:body></w:document>")
    add("word/styles.xml", "<w:styles \(WordFile.docxSpaces)>\(styles)</w:styles>")
  }

  init(odt body: String, automatic: String = "", doctype: String = "") {
    format = .odt
    add("mimetype", "application/vnd.oasis.opendocument.text")
    add(
      "content.xml",
      "\(doctype)<office:document-content \(WordFile.odtSpaces)><office:automatic-styles>\(automatic)</office:automatic-styles>"
        + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>")
  }

  /// The same paragraphs in either format: text, or "" for an empty one, with a heading where it begins with `#`.
  init(_ format: Format, _ paragraphs: [String]) {
    let made = paragraphs.map { text -> String in
      let words = text.hasPrefix("# ") ? String(text.dropFirst(2)) : text
      let isHeading = text.hasPrefix("# ")
      switch format {
      case .docx: return WordFile.paragraph(words, isHeading ? "<w:pStyle w:val=\"Heading1\"/>" : "")
      case .odt: return isHeading ? "<text:h text:outline-level=\"1\">\(words)</text:h>" : "<text:p>\(words)</text:p>"
      }
    }
    switch format {
    case .docx: self.init(docx: made.joined())
    case .odt: self.init(odt: made.joined())
    }
  }

  static func relationships(_ inside: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inside)</Relationships>"
  }

  static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
  }

  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A part by its path; one of the same name is replaced.
  mutating func add(_ name: String, _ text: String) {
    entries.removeAll { $0.name == name }
    entries.append((name, Array(text.utf8)))
  }

  mutating func add(part: String, _ inside: String) {
    add("word/\(part).xml", "<w:\(part) \(WordFile.docxSpaces)>\(inside)</w:\(part)>")
  }

  var bytes: [UInt8] { ZipWriter.archive(entries) }

  func outcome(_ include: Set<Matter> = []) throws -> Outcome<Manuscript> {
    try ReaderTable.read(InputFile(name: format == .docx ? "a.docx" : "a.odt", bytes: bytes), ReadingOptions(include: include))
  }

  func read(_ include: Set<Matter> = []) throws -> Manuscript { try outcome(include).value }
}
