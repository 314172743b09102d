import Manuscripts

/// Reads one XHTML document's events into items, in order: the rules of prose in HTML, whatever the book.
final class XHTMLReader: XMLReceiver {
  /// In bytes; real books have a few classes or types on an element, and a few declarations.
  private static let longestWords = 256
  private static let longestStyle = 1024

  /// One open element.
  private struct Frame {
    let element: XHTMLElement
    let classes: String
    /// Of text that stands right in the element.
    let kind: Block.Kind
    /// A header's paragraph may be the title to a number that stands before it.
    var isHeader = false
    /// Items when the element began: as many at its end show that it held nothing.
    var itemsBefore = 0
    var isSection = false
    var isHeading = false
    var headingEvidence: String?
    var breakClass: String?
    /// Space below the element in ems.
    var spaceBelow: Double?
    /// Where a reference to a note may have begun.
    var mark: XHTMLComposer.Mark?
    var isNoteReference = false
    /// True when a space that breaks no line, or a line break, stands in it: an empty paragraph made on purpose.
    var holdsSpace = false
  }

  /// What an element's attributes say, each read once.
  private struct Facts {
    var classes = ""
    var classWords: [Substring] = []
    var types: [String] = []
    var id = ""
    var style = ""
    var href: String?
    var isHidden = false
  }

  private struct StyleKey: Hashable {
    let element: String
    let classes: String
    let inline: String
  }

  /// Ids to which the navigation points and that have not come yet.
  private var anchors: Set<String>
  private let budget: ReadingBudget
  private let readsNotes: Bool
  private var styles: StyleSheet
  private var knownStyles: [StyleKey: StyleSheet.Style] = [:]
  /// The last one asked for: most paragraphs of a book are of one class.
  private var lastStyle: (key: StyleKey, style: StyleSheet.Style)?

  private var composer: XHTMLComposer
  /// The words of `epub:type` and `role` of the body.
  private(set) var bodyTypes: [String] = []
  /// Of the document's head.
  private(set) var title: String?
  /// `author`, `title` and `language` as meta elements and the root element state them.
  private(set) var metadata: [String: String] = [:]
  private(set) var tableCount = 0
  private(set) var notes = Aside()
  private(set) var captions = Aside()

  /// Text beside the story.
  struct Aside {
    var count = 0
    var words = 0

    fileprivate mutating func add(_ text: String) {
      count += 1
      words += text.wordCount
    }

    mutating func add(_ other: Aside) {
      count += other.count
      words += other.words
    }
  }

  private enum AsideKind {
    case note
    case caption
  }

  private var elements: [XHTMLElement?] = []
  private var frames: [Frame] = []
  private var hiddenDepth = 0
  /// Of the hidden element, when its words are counted.
  private var aside: AsideKind?
  private var asideText = BlockText()
  private var isHead = false
  private var headElement: String?
  private var headBytes: [UInt8] = []

  /// - Parameters:
  ///   - anchors: ids to which the navigation points; the others are passed over.
  ///   - styles: of the book; the document's own are added.
  init(file: String, anchors: Set<String>, styles: StyleSheet, readsNotes: Bool, budget: ReadingBudget) {
    self.anchors = anchors
    self.styles = styles
    self.readsNotes = readsNotes
    self.budget = budget
    composer = XHTMLComposer(file: file, budget: budget)
  }

  /// To be asked for once, after the last event.
  var items: [XHTMLItem] {
    var composer = composer
    composer.flush(.paragraph)
    composer.emitAnchors()
    return composer.items
  }

  var pictureCount: Int { composer.pictureCount }

  // MARK: Events

  override var isDone: Bool { budget.isSpent }

  override func open(_ name: XMLName, _ attributes: XMLAttributes) {
    budget.elements -= 1
    let element = element(of: name)
    guard hiddenDepth == 0 else {
      hiddenDepth += 1
      headElement = name.local
      if isHead, name.local == "meta" { readMeta(attributes) }
      return
    }
    if frames.isEmpty, let language = attributes["lang"], !language.isEmpty { metadata["language"] = language }
    let facts = attributes.isEmpty ? Facts() : facts(attributes)
    if isHidden(element, name, facts) {
      hide(element, name, attributes, facts)
      return
    }
    if !facts.id.isEmpty, anchors.remove(facts.id) != nil { composer.anchor(facts.id) }
    let kind = kind(element, facts)
    var frame = Frame(element: element, classes: facts.classes, kind: kind)
    if element.isBlock { openBlock(name, facts, &frame) } else { openInline(facts, attributes, &frame) }
    frames.append(frame)
  }

  override func close(_ name: XMLName) {
    if hiddenDepth > 0 {
      closeHidden()
      return
    }
    guard let frame = frames.popLast() else { return }
    switch frame.element {
    case .emphasis: composer.endEmphasis()
    case .cell: composer.appendSpace()
    case .anchor: closeAnchor(frame)
    case _ where frame.element.isBlock: closeBlock(frame)
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hiddenDepth == 0 else {
      if aside != nil {
        asideText.append(utf8: bytes)
      } else if isHead, headElement == "title" || headElement == "style" {
        headBytes += bytes
      }
      return
    }
    if bytes.count <= 8, bytes.contains(0xA0), !frames.isEmpty { frames[frames.count - 1].holdsSpace = true }
    composer.append(bytes, line: line)
  }

  private func element(of name: XMLName) -> XHTMLElement {
    if name.number < elements.count, let known = elements[name.number] { return known }
    let made = XHTMLElement.named(name.local)
    while elements.count <= name.number { elements.append(nil) }
    elements[name.number] = made
    return made
  }

  private func facts(_ attributes: XMLAttributes) -> Facts {
    var facts = Facts()
    var types: (String?, String?) = (nil, nil)
    for entry in attributes.entries {
      switch entry.name.key {
      case "class": facts.classes = entry.text(atMost: XHTMLReader.longestWords)
      case "epub:type": types.0 = entry.text(atMost: XHTMLReader.longestWords)
      case "role": types.1 = entry.text(atMost: XHTMLReader.longestWords)
      case "id": facts.id = entry.text()
      case "name": if facts.id.isEmpty { facts.id = entry.text() }
      case "style": facts.style = entry.text(atMost: XHTMLReader.longestStyle)
      case "href": facts.href = entry.text()
      case "hidden": facts.isHidden = true
      default: break
      }
    }
    facts.classWords = XHTMLMeaning.words(facts.classes)
    if types.0 != nil || types.1 != nil { facts.types = XHTMLMeaning.types(types.0, types.1) }
    return facts
  }

  // MARK: What is passed over

  private func isHidden(_ element: XHTMLElement, _ name: XMLName, _ facts: Facts) -> Bool {
    if element == .hidden || element == .drawing || facts.isHidden || aside(element, facts) != nil { return true }
    if facts.types.contains(where: { $0 == "noteref" || XHTMLMeaning.pageBreaks.contains($0) }) { return true }
    if XHTMLMeaning.isPageMark(facts.classWords) { return true }
    return !facts.style.isEmpty || !facts.classes.isEmpty ? style(of: name.local, facts).isHidden : false
  }

  private func aside(_ element: XHTMLElement, _ facts: Facts) -> AsideKind? {
    if readsNotes { return nil }
    if element == .caption { return .caption }
    return facts.types.contains(where: XHTMLMeaning.notes.contains) || XHTMLMeaning.isNote(facts.classWords) ? .note : nil
  }

  private func hide(_ element: XHTMLElement, _ name: XMLName, _ attributes: XMLAttributes, _ facts: Facts) {
    hiddenDepth = 1
    isHead = name.local == "head"
    aside = aside(element, facts)
    if element == .drawing { composer.picture(picture(attributes, facts)) }
  }

  /// Dublin Core's names are those of Project Gutenberg's files.
  private func readMeta(_ attributes: XMLAttributes) {
    guard let name = attributes["name"]?.lowercased(), let value = attributes["content"]?.trimmedScalars(), !value.isEmpty else { return }
    let keys = ["author": "author", "dc.creator": "author", "dc.title": "title", "dc.language": "language"]
    if let key = keys[name], metadata[key] == nil { metadata[key] = value }
  }

  private func closeHidden() {
    hiddenDepth -= 1
    if !headBytes.isEmpty {
      let text = String(decoding: headBytes, as: UTF8.self)
      headBytes = []
      if headElement == "style" {
        budget.styleBytes -= text.utf8.count
        if budget.styleBytes >= 0 { styles.add(text) }
      } else if title == nil {
        title = text.trimmedScalars().shortened
      }
    }
    headElement = nil
    guard hiddenDepth == 0, let kind = aside else { return }
    switch kind {
    case .note: notes.add(asideText.string)
    case .caption: captions.add(asideText.string)
    }
    asideText = BlockText()
    aside = nil
  }

  // MARK: Blocks

  private func openBlock(_ name: XMLName, _ facts: Facts, _ frame: inout Frame) {
    if composer.isInHeading {
      guard endsHeading(frame.element) else {
        composer.beginHeadingPart()
        return
      }
      closeHeadingLeftOpen()
    }
    composer.flush(frames.last?.kind ?? .paragraph, headingEvidence: frames.last?.headingEvidence, breakClass: frames.last?.breakClass)
    space(name.local, facts, &frame)
    switch frame.element {
    case .body: bodyTypes = facts.types
    case .section: openSection(facts, &frame)
    case .block where name.local == "div" && EPUBRole.role(ofTypes: facts.types) != nil: openSection(facts, &frame)
    case .block where XHTMLMeaning.isLicence(facts.classWords, id: facts.id):
      frame.isSection = true
      composer.add(.open(XHTMLSection(types: ["pg-licence"])))
    case .heading(let level): openHeading(level, name.local, &frame)
    case .headingGroup: openHeading(2, "hgroup", &frame)
    case .rule: composer.add(sceneBreak: "hr", line: line)
    case .table: tableCount += 1
    case .paragraph, .block:
      frame.isHeader = name.local == "header"
      frame.headingEvidence = headingEvidence(facts)
      if XHTMLMeaning.isSceneBreak(facts.classWords) { frame.breakClass = facts.classes }
      if frame.headingEvidence == nil, frames.last?.isHeader ?? false, composer.lastHeadingWantsTitle { frame.headingEvidence = "header" }
    default: break
    }
    frame.itemsBefore = composer.items.count
  }

  /// Lines of a group stand in elements of their own; a paragraph in a plain heading means that the heading was not closed.
  private func endsHeading(_ element: XHTMLElement) -> Bool {
    guard let open = frames.last(where: \.isHeading), open.element != .headingGroup else { return false }
    return element != .block
  }

  private func closeHeadingLeftOpen() {
    composer.endHeading()
    for index in frames.indices { frames[index].isHeading = false }
  }

  private func openSection(_ facts: Facts, _ frame: inout Frame) {
    let types = XHTMLMeaning.isLicence(facts.classWords, id: facts.id) ? ["pg-licence"] : facts.types
    guard !types.isEmpty else { return }
    frame.isSection = true
    composer.add(.open(XHTMLSection(types: types)))
  }

  private func openHeading(_ level: Int, _ evidence: String, _ frame: inout Frame) {
    frame.isHeading = true
    composer.beginHeading(level: level, evidence: evidence, line: line)
  }

  private func headingEvidence(_ facts: Facts) -> String? {
    if XHTMLMeaning.isHeading(facts.classWords) { return "class \(facts.classes)" }
    let types = facts.types.filter { ["title", "ordinal", "z3998:ordinal", "fulltitle"].contains($0) }
    return types.first.map { "type \($0)" }
  }

  private func closeBlock(_ frame: Frame) {
    if frame.isHeading {
      composer.endHeading()
      return
    }
    guard !composer.isInHeading else { return }
    composer.flush(frame.kind, headingEvidence: frame.headingEvidence, breakClass: frame.breakClass)
    if composer.items.count == frame.itemsBefore { closeEmpty(frame) }
    composer.space(frame.spaceBelow)
    if frame.isSection { composer.add(.close) }
  }

  /// A block without text: a scene break when its class says so, a picture alone, or a gap.
  private func closeEmpty(_ frame: Frame) {
    if let first = composer.takePicture() {
      let classes = "\(first.classes) \(frame.classes)"
      composer.add(
        .picture(XHTMLPicture(source: first.source, alternative: first.alternative, height: first.height, classes: classes), line: line))
    } else if let breakClass = frame.breakClass {
      composer.add(sceneBreak: "class \(breakClass)", line: line)
    } else if frame.element == .paragraph || frame.element == .block && frame.holdsSpace {
      composer.add(.gap(line: line))
    }
  }

  private func kind(_ element: XHTMLElement, _ facts: Facts) -> Block.Kind {
    let outer = frames.last?.kind ?? .paragraph
    guard element.isBlock else { return outer }
    if let kind = facts.types.lazy.compactMap(XHTMLMeaning.kind).first { return kind }
    if XHTMLMeaning.isVerse(facts.classWords) { return .verse }
    return element == .quote ? .quote : outer
  }

  // MARK: Within a line

  private func openInline(_ facts: Facts, _ attributes: XMLAttributes, _ frame: inout Frame) {
    switch frame.element {
    case .emphasis: composer.beginEmphasis()
    case .lineBreak:
      // Two in a row between paragraphs are an empty one.
      if let outer = frames.last, outer.holdsSpace, outer.element == .body || outer.element == .section {
        composer.addGapBetweenBlocks(line: line)
      }
      composer.breakLine(keepsLines: frame.kind == .verse)
      if !frames.isEmpty { frames[frames.count - 1].holdsSpace = true }
    case .picture: composer.picture(picture(attributes, facts))
    case .superscript:
      if let link = frames.last, link.element == .anchor, link.mark != nil { frames[frames.count - 1].isNoteReference = true }
    case .anchor: openAnchor(facts, &frame)
    default: break
    }
  }

  private func openAnchor(_ facts: Facts, _ frame: inout Frame) {
    composer.beginLink()
    let isRaised = frames.last?.element == .superscript
    frame.isNoteReference = isRaised || XHTMLMeaning.isNoteReference(facts.classWords)
    if facts.href?.contains("#") ?? false || frame.isNoteReference { frame.mark = composer.mark }
  }

  /// A link into the notes leaves no trace in the text.
  private func closeAnchor(_ frame: Frame) {
    composer.endLink()
    if let mark = frame.mark { composer.dropNoteReference(since: mark, isMarked: frame.isNoteReference) }
  }

  private func picture(_ attributes: XMLAttributes, _ facts: Facts) -> XHTMLPicture {
    XHTMLPicture(
      source: attributes["src"] ?? attributes["href"] ?? "", alternative: (attributes["alt"] ?? "").trimmedScalars(),
      height: attributes["height"].flatMap { Double($0.prefix { $0.isNumber }) }, classes: facts.classes)
  }

  // MARK: Styles

  private func style(of element: String, _ facts: Facts) -> StyleSheet.Style {
    if styles.isEmpty && facts.style.isEmpty { return StyleSheet.Style() }
    let key = StyleKey(element: element, classes: facts.classes, inline: facts.style)
    if let last = lastStyle, last.key == key { return last.style }
    let made = knownStyles[key] ?? newStyle(of: element, facts)
    knownStyles[key] = made
    lastStyle = (key, made)
    return made
  }

  private func newStyle(of element: String, _ facts: Facts) -> StyleSheet.Style {
    budget.styleChecks -= styles.ruleCount + 10
    return budget.styleChecks < 0 ? StyleSheet.Style() : styles.style(of: element, classes: facts.classes, inline: facts.style)
  }

  /// Margins of paragraphs and of what holds them; browsers give a paragraph one em where nothing is said.
  private func space(_ element: String, _ facts: Facts, _ frame: inout Frame) {
    guard !styles.isEmpty || !facts.style.isEmpty else { return }
    let style = style(of: element, facts)
    let usual: Double = frame.element == .paragraph ? 1 : 0
    composer.space(style.marginTop ?? usual)
    if frame.element == .paragraph || frame.element == .block { composer.setIndented(style.isIndented) }
    // What stands below a passage set in is its own frame, and no sign of the next paragraph.
    frame.spaceBelow = style.isIndented ? nil : style.marginBottom ?? usual
  }
}
