import Manuscripts

/// Reads a single HTML file: a page saved from a word processor, a web serial's chapter, a book of Project Gutenberg.
enum HTMLReader {
  /// By a document type or an `html` element among the first tags, else by the file's name.
  static func recognizes(_ file: InputFile) -> Bool {
    let start = file.bytes.prefix(1024).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let head = start.map { $0 | 0x20 }
    if start.first == UInt8(ascii: "<"), contains(head, "<!doctype html") || contains(head, "<html") { return true }
    let name = file.name.lowercased()
    return [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix)
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = text.utf8.map { $0 | 0x20 }
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  static func read(_ file: InputFile, _ options: ReadingOptions) throws(ReadingError) -> Outcome<Manuscript> {
    let budget = ReadingBudget()
    let document = XHTMLDocument.read(
      file.bytes, file: file.name, styles: XHTMLStyles(StyleSheet(), budget: budget), readsNotes: options.include.contains(.notes),
      budget: budget)
    let reader = document.reader
    let found = reader.items
    let settled = SceneGaps([found]).settled(found, file: file.name)
    let leftOut = XHTMLDocument.leftOut(notes: reader.hidden.notes, captions: reader.hidden.captions)
    let items = HTMLMatter.items(settled, file: file.name, including: options.include) + leftOut.map(OutlineItem.skipped)
    var properties = reader.hidden.metadata
    properties["title"] = properties["title"] ?? reader.hidden.title
    properties["language"] = reader.language ?? properties["language"]
    return Outcome(
      LeveledOutline(items, including: options.include).manuscript(properties),
      diagnostics: XHTMLDocument.passedOver(pictures: reader.pictureCount, tables: reader.tableCount, budget: budget))
  }
}
