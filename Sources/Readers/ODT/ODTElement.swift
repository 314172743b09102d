/// The elements of an OpenDocument text that bear on its text, after their usual prefixes.
enum ODTElement: String {
  case paragraph = "text:p"
  case heading = "text:h"
  case span = "text:span"
  case space = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case note = "text:note"
  case noteMark = "text:note-citation"
  case noteBody = "text:note-body"
  case annotation = "office:annotation"
  case contents = "text:table-of-content"
  case index = "text:alphabetical-index"
  case userIndex = "text:user-index"
  case bibliography = "text:bibliography"
  case illustrations = "text:illustration-index"
  case changes = "text:tracked-changes"
  case row = "table:table-row"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"
  case picture = "draw:image"
  case line = "draw:line"
  case rectangle = "draw:rect"
  case section = "text:section"
  case hidden = "text:hidden-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case placeholder = "text:placeholder"
  case control = "loext:content-control"
  case reading = "text:ruby-text"
  case pageNumber = "text:page-number"
  case pageCount = "text:page-count"
  case number = "text:number"
  case sequenceDeclarations = "text:sequence-decls"
  case forms = "office:forms"
  case title = "svg:title"
  case description = "svg:desc"
  case object = "draw:object"

  static func key(_ name: XMLName) -> String? {
    // Of OpenDocument and of LibreOffice's additions to it: `urn:oasis:names:tc:opendocument:xmlns:text:1.0`.
    guard !name.namespace.hasPrefix("urn:") else {
      let words = name.namespace.split(separator: ":")
      guard let word = words.dropLast().last else { return nil }
      return (word == "drawing" ? "draw" : word == "svg-compatible" ? "svg" : String(word)) + ":" + name.local
    }
    return name.namespace.isEmpty || name.namespace.contains("/") ? nil : name.namespace + ":" + name.local
  }

  /// Passed over with all that it holds. Deleted text lies among the tracked changes; inserted text stands in its place.
  var isLeftOut: Bool {
    switch self {
    case .noteMark, .changes, .hidden, .hiddenParagraph, .placeholder, .reading, .pageNumber, .pageCount, .number, .sequenceDeclarations,
      .forms, .title, .description, .object:
      true
    default: false
    }
  }

  var isContents: Bool {
    switch self {
    case .contents, .index, .userIndex, .bibliography, .illustrations: true
    default: false
    }
  }
}
