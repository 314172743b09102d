import Manuscripts

/// Reads the paragraphs of an OpenDocument text. Tracked changes are taken as accepted.
final class ODTBody: XMLReceiver, WordPartReceiver {
  private struct Paragraph {
    let style: String?
    /// Of a heading; nil for a paragraph.
    let level: Int?
    /// Formats of the spans that are open, innermost last.
    var spans: [WordFormat] = []
    var hasLightText = false
    var size: Double?
    var label: String?
  }

  private(set) var flow: WordFlow
  private(set) var noteWords = 0
  private(set) var commentWords = 0
  private(set) var languages: [String: Int] = [:]
  private var styles: WordStyles
  private var lists: ODTLists
  private let readsNotes: Bool

  private var table = ElementTable<ODTElement>()
  private var open: [ODTElement?] = []
  private var depthLeftOut = 0
  private var paragraphs: [Paragraph] = []
  /// Depth of what is counted and not read.
  private var notes = 0
  private var comments = 0
  private var contents = 0

  init(file: String, styles: ODTStyles, readsNotes: Bool) {
    flow = WordFlow(file: file)
    self.styles = styles.styles
    lists = ODTLists(styles)
    self.readsNotes = readsNotes
  }

  var hasText: Bool { !flow.paragraphs.isEmpty }

  func finish() {
    flow.finish()
  }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    if depthLeftOut > 0 {
      depthLeftOut += 1
      return
    }
    let element = table.element(name, key: ODTElement.key)
    if let element, isLeftOut(element, attributes) {
      depthLeftOut = 1
      return
    }
    open.append(element)
    guard let element else { return }
    switch element {
    case .annotation: comments += 1
    case .noteBody: if !readsNotes { notes += 1 }
    case _ where element.isContents: contents += 1
    default: if comments == 0, notes == 0 { take(element, attributes) }
    }
  }

  private func isLeftOut(_ element: ODTElement, _ attributes: XMLAttributes) -> Bool {
    switch element {
    case .section: attributes["display"] == "none"
    case .control: attributes["showing-place-holder"] == "true"
    default: element.isLeftOut
    }
  }

  override func close(_ name: XMLName) {
    if depthLeftOut > 0 {
      depthLeftOut -= 1
      return
    }
    guard let element = open.popLast() ?? nil else { return }
    switch element {
    case .annotation: comments -= 1
    case .noteBody: if !readsNotes { notes -= 1 }
    case _ where element.isContents: contents -= 1
    default: if comments == 0, notes == 0 { end(element) }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard depthLeftOut == 0 else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if comments > 0 {
      if isInParagraph { commentWords += text.wordCount }
    } else if notes > 0 {
      if isInParagraph { noteWords += text.wordCount }
    } else if flow.isInParagraph {
      append(text)
    } else if open.count >= XMLReader.deepest, text.utf8.contains(where: { $0 > 0x20 }) {
      flow.openParagraph()
      flow.append(text)
      flow.closeParagraph()
    }
  }

  /// The date and the name of an annotation stand outside of its paragraphs.
  private var isInParagraph: Bool {
    open.last == .paragraph || open.last == .span
  }

  private func take(_ element: ODTElement, _ attributes: XMLAttributes) {
    switch element {
    case .paragraph: openParagraph(attributes, level: nil)
    case .heading: openParagraph(attributes, level: attributes["outline-level"].flatMap { Int($0) } ?? 1)
    case .span:
      guard !paragraphs.isEmpty else { return }
      let outer = paragraphs[paragraphs.count - 1].spans.last ?? WordFormat()
      let own = attributes["style-name"].map { styles.style("text \($0)").own } ?? WordFormat()
      paragraphs[paragraphs.count - 1].spans.append(own.over(outer))
    case .space, .tab: append(" ")
    case .lineBreak: flow.endLine()
    case .list: lists.open(attributes["style-name"], continues: attributes["continue-numbering"] == "true")
    case .listItem: lists.openItem(startingAt: attributes["start-value"].flatMap { Int($0) })
    case .listHeader: lists.openHeader()
    case .row: flow.openRow()
    case .cell: flow.openCell()
    case .line: flow.change { $0.hasLine = true }
    case .rectangle:
      // Word's horizontal line as LibreOffice keeps it: flatter than any letter.
      if let height = attributes["height"].flatMap(ODTStyles.points), height < 6 { flow.change { $0.hasLine = true } }
    case .picture: flow.addPicture(attributes["href"] ?? "")
    default: break
    }
  }

  private func end(_ element: ODTElement) {
    switch element {
    case .paragraph, .heading: closeParagraph()
    case .span: if !paragraphs.isEmpty { _ = paragraphs[paragraphs.count - 1].spans.popLast() }
    case .list: lists.close()
    case .row: flow.closeRow()
    default: break
    }
  }

  private func openParagraph(_ attributes: XMLAttributes, level: Int?) {
    flow.openParagraph()
    let style = attributes["style-name"].map { "paragraph \($0)" }
    let isListHeader = attributes["is-list-header"] == "true"
    let label = level == nil ? lists.label() : isListHeader ? nil : lists.heading(level ?? 1)
    paragraphs.append(Paragraph(style: style, level: level, label: label))
  }

  private func closeParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    let style = styles.style(paragraph.style)
    var format = style.format
    format.size = paragraph.size ?? format.size
    flow.change { made in
      made.format = format
      made.label = paragraph.label
      made.isBold = !paragraph.hasLightText && made.hasText
      made.startsPage = made.startsPage || format.startsPage == true
      // A heading is one by its element; a style alone makes a paragraph one only when the style is a heading's by name.
      made.role = paragraph.level.map { style.role == .title ? .title : .heading($0) } ?? style.role
    }
    flow.closeParagraph()
    if format.endsPage == true { flow.endPage() }
  }

  private func append(_ text: String) {
    guard let paragraph = paragraphs.last else {
      flow.append(text)
      return
    }
    let base = styles.style(paragraph.style).format
    let format = (paragraph.spans.last ?? WordFormat()).over(base)
    guard format.isHidden != true else { return }
    flow.append(text, isStressed: format.isEmphasis)
    if text.utf8.contains(where: { $0 > 0x20 }) {
      if format.isBold != true { paragraphs[paragraphs.count - 1].hasLightText = true }
      if let size = paragraph.spans.last?.size { paragraphs[paragraphs.count - 1].size = size }
    }
    if let language = format.language { languages[language, default: 0] += text.utf8.count }
    if contents > 0 { flow.change { $0.isContents = true } }
  }
}
