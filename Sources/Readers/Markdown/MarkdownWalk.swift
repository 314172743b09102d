import Manuscripts

/// Walks a Markdown tree and gathers headings, blocks and scene breaks in order.
struct MarkdownWalk {
  private let file: String
  private let fileLines: [Int]
  private(set) var items: [OutlineItem] = []

  /// - Parameter fileLines: the line of the file for every line of the parsed text.
  init(file: String, fileLines: [Int]) {
    self.file = file
    self.fileLines = fileLines
  }

  mutating func take(_ root: MarkdownNode) {
    for child in root.children { take(child, kind: .paragraph) }
  }

  private mutating func take(_ node: MarkdownNode, kind: Block.Kind) {
    let line = fileLines.indices.contains(node.line - 1) ? fileLines[node.line - 1] : node.line
    switch node.kind {
    case .heading(let level): items.append(.heading(level: level, text: text(of: node).string, origin: Origin(file: file, line: line)))
    case .thematicBreak: add(sceneBreak: "thematic break", line: line)
    case .blockQuote: for child in node.children { take(child, kind: .quote) }
    case .list: for child in node.children { take(child, kind: kind) }
    case .image: break
    case .footnote: items.append(.skipped(SkippedPart(title: "Footnote", reason: "notes are not part of the story", matter: .notes)))
    case .html(let literal): takeHTML(literal, line: line)
    case .code(let literal):
      for paragraph in literal.split(separator: "\n\n") {
        var words = BlockText()
        words.append(paragraph)
        add(&words, kind: kind, line: line)
      }
    case .paragraph, .text, .emphasis, .softBreak, .hardBreak, .other:
      var words = text(of: node)
      add(&words, kind: isVerse(node) ? .verse : kind, line: line)
    }
  }

  private mutating func add(_ words: inout BlockText, kind: Block.Kind, line: Int) {
    if SceneBreakSign.isSign(words.string) {
      add(sceneBreak: "symbols \(words.string)", text: words.string, line: line)
    } else if let block = words.block(kind, file: file, line: line) {
      items.append(.block(block))
    }
  }

  private mutating func add(sceneBreak evidence: String, text: String = "", line: Int) {
    items.append(
      .block(Block(kind: .sceneBreak, text: text, evidence: evidence, strength: .hard, origin: Origin(file: file, line: line))))
  }

  /// `<br/>`, `<hr>` and `<center>* * *</center>` are breaks; comments are nothing; other HTML counts by its text.
  private mutating func takeHTML(_ literal: String, line: Int) {
    var words = BlockText()
    words.append(MarkdownWalk.withoutTags(literal))
    if !words.isEmpty {
      add(&words, kind: .paragraph, line: line)
    } else if ["<br", "<hr"].contains(where: literal.lowercased().hasPrefix) {
      add(sceneBreak: "HTML \(literal.trimmedScalars())", line: line)
    }
  }

  /// A paragraph whose every line ends in a hard break.
  private func isVerse(_ node: MarkdownNode) -> Bool {
    let hard = node.children.filter { $0.kind == .hardBreak }.count
    return hard >= 2 && !node.children.contains { $0.kind == .softBreak }
  }

  private func text(of node: MarkdownNode) -> BlockText {
    var text = BlockText()
    append(node, keepsLines: isVerse(node), to: &text)
    return text
  }

  private func append(_ node: MarkdownNode, keepsLines: Bool, to text: inout BlockText) {
    switch node.kind {
    case .text(let literal), .code(let literal): text.append(literal)
    case .hardBreak where keepsLines: text.appendLineEnd()
    case .softBreak, .hardBreak: text.append(" ")
    case .html(let literal): if literal.lowercased().hasPrefix("<br") { text.append(" ") }
    default: break
    }
    guard node.kind != .image else { return }
    if node.kind == .emphasis { text.beginEmphasis() }
    for child in node.children { append(child, keepsLines: keepsLines, to: &text) }
    if node.kind == .emphasis { text.endEmphasis() }
  }

  private static func withoutTags(_ html: String) -> String {
    var result = String.UnicodeScalarView()
    var isTag = false
    for scalar in html.unicodeScalars {
      if scalar == "<" { isTag = true }
      if !isTag { result.append(scalar) }
      if scalar == ">" { isTag = false }
    }
    return String(result)
  }
}
