import Manuscripts

/// Gathers text into blocks, headings, breaks and pictures while a document is read.
struct XHTMLComposer {
  private struct HeadingDraft {
    let level: Int
    let evidence: String
    let line: Int
    var parts: [BlockText] = []
    /// The line being gathered.
    var current = BlockText()
    /// What its pictures say, for a heading that is one.
    var alternative = ""

    mutating func beginPart() {
      guard !current.isEmpty else { return }
      guard parts.count < XHTMLComposer.mostHeadingLines else {
        current.append(" ")
        return
      }
      parts.append(current)
      current = BlockText()
    }
  }

  /// A place in the text being gathered, good for that text only.
  struct Mark {
    fileprivate let place: BlockText.Mark
    fileprivate let textNumber: Int
  }

  /// No heading has more lines or bytes; what has is text in the wrong element.
  private static let mostHeadingLines = 20
  private static let longestHeading = 2000
  /// In bytes.
  private static let longestNoteSign = 8

  private let file: String
  private let budget: ReadingBudget
  /// Of the text being gathered, a block or a line of a heading.
  private var textNumber = 0
  private(set) var items: [XHTMLItem] = []
  /// Pictures that stand alone or among text, ornaments included.
  private(set) var pictureCount = 0
  private var text = BlockText()
  private var line = 0
  private var heading: HeadingDraft?
  private var anchors: [String] = []
  /// The first of the block at hand.
  private var picture: XHTMLPicture?
  private var initial: String?
  private var spaceAbove: Double?
  private var isIndented = false
  private var linkDepth = 0
  private var bytesInLinks = 0

  init(file: String, budget: ReadingBudget) {
    self.file = file
    self.budget = budget
  }

  var isInHeading: Bool { heading != nil }

  /// True right behind a heading that is but a number.
  var lastHeadingWantsTitle: Bool {
    if case .heading(let last)? = items.last { last.wantsTitle } else { false }
  }

  // MARK: Text

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    if heading != nil {
      heading?.current.append(utf8: bytes)
      return
    }
    if text.isEmpty { self.line = line }
    if let letter = initial { settle(letter, before: bytes) }
    let before = text.utf8.count
    text.append(utf8: bytes)
    if linkDepth > 0 { bytesInLinks += text.utf8.count - before }
  }

  mutating func appendSpace() {
    if heading != nil { heading?.current.append(" ") } else { text.append(" ") }
  }

  mutating func breakLine(keepsLines: Bool) {
    if heading != nil {
      beginHeadingPart()
    } else if keepsLines {
      text.appendLineEnd()
    } else {
      text.append(" ")
    }
  }

  mutating func beginEmphasis() { if heading == nil { text.beginEmphasis() } }
  mutating func endEmphasis() { if heading == nil { text.endEmphasis() } }
  mutating func beginLink() { linkDepth += 1 }
  mutating func endLink() { linkDepth -= 1 }

  /// A picture of a block's first letter gives the letter, unless the text repeats it.
  private mutating func settle(_ letter: String, before bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    initial = nil
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    let isRunOfCapitals = bytes.count > 1 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[1])
    if !isCapital || isRunOfCapitals { text.append(letter) }
  }

  /// A place at which a reference to a note may begin; see ``dropNoteReference(since:)``.
  var mark: Mark { Mark(place: heading?.current.mark ?? text.mark, textNumber: textNumber) }

  /// Takes back a link's text when it is nothing but the sign of a note: `12`, `[3]`, `*`, `†`.
  ///
  /// - Parameter isMarked: True when the link is raised or its class says so. Without, a number must stand right behind a word ("tide12"),
  ///   as "chapter 12" may well be a link; and in a heading it is the chapter's own.
  mutating func dropNoteReference(since mark: Mark, isMarked: Bool) {
    // A link may hold whole blocks; then the text in which it began has ended.
    guard mark.textNumber == textNumber else { return }
    let mark = mark.place
    // Copied, as a slice that is still alive would make the cut copy the whole text.
    let words = Array((heading?.current ?? text).text(since: mark).prefix(XHTMLComposer.longestNoteSign + 1))
    guard XHTMLComposer.isNoteSign(words) else { return }
    if heading != nil {
      if isMarked { heading?.current.cut(to: mark) }
      return
    }
    let isNumber = words.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isMarked || !isNumber || !mark.followsSpace { text.cut(to: mark) }
  }

  private static func isNoteSign(_ bytes: [UInt8]) -> Bool {
    guard !bytes.isEmpty, bytes.count <= longestNoteSign else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || "[](){}*†‡§¶ ".unicodeScalars.contains($0)
    }
  }

  // MARK: Items

  mutating func add(_ item: XHTMLItem) {
    emitAnchors()
    append(item)
  }

  mutating func anchor(_ id: String) { anchors.append(id) }

  mutating func emitAnchors() {
    for id in anchors { append(.anchor(id)) }
    anchors = []
  }

  private mutating func append(_ item: XHTMLItem) {
    budget.items -= 1
    if budget.items >= 0 { items.append(item) }
  }

  /// Space above the next block, of which the greatest counts, as margins fall together.
  mutating func space(_ ems: Double?) {
    guard let ems else { return }
    spaceAbove = max(spaceAbove ?? 0, ems)
  }

  mutating func setIndented(_ isIndented: Bool) { self.isIndented = isIndented }

  /// Ends the block whose text was gathered; nothing when there is none.
  ///
  /// - Parameters:
  ///   - headingEvidence: when the element's class makes a short text a heading.
  ///   - breakClass: when the element's class parts scenes: signs are a break, and words have one above them.
  mutating func flush(_ kind: Block.Kind, headingEvidence: String? = nil, breakClass: String? = nil) {
    guard heading == nil else { return }
    textNumber += 1
    if let letter = initial { text.append(letter) }
    initial = nil
    guard !text.isEmpty else {
      text.clear()
      return
    }
    picture = nil
    let isLink = bytesInLinks > 0 && bytesInLinks + 8 >= text.utf8.count
    bytesInLinks = 0
    if SceneBreakSign.mayBeSign(text.utf8), SceneBreakSign.isSign(text.string) {
      add(sceneBreak: "symbols \(text.string)", text: text.string, line: line)
    } else if let breakClass, SceneBreakSign.holdsNoWord(text.utf8) {
      add(sceneBreak: "class \(breakClass)", text: text.string, line: line)
    } else if let headingEvidence, text.utf8.count <= 120 {
      add(XHTMLHeading(level: 2, parts: [text.string], evidence: headingEvidence, line: line))
    } else if let block = text.block(kind, file: file, line: line) {
      add(.block(XHTMLBlock(block: block, spaceAbove: spaceAbove, breakClass: breakClass, isIndented: isIndented, isLink: isLink)))
    }
    spaceAbove = nil
    text.clear()
  }

  mutating func add(sceneBreak evidence: String, text: String = "", line: Int) {
    add(.sceneBreak(Block(kind: .sceneBreak, text: text, evidence: evidence, strength: .hard, origin: Origin(file: file, line: line))))
    spaceAbove = nil
  }

  /// An empty paragraph made of line breaks, where no text is being gathered.
  mutating func addGapBetweenBlocks(line: Int) {
    if text.isEmpty, heading == nil { add(.gap(line: line)) }
  }

  // MARK: Pictures

  /// A picture in a block's beginning that has one letter is the block's initial.
  mutating func picture(_ picture: XHTMLPicture) {
    pictureCount += 1
    budget.pictures -= 1
    guard budget.pictures >= 0 else { return }
    if heading != nil {
      heading?.alternative = picture.alternative
    } else if text.isEmpty, picture.alternative.unicodeScalars.count == 1,
      picture.alternative.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    {
      initial = picture.alternative
    } else if self.picture == nil {
      self.picture = picture
    }
  }

  /// The block's first picture when it ends without text; forgets it.
  mutating func takePicture() -> XHTMLPicture? {
    defer { picture = nil }
    return picture
  }

  // MARK: Headings

  mutating func beginHeading(level: Int, evidence: String, line: Int) {
    guard heading == nil else { return }
    textNumber += 1
    heading = HeadingDraft(level: level, evidence: evidence, line: line)
  }

  /// The next line of a group of headings.
  mutating func beginHeadingPart() {
    textNumber += 1
    heading?.beginPart()
  }

  mutating func endHeading() {
    guard var draft = heading else { return }
    textNumber += 1
    heading = nil
    draft.parts.append(draft.current)
    if draft.parts.reduce(0, { $0 + $1.utf8.count }) > XHTMLComposer.longestHeading {
      for var part in draft.parts {
        guard let block = part.block(.paragraph, file: file, line: draft.line) else { continue }
        add(.block(XHTMLBlock(block: block, spaceAbove: nil, breakClass: nil, isIndented: false, isLink: false)))
      }
      return
    }
    var parts = draft.parts.map(\.string).filter { !$0.isEmpty }
    if parts.isEmpty, draft.alternative.utf8.count > 1 { parts = [draft.alternative] }
    guard !parts.isEmpty else { return }
    if parts.count == 1, SceneBreakSign.isSign(parts[0]) {
      add(sceneBreak: "symbols \(parts[0])", text: parts[0], line: draft.line)
      return
    }
    add(XHTMLHeading(level: draft.level, parts: parts, evidence: draft.evidence, line: draft.line))
    spaceAbove = nil
  }

  /// Two headings in a row are number and title of one chapter when the first is but a number.
  private mutating func add(_ next: XHTMLHeading) {
    if case .heading(var last)? = items.last, last.wantsTitle, anchors.isEmpty, HeadingGrammar.heading(of: next.text)?.value == nil {
      last.parts += next.parts
      items[items.count - 1] = .heading(last)
    } else {
      add(.heading(next))
    }
  }
}
