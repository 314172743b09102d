import Manuscripts

/// Walks a Markdown tree and gathers chapters and blocks.
struct MarkdownOutline {
  private enum Item {
    case heading(level: Int, text: String, line: Int)
    case block(Block)
    case sceneBreak(evidence: String, text: String, line: Int)

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  private let file: String
  private let fileLines: [Int]
  private var items: [Item] = []
  private var builder = ManuscriptBuilder()

  /// - Parameter fileLines: the line of the file for every line of the parsed text.
  init(file: String, fileLines: [Int]) {
    self.file = file
    self.fileLines = fileLines
  }

  mutating func walk(_ root: MarkdownNode) {
    for child in root.children { take(child, kind: .paragraph) }
  }

  mutating func manuscript(_ properties: [String: String]) -> Manuscript {
    if items.count > 1, !items.contains(where: \.isHeading) { items = items.map(MarkdownOutline.headed) }
    let headings = MarkdownHeadings(entries())
    var title = properties["title"]
    var count = 0
    for item in items {
      switch item {
      case .heading(let level, let text, let line):
        switch headings.role(at: count) {
        case .bookTitle: title = title ?? text
        case .part: builder.openPart(text)
        case .chapter(let read): builder.openChapter(label: read?.label, title: read == nil ? text : read?.title)
        case .inside: builder.add(Block(kind: .heading, text: text, evidence: "h\(level)", origin: Origin(file: file, line: line)))
        }
        count += 1
      case .block(let block): builder.add(block)
      case .sceneBreak(let evidence, let text, let line):
        if builder.hasOpenChapter {
          builder.add(Block(kind: .sceneBreak, text: text, evidence: evidence, strength: .hard, origin: Origin(file: file, line: line)))
        }
      }
    }
    if count == 0, let chapter = properties["chapter"] ?? title { builder.entitle(chapter) }
    return builder.manuscript(title: title, author: properties["author"], language: properties["language"] ?? properties["lang"])
  }

  private func entries() -> [MarkdownHeadings.Entry] {
    items.indices.compactMap { index in
      guard case .heading(let level, let text, _) = items[index] else { return nil }
      return MarkdownHeadings.Entry(
        level: level, text: text, isFollowedByHeading: index + 1 < items.count && items[index + 1].isHeading)
    }
  }

  /// In a text without any heading sign, a paragraph that reads as a chapter's or part's heading is one.
  private static func headed(_ item: Item) -> Item {
    guard case .block(let block) = item, block.kind == .paragraph, let read = HeadingGrammar.heading(of: block.text), read.kind != .number
    else { return item }
    return .heading(level: read.kind == .part ? 1 : 2, text: block.text, line: block.origin.line ?? 0)
  }

  private mutating func take(_ node: MarkdownNode, kind: Block.Kind) {
    let line = fileLines.indices.contains(node.line - 1) ? fileLines[node.line - 1] : node.line
    switch node.kind {
    case .heading(let level): items.append(.heading(level: level, text: text(of: node).string, line: line))
    case .thematicBreak: items.append(.sceneBreak(evidence: "thematic break", text: "", line: line))
    case .blockQuote: for child in node.children { take(child, kind: .quote) }
    case .list: for child in node.children { take(child, kind: kind) }
    case .image: break
    case .footnote: builder.skip("Footnote", because: "notes are not part of the story")
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
      items.append(.sceneBreak(evidence: "symbols \(words.string)", text: words.string, line: line))
    } else if let block = words.block(kind, file: file, line: line) {
      items.append(.block(block))
    }
  }

  /// `<br/>`, `<hr>` and `<center>* * *</center>` are breaks; comments are nothing; other HTML counts by its text.
  private mutating func takeHTML(_ literal: String, line: Int) {
    var words = BlockText()
    words.append(MarkdownOutline.withoutTags(literal))
    if !words.isEmpty {
      add(&words, kind: .paragraph, line: line)
    } else if ["<br", "<hr"].contains(where: literal.lowercased().hasPrefix) {
      items.append(.sceneBreak(evidence: "HTML \(literal.trimmedScalars())", text: "", line: line))
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
