import Manuscripts

/// Reads one XHTML document's events into items, in order: the rules of prose in HTML, whatever the book.
final class XHTMLReader: XMLReceiver {
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

  /// Ids to which the navigation points and that have not come yet.
  private var anchors: Set<String>
  private let budget: ReadingBudget
  private let readsNotes: Bool
  private var styles: XHTMLStyles

  // Unchecked, as the marked ones below: events come one after another and no call leads back here, and the checks took a tenth of a book's time.
  @exclusivity(unchecked) private var composer: XHTMLComposer
  /// The words of `epub:type` and `role` of the body.
  private(set) var bodyTypes: [String] = []
  /// Of the root element; nil when it states none.
  private(set) var language: String?
  private(set) var tableCount = 0
  @exclusivity(unchecked) private(set) var hidden = XHTMLHiddenPart()

  @exclusivity(unchecked) private var elements: [XHTMLElement?] = []
  @exclusivity(unchecked) private var frames: [Frame] = []

  /// - Parameters:
  ///   - anchors: ids to which the navigation points; the others are passed over.
  ///   - styles: of the book; the document's own are added.
  init(file: String, anchors: Set<String>, styles: XHTMLStyles, readsNotes: Bool, budget: ReadingBudget) {
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
    guard !hidden.isOpen else {
      hidden.open(name, attributes)
      return
    }
    if frames.isEmpty, let stated = attributes["lang"], !stated.isEmpty { language = stated }
    let facts = attributes.isEmpty ? XHTMLFacts() : XHTMLFacts(attributes, styles)
    if let kind = hiddenKind(element, name, facts) {
      hidden.begin(kind)
      if element == .drawing { composer.picture(picture(attributes, facts)) }
      return
    }
    if !facts.id.isEmpty, anchors.remove(facts.id) != nil { composer.anchor(facts.id) }
    let kind = kind(element, facts)
    var frame = Frame(element: element, classes: facts.classes, kind: kind)
    if element.isBlock { openBlock(name, facts, &frame) } else { openInline(facts, attributes, &frame) }
    frames.append(frame)
  }

  override func close(_ name: XMLName) {
    if hidden.isOpen {
      hidden.close()
      if let text = hidden.takeStyleText() { styles = styles.adding(text) }
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
    guard !hidden.isOpen else {
      hidden.text(bytes)
      return
    }
    if bytes.count <= 8, bytes.contains(0xA0), !frames.isEmpty { frames[frames.count - 1].holdsSpace = true }
    composer.append(bytes, line: line)
  }

  private func element(of name: XMLName) -> XHTMLElement {
    if name.number < elements.count, let known = elements[name.number] { return known }
    let made = XHTMLElement.isKnown(name.namespace) ? XHTMLElement.named(name.local) : .inline
    while elements.count <= name.number { elements.append(nil) }
    elements[name.number] = made
    return made
  }

  /// Nil for what is text of the story.
  private func hiddenKind(_ element: XHTMLElement, _ name: XMLName, _ facts: XHTMLFacts) -> XHTMLHiddenPart.Kind? {
    if element == .hidden { return name.local == "head" ? .head : .other }
    if element == .drawing || facts.isHidden || facts.isPageMark || facts.types.contains("noteref") { return .other }
    if !readsNotes, element == .caption { return .caption }
    if !readsNotes, facts.isNote { return .note }
    guard !facts.style.isEmpty || !facts.classes.isEmpty else { return nil }
    return styles.style(of: name.local, facts).isHidden ? .other : nil
  }

  // MARK: Blocks

  private func openBlock(_ name: XMLName, _ facts: XHTMLFacts, _ frame: inout Frame) {
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
    case .block where facts.isLicence:
      frame.isSection = true
      composer.add(.open(XHTMLSection(types: ["pg-licence"])))
    case .heading(let level): openHeading(level, name.local, &frame)
    case .headingGroup: openHeading(2, "hgroup", &frame)
    case .rule: composer.add(sceneBreak: "hr", line: line)
    case .table: tableCount += 1
    case .paragraph, .block:
      frame.isHeader = name.local == "header"
      frame.headingEvidence = headingEvidence(facts)
      if facts.meaning.isSceneBreak { frame.breakClass = facts.classes }
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

  private func openSection(_ facts: XHTMLFacts, _ frame: inout Frame) {
    let types = facts.isLicence ? ["pg-licence"] : facts.types
    guard !types.isEmpty else { return }
    frame.isSection = true
    composer.add(.open(XHTMLSection(types: types)))
  }

  private func openHeading(_ level: Int, _ evidence: String, _ frame: inout Frame) {
    frame.isHeading = true
    composer.beginHeading(level: level, evidence: evidence, line: line)
  }

  private func headingEvidence(_ facts: XHTMLFacts) -> String? {
    if facts.meaning.isHeading { return "class \(facts.classes)" }
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

  private func kind(_ element: XHTMLElement, _ facts: XHTMLFacts) -> Block.Kind {
    let outer = frames.last?.kind ?? .paragraph
    guard element.isBlock else { return outer }
    if facts.types.isEmpty && !facts.meaning.isVerse { return element == .quote ? .quote : outer }
    if let kind = facts.types.lazy.compactMap(XHTMLMeaning.kind).first { return kind }
    if facts.meaning.isVerse { return .verse }
    return element == .quote ? .quote : outer
  }

  // MARK: Within a line

  private func openInline(_ facts: XHTMLFacts, _ attributes: XMLAttributes, _ frame: inout Frame) {
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

  private func openAnchor(_ facts: XHTMLFacts, _ frame: inout Frame) {
    composer.beginLink()
    let isRaised = frames.last?.element == .superscript
    frame.isNoteReference = isRaised || facts.meaning.isNoteReference
    if facts.href?.contains("#") ?? false || frame.isNoteReference { frame.mark = composer.mark }
  }

  /// A link into the notes leaves no trace in the text.
  private func closeAnchor(_ frame: Frame) {
    composer.endLink()
    if let mark = frame.mark { composer.dropNoteReference(since: mark, isMarked: frame.isNoteReference) }
  }

  private func picture(_ attributes: XMLAttributes, _ facts: XHTMLFacts) -> XHTMLPicture {
    XHTMLPicture(
      source: attributes["src"] ?? attributes["href"] ?? "", alternative: (attributes["alt"] ?? "").trimmedScalars(),
      height: attributes["height"].flatMap { Double($0.prefix { $0.isNumber }) }, classes: facts.classes)
  }

  // MARK: Styles

  /// Margins of paragraphs and of what holds them; browsers give a paragraph one em where nothing is said.
  private func space(_ element: String, _ facts: XHTMLFacts, _ frame: inout Frame) {
    guard !styles.isEmpty || !facts.style.isEmpty else { return }
    let style = styles.style(of: element, facts)
    let usual: Double = frame.element == .paragraph ? 1 : 0
    composer.space(style.marginTop ?? usual)
    if frame.element == .paragraph || frame.element == .block { composer.setIndented(style.isIndented) }
    // What stands below a passage set in is its own frame, and no sign of the next paragraph.
    frame.spaceBelow = style.isIndented ? nil : style.marginBottom ?? usual
  }
}
