import Manuscripts

/// Reads the paragraphs of a Word part: its text, footnotes, endnotes or comments. Tracked changes are taken as accepted.
final class DOCXBody: XMLReceiver {
  private struct Paragraph {
    var style: String?
    var format = WordFormat()
    var size: Double?
    var hasLightText = false
    /// Not the last paragraph of a section that ends with its page.
    var endsPage = false
  }

  private struct Run {
    var style: String?
    var format = WordFormat()
    /// What follows is a note's mark.
    var isMark = false
  }

  private struct Control {
    var isContents = false
    var isPlaceholder = false
  }

  private(set) var flow: WordFlow
  /// Bodies of notes by identifier, in a part that holds notes.
  private(set) var notes: [String: [WordParagraph]] = [:]
  private(set) var hasForeignParts = false
  /// Bytes of text by the language they are marked with.
  private(set) var languages: [String: Int] = [:]
  private var styles: WordStyles
  private var numbering: DOCXNumbering
  /// Notes that are read, by kind and identifier.
  private let readNotes: [DOCXElement: [String: [WordParagraph]]]

  private var table = ElementTable<DOCXElement>()
  private var open: [DOCXElement?] = []
  private var depthLeftOut = 0
  private var paragraphs: [Paragraph] = []
  private var runs: [Run] = []
  private var fields = DOCXFields()
  private var controls: [Control] = []
  private var choices: [Bool] = []
  private var note: (id: String, start: Int)?
  private var pending: [UInt8] = []

  init(file: String, styles: WordStyles, numbering: DOCXNumbering, notes: [DOCXElement: [String: [WordParagraph]]] = [:]) {
    flow = WordFlow(file: file)
    self.styles = styles
    self.numbering = numbering
    readNotes = notes
  }

  func finish() {
    flow.finish()
    if let start = fields.unendedContents { flow.restoreContents(from: start) }
  }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    if depthLeftOut > 0 {
      depthLeftOut += 1
      return
    }
    let element = table.element(name, key: DOCXElement.key)
    let parent = open.last ?? nil
    if let element, isLeftOut(element) {
      depthLeftOut = 1
      return
    }
    open.append(element)
    if parent == .paragraphProperties || parent == .borders || parent == .numbering || parent == .runProperties || parent == .section {
      takeProperty(name, element, of: parent, attributes)
    } else if let element {
      take(element, attributes)
    }
  }

  override func close(_ name: XMLName) {
    if depthLeftOut > 0 {
      depthLeftOut -= 1
      return
    }
    guard let element = open.popLast() ?? nil else { return }
    switch element {
    case .text: takeText()
    case .fieldCode:
      fields.add(code: String(decoding: pending, as: UTF8.self))
      pending.removeAll(keepingCapacity: true)
    case .run: _ = runs.popLast()
    case .paragraph: closeParagraph()
    case .row: flow.closeRow()
    case .simpleField: fields.end()
    case .control: _ = controls.popLast()
    case .alternatives: _ = choices.popLast()
    case .footnote, .endnote, .comment:
      if let note { notes[note.id] = Array(flow.paragraphs.dropFirst(note.start)) }
      note = nil
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard depthLeftOut == 0 else { return }
    if let element = open.last ?? nil, element == .text || element == .fieldCode {
      pending.append(contentsOf: bytes)
    } else if open.count >= XMLReader.deepest, bytes.contains(where: { $0 > 0x20 }) {
      let isLoose = !flow.isInParagraph
      if isLoose { flow.openParagraph() }
      flow.append(String(decoding: bytes, as: UTF8.self))
      if isLoose { flow.closeParagraph() }
    }
  }

  private func isLeftOut(_ element: DOCXElement) -> Bool {
    switch element {
    case .deletion, .moveFrom: open.last != .runProperties
    case .choice:
      if choices.last == true { true } else { noteChoice() }
    case .fallback: choices.last == true
    default: element.isLeftOut
    }
  }

  /// The first choice is read.
  private func noteChoice() -> Bool {
    if !choices.isEmpty { choices[choices.count - 1] = true }
    return false
  }

  private func take(_ element: DOCXElement, _ attributes: XMLAttributes) {
    switch element {
    case .paragraph:
      flow.openParagraph()
      paragraphs.append(Paragraph(style: styles.defaultParagraph))
    case .run: runs.append(Run())
    case .tab, .ptab: append(" ")
    case .noBreakHyphen: append("-")
    case .br where attributes["type"] == "page": flow.breakPage()
    case .br, .cr: if takesText { flow.endLine() }
    case .sym: takeSymbol(attributes["char"])
    case .row: flow.openRow()
    case .cell: flow.openCell()
    case .fieldMark: takeFieldMark(attributes["fldchartype"])
    case .simpleField: fields.begin(after: flow.paragraphs.count, code: attributes["instr"] ?? "")
    case .control: controls.append(Control())
    case .gallery: if attributes["val"] == "Table of Contents", !controls.isEmpty { controls[controls.count - 1].isContents = true }
    case .placeholder:
      if DOCXFormat.isOn(attributes["val"]), !controls.isEmpty { controls[controls.count - 1].isPlaceholder = true }
    case .footnoteReference, .endnoteReference:
      if !runs.isEmpty, DOCXFormat.isOn(attributes["custommarkfollows"] ?? "0") { runs[runs.count - 1].isMark = true }
      if let id = attributes["id"], let read = readNotes[element]?[id] { flow.hang(read) }
    case .footnote, .endnote, .comment:
      let isText = element == .comment || attributes["type"] == nil || attributes["type"] == "normal"
      note = isText ? attributes["id"].map { ($0, flow.paragraphs.count) } : nil
    case .foreignPart: hasForeignParts = true
    case .alternatives: choices.append(false)
    case .rectangle: if attributes["hr"] == "t" || attributes["hr"] == "true" { flow.change { $0.hasLine = true } }
    case .picture: flow.addPicture(attributes["embed"] ?? attributes["link"] ?? "")
    case .pictureData: flow.addPicture(attributes["id"] ?? "")
    default: break
    }
  }

  private func takeProperty(_ name: XMLName, _ element: DOCXElement?, of parent: DOCXElement?, _ attributes: XMLAttributes) {
    if parent == .runProperties {
      let isMark = open.count >= 3 && open[open.count - 3] == .paragraphProperties
      if isMark {
        if element == .deletion || element == .moveFrom { flow.change { $0.joinsNext = true } }
      } else if !runs.isEmpty {
        if element == .runStyle { runs[runs.count - 1].style = attributes["val"] }
        DOCXFormat.read(name.local, { attributes[$0] }, into: &runs[runs.count - 1].format)
      }
      return
    }
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    switch (parent, element) {
    case (.section, .type): if attributes["val"] == "continuous" { paragraphs[last].endsPage = false }
    case (.section, _): break
    case (_, .section): paragraphs[last].endsPage = true
    case (_, .paragraphStyle): paragraphs[last].style = attributes["val"]
    case (_, .frame): if ["drop", "margin"].contains(attributes["dropcap"]) { flow.change { $0.joinsNext = true } }
    default: DOCXFormat.read(name.local, { attributes[$0] }, into: &paragraphs[last].format)
    }
  }

  private func closeParagraph() {
    fields.endParagraph()
    guard let paragraph = paragraphs.popLast() else { return }
    let style = styles.style(paragraph.style)
    var format = paragraph.format.over(style.format)
    format.size = paragraph.size ?? format.size
    let label = format.list == nil ? nil : numbering.next(format.list, format.listLevel ?? 0)
    flow.change { made in
      made.format = format
      made.role = style.role
      if let level = paragraph.format.outlineLevel { made.role = level > 0 ? .heading(level) : style.role?.outsideOutline }
      made.label = label
      made.isBold = !paragraph.hasLightText && made.hasText
      made.startsPage = made.startsPage || format.startsPage == true
    }
    flow.closeParagraph()
    if paragraph.endsPage { flow.endPage() }
  }

  private var takesText: Bool {
    !fields.isInCode && controls.last?.isPlaceholder != true && runs.last?.isMark != true
  }

  private func takeText() {
    defer { pending.removeAll(keepingCapacity: true) }
    guard !pending.isEmpty else { return }
    append(String(decoding: pending, as: UTF8.self))
  }

  /// Italics and bold of a paragraph's and a run's style cancel each other out, as Word has them; what the run says itself holds.
  private func append(_ text: String) {
    guard takesText, let paragraph = paragraphs.last else { return }
    let run = runs.last ?? Run()
    let base = styles.style(paragraph.style).format
    let own = run.style.map { styles.style($0).own }
    guard (run.format.isHidden ?? own?.isHidden ?? base.isHidden) != true else { return }
    let isItalic = run.format.isItalic ?? ((own?.isItalic ?? false) != (base.isItalic ?? false))
    let isBold = run.format.isBold ?? ((own?.isBold ?? false) != (base.isBold ?? false))
    flow.append(text, isStressed: isItalic || isBold)
    let isBlank = !text.utf8.contains { $0 > 0x20 }
    if !isBlank {
      if !isBold { paragraphs[paragraphs.count - 1].hasLightText = true }
      if let size = run.format.size ?? own?.size { paragraphs[paragraphs.count - 1].size = size }
    }
    if let language = run.format.language ?? base.language { languages[language, default: 0] += text.utf8.count }
    if fields.isInContents || controls.contains(where: \.isContents) { flow.change { $0.isContents = true } }
  }

  private func takeSymbol(_ hexadecimal: String?) {
    guard let value = hexadecimal.flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(value) else { return }
    append(String(scalar))
  }

  private func takeFieldMark(_ type: String?) {
    switch type {
    case "begin": fields.begin(after: flow.paragraphs.count)
    case "separate": fields.separate()
    case "end": fields.end()
    default: break
    }
  }
}
