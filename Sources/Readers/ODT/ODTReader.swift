import Manuscripts

/// Reads OpenDocument texts: .odt, .ott, and flat .fodt, which is one XML file.
enum ODTReader {
  private static let type = "application/vnd.oasis.opendocument."

  static func recognizes(_ archive: Archive) -> Bool {
    mimeType(archive).hasPrefix(type) || archive.contains("content.xml") && archive.contains("META-INF/manifest.xml")
  }

  static func recognizesFlat(_ file: InputFile) -> Bool {
    let head = String(decoding: file.bytes.prefix(1024), as: UTF8.self)
    return head.contains("<office:document ") && head.contains("urn:oasis:names:tc:opendocument:xmlns:office")
  }

  private static func mimeType(_ archive: Archive) -> String {
    guard archive.contains("mimetype"), let bytes = try? archive.bytes(of: "mimetype", atMost: 256) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func read(_ archive: Archive, _ file: InputFile, _ options: ReadingOptions) throws(ReadingError) -> Outcome<Manuscript> {
    try refuse(mimeType(archive), file)
    let manifest = (try? archive.bytes(of: "META-INF/manifest.xml")).flatMap(XMLTree.parse)?.root
    guard manifest?.first("encryption-data") == nil else {
      throw ReadingError(file: file.name, message: "the document is protected by a password; save it without one")
    }
    do {
      let content = try archive.bytes(of: "content.xml", atMost: WordPart.mostBytes)
      let others = ["styles.xml", "meta.xml"].map { (try? archive.bytes(of: $0)).flatMap(XMLTree.parse)?.root }
      return read(content, path: "content.xml", styles: others[0], meta: others[1], options)
    } catch {
      throw ReadingError(file: file.name, message: error.message)
    }
  }

  static func readFlat(_ file: InputFile, _ options: ReadingOptions) throws(ReadingError) -> Outcome<Manuscript> {
    let head = String(decoding: file.bytes.prefix(4096), as: UTF8.self)
    for kind in ["spreadsheet", "presentation", "graphics"] where head.contains(type + kind) { try refuse(type + kind, file) }
    return read(file.bytes, path: file.name, styles: nil, meta: nil, options)
  }

  private static func refuse(_ mimeType: String, _ file: InputFile) throws(ReadingError) {
    guard mimeType.hasPrefix(type), !mimeType.hasPrefix(type + "text") else { return }
    let kinds = ["spreadsheet": "a spreadsheet", "presentation": "a presentation", "graphics": "a drawing"]
    let word = mimeType.dropFirst(type.count).prefix { $0.isLetter }
    let kind = kinds[String(word)] ?? "no text"
    throw ReadingError(file: file.name, message: "the file is \(kind) of OpenDocument, not a manuscript; give an ODT, DOCX or EPUB")
  }

  private static func read(
    _ content: [UInt8], path: String, styles root: XMLNode?, meta: XMLNode?, _ options: ReadingOptions
  ) -> Outcome<Manuscript> {
    var diagnostics: [Diagnostic] = []
    var styles = ODTStyles()
    styles.add(root)
    // Automatic styles, and in a flat file all styles and the metadata, stand before the text.
    let head = ODTHead.read(content)
    styles.add(head)
    let body = WordPart.read(content, path, &diagnostics) {
      ODTBody(file: path, styles: styles, readsNotes: options.include.contains(.notes))
    }
    var document = WordDocument(paragraphs: body.flow.paragraphs)
    document.skipPictures(body.flow.pictures)
    document.language = body.languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    document.skipNotes("Notes", words: body.noteWords, isNote: true)
    document.skipNotes("Comments", words: body.commentWords, isNote: false)
    document.take(coreProperties: meta ?? head?.first("meta"))
    var outline = WordOutline(document, including: options.include)
    return Outcome(outline.manuscript(), diagnostics: diagnostics)
  }
}

/// The part of a document before its text, which is small and read as a tree.
private enum ODTHead {
  private static let mostBytes = 16 << 20

  /// Nil when nothing stands there.
  static func read(_ bytes: [UInt8]) -> XMLNode? {
    guard let end = bytes.prefix(mostBytes).firstRange(of: Array("<office:body".utf8))?.lowerBound else { return nil }
    let isFlat = bytes[..<end].firstRange(of: Array("<office:document ".utf8)) != nil
    return XMLTree.parse(Array(bytes[..<end]) + Array("</office:document\(isFlat ? "" : "-content")>".utf8))?.root
  }
}
