import Manuscripts

/// Walks a Markdown tree and gathers headings, blocks and scene breaks in order.
struct MarkdownWalk {
  private let file: String
  private let steps: [MendedText.Step]
  private var step = 0
  private var aligner: SourceAligner
  private var quoteDepth = 0

  /// The paragraph or heading that is being read.
  private var words = BlockText()
  private var block = OpenBlock()
  private var imageDepth = 0

  private(set) var items: [OutlineItem] = []
  /// Indices of the items that are paragraphs in bold from end to end.
  private(set) var boldItems: [Int] = []
  /// Of each picture its description, or its file's name.
  private(set) var pictures: [String] = []

  private struct OpenBlock {
    var line = 1
    /// Every line ends in a hard break.
    var isVerse = false
    var isBold = false
    /// Something else than pictures and HTML.
    var hasText = false
  }

  /// What a scene break of white space is recognised by.
  static let gapEvidence = "blank paragraph"

  init(file: String, source: UnsafeBufferPointer<UInt8>, of bytes: UnsafeBufferPointer<UInt8>, mended: MendedText) {
    self.file = file
    steps = mended.steps
    aligner = SourceAligner(source: source, file: bytes, stretches: mended.stretches)
  }

  mutating func visit(_ node: MarkdownNode, isEntered: Bool) {
    switch node.kind {
    case .text: if isEntered { take(node) }
    case .code: if isEntered { take(node, isVerbatim: true) }
    case .softBreak, .hardBreak: if isEntered { takeLineEnd() }
    case .emphasis, .strong: if isEntered { words.beginEmphasis() } else { words.endEmphasis() }
    case .html: if isEntered { takeTag(node) }
    case .link: if !isEntered { aligner.passLinkEnd() }
    case .image: takeImage(node, isEntered: isEntered)
    case .paragraph, .heading: if isEntered { open(node) } else { close(node) }
    case .blockQuote: quoteDepth += isEntered ? 1 : -1
    case .thematicBreak: if isEntered { add(sceneBreak: "thematic break", line: node.line) }
    case .htmlBlock, .codeBlock: if isEntered { takeRaw(node) }
    case .other: break
    }
  }
}

// Blocks.
extension MarkdownWalk {
  private mutating func open(_ node: MarkdownNode) {
    words = BlockText()
    block = OpenBlock(line: node.line)
    aligner.move(toLine: node.line)
    let first = node.firstChild
    block.isBold = first?.kind == .strong && first?.next == nil
    var (hard, soft) = (0, 0)
    var child = first
    while let found = child {
      if found.kind == .hardBreak { hard += 1 }
      if found.kind == .softBreak { soft += 1 }
      child = found.next
    }
    block.isVerse = hard >= 2 && soft == 0
  }

  private mutating func close(_ node: MarkdownNode) {
    let origin = Origin(file: file, line: fileLine(block.line))
    if node.kind == .heading {
      if !words.isEmpty { items.append(.heading(level: node.level, text: words.string, origin: origin)) }
      return
    }
    if words.isEmpty {
      if block.hasText { add(sceneBreak: MarkdownWalk.gapEvidence, strength: .soft, line: block.line) }
      return
    }
    addWords(block.isVerse ? .verse : quoteDepth > 0 ? .quote : .paragraph, line: block.line)
  }

  private mutating func addWords(_ kind: Block.Kind, line: Int) {
    guard let made = words.block(kind, file: file, line: fileLine(line)) else { return }
    if SceneBreakSign.isSign(made.text) {
      add(sceneBreak: "symbols \(made.text)", text: made.text, line: line)
    } else {
      if block.isBold { boldItems.append(items.count) }
      items.append(.block(made))
    }
  }

  private mutating func add(sceneBreak evidence: String, text: String = "", strength: BreakStrength = .hard, line: Int) {
    let origin = Origin(file: file, line: fileLine(line))
    items.append(.block(Block(kind: .sceneBreak, text: text, evidence: evidence, strength: strength, origin: origin)))
  }

  /// HTML or code that no mending kept cmark from seeing: its words, without tags, are text.
  private mutating func takeRaw(_ node: MarkdownNode) {
    words = BlockText()
    block = OpenBlock(line: node.line)
    aligner.move(toLine: node.line)
    let text = node.withLiteral { MarkdownWalk.withoutTags($0) }
    text.withUnsafeBufferPointer { aligner.take($0, isVerbatim: true, into: &words) }
    addWords(quoteDepth > 0 ? .quote : .paragraph, line: node.line)
  }

  private static func withoutTags(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isTag = false
    for byte in html {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { result.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return result
  }

  /// The line of the file for a line of the parsed text. Lines must grow.
  private mutating func fileLine(_ line: Int) -> Int {
    while step + 1 < steps.count, steps[step + 1].line <= line { step += 1 }
    guard step < steps.count else { return line }
    return max(1, steps[step].fileLine + line - steps[step].line)
  }
}

// Parts of a paragraph.
extension MarkdownWalk {
  private mutating func take(_ node: MarkdownNode, isVerbatim: Bool = false) {
    guard imageDepth == 0 else {
      var alternative = BlockText()
      node.withLiteral { aligner.take($0, isVerbatim: isVerbatim, into: &alternative) }
      if pictures[pictures.count - 1].isEmpty { pictures[pictures.count - 1] = alternative.string }
      return
    }
    block.hasText = true
    node.withLiteral { aligner.take($0, isVerbatim: isVerbatim, into: &words) }
  }

  private mutating func takeLineEnd() {
    aligner.moveToNextLine()
    guard imageDepth == 0 else { return }
    if block.isVerse { words.appendLineEnd() } else { words.append(" ") }
  }

  private mutating func takeTag(_ node: MarkdownNode) {
    let isEnd = node.withLiteral { html in
      aligner.passHTML(html)
      return html.count > 1 && html[1] == UInt8(ascii: "/")
    }
    if isEnd { words.endEmphasis() } else { words.beginEmphasis() }
  }

  private mutating func takeImage(_ node: MarkdownNode, isEntered: Bool) {
    imageDepth += isEntered ? 1 : -1
    if isEntered {
      pictures.append("")
      return
    }
    aligner.passLinkEnd()
    if pictures[pictures.count - 1].isEmpty {
      pictures[pictures.count - 1] = node.address.split(separator: "/").last.map(String.init) ?? "without a name"
    }
  }
}
