import Manuscripts

/// Reads one XHTML document's elements into headings and blocks, in order.
struct EPUBBlocks {
  struct Heading {
    let text: String
    /// A number that stands in an element of its own (`<h2>IV</h2><p class="title">…`).
    let number: String?
    let evidence: String
    let file: String
    let line: Int
    /// True in a section that says it is a chapter.
    let opensChapter: Bool
  }

  enum Item {
    case heading(Heading)
    case block(Block)
    case section
    case skipped(String, String)
  }

  let file: String
  private(set) var items: [Item] = []
  private(set) var hasSections = false
  private var text = BlockText()
  private var line = 0

  init(file: String) {
    self.file = file
  }

  private static let hidden: Set<String> = [
    "head", "script", "style", "template", "rt", "rp", "math", "svg", "iframe", "object", "audio", "video", "noscript", "nav",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "blockquote", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "figure", "figcaption",
    "header",
    "footer", "aside", "hgroup", "body", "pre", "center", "address", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
  ]
  private static let notes: Set<String> = [
    "noteref", "footnote", "endnote", "rearnote", "pagebreak", "footnotes", "endnotes", "doc-noteref", "doc-footnote", "doc-pagebreak",
  ]
  private static let breakClasses: Set<String> = [
    "scene", "scenebreak", "scene-break", "break", "tb", "ornament", "asterism", "dinkus", "separator", "divider", "section-break",
    "space-break",
    "implicit-break", "hb", "sb",
  ]

  mutating func read(_ body: XMLNode) {
    for child in body.children { take(child, kind: .paragraph, opensChapter: false) }
    flush(.paragraph)
    items = EPUBGaps.settled(items)
  }

  private mutating func take(_ node: XMLNode, kind: Block.Kind, opensChapter: Bool) {
    if node.isText {
      if text.isEmpty { line = node.line }
      text.append(node.text)
      return
    }
    guard !isHidden(node) else { return }
    if ["section", "article"].contains(node.name) || node.name == "div" && EPUBRole.role(ofTypes: node["epub:type"] ?? node["role"]) != nil
    {
      takeSection(node, kind: kind)
    } else if node.name == "hgroup"
      || node.name == "header" && node.all("p").count + headings(in: node).count > 1 && !headings(in: node).isEmpty
    {
      flush(kind)
      takeHeading(node, opensChapter: opensChapter)
    } else if isHeading(node) {
      flush(kind)
      takeHeading(node, opensChapter: opensChapter)
    } else if node.name == "hr" {
      flush(kind)
      add(sceneBreak: "hr", text: "", line: node.line)
    } else if EPUBBlocks.blocks.contains(node.name) {
      flush(kind)
      takeBlock(node, kind: innerKind(node, kind), opensChapter: opensChapter)
    } else {
      takeInline(node, kind: kind, opensChapter: opensChapter)
    }
  }

  private mutating func takeSection(_ node: XMLNode, kind: Block.Kind) {
    flush(kind)
    let types = node["epub:type"] ?? node["role"] ?? ""
    if case .matter(let reason)? = EPUBRole.role(ofTypes: types) {
      items.append(.skipped(headings(in: node).first?.content ?? reason, reason))
      return
    }
    let isChapter = ["chapter", "prologue", "epilogue", "interlude", "se:short-story"].contains { types.contains($0) }
    if isChapter {
      hasSections = true
      items.append(.section)
    }
    for child in node.children { take(child, kind: kind, opensChapter: isChapter) }
    flush(kind)
  }

  /// A paragraph-like element: its text is one block, a scene break when it holds only signs, a picture or nothing in a class that says so.
  private mutating func takeBlock(_ node: XMLNode, kind: Block.Kind, opensChapter: Bool) {
    let before = items.count
    line = node.line
    for child in node.children { take(child, kind: kind, opensChapter: opensChapter) }
    let isEmpty = text.isEmpty && items.count == before
    flush(kind)
    guard isEmpty, node.name == "p" || node.name == "div" else { return }
    let classes = Set((node["class"] ?? "").lowercased().split(separator: " ").map(String.init))
    if !classes.isDisjoint(with: EPUBBlocks.breakClasses) {
      add(sceneBreak: "class \(node["class"] ?? "")", text: "", line: node.line)
    } else if node.name == "p" {
      let evidence = node.all("img").isEmpty ? EPUBGaps.evidence : "picture alone"
      items.append(
        .block(Block(kind: .sceneBreak, text: "", evidence: evidence, strength: .soft, origin: Origin(file: file, line: node.line))))
    }
  }

  private mutating func takeInline(_ node: XMLNode, kind: Block.Kind, opensChapter: Bool) {
    let isEmphasis = ["em", "i", "strong", "b"].contains(node.name)
    if node.name == "br" { text.append(" ") }
    if node.name == "img", let alt = node["alt"], alt.unicodeScalars.count == 1 { text.append(alt) }
    if isEmphasis { text.beginEmphasis() }
    for child in node.children { take(child, kind: kind, opensChapter: opensChapter) }
    if isEmphasis { text.endEmphasis() }
  }

  private mutating func takeHeading(_ node: XMLNode, opensChapter: Bool) {
    let parts = headingParts(node)
    let words = parts.joined(separator: parts.count == 2 && HeadingGrammar.numeral(parts[0].lowercased()) != nil ? ". " : ": ")
    guard !words.isEmpty else { return }
    // Two headings in a row are number and title of one chapter.
    if case .heading(let last)? = items.last, HeadingGrammar.heading(of: last.text)?.title == nil,
      HeadingGrammar.heading(of: last.text) != nil
    {
      items[items.count - 1] = .heading(
        Heading(
          text: last.text + ": " + words, number: last.number, evidence: last.evidence, file: file, line: last.line,
          opensChapter: last.opensChapter))
      return
    }
    items.append(.heading(Heading(text: words, number: nil, evidence: node.name, file: file, line: node.line, opensChapter: opensChapter)))
  }

  /// The lines of a heading: its `<br/>` pieces, or the children of an hgroup.
  private func headingParts(_ node: XMLNode) -> [String] {
    let lines = node.children.filter { !$0.isText && EPUBBlocks.blocks.contains($0.name) }
    if !lines.isEmpty { return lines.map(\.content).filter { !$0.isEmpty } }
    var parts = [BlockText()]
    for child in node.children where !isHidden(child) {
      if child.name == "br" { parts.append(BlockText()) } else { parts[parts.count - 1].append(child.isText ? child.text : child.content) }
    }
    return parts.map(\.string).filter { !$0.isEmpty }
  }

  private func headings(in node: XMLNode) -> [XMLNode] {
    node.children.flatMap { child -> [XMLNode] in isHeading(child) ? [child] : headings(in: child) }
  }

  private func isHeading(_ node: XMLNode) -> Bool {
    node.name.utf8.count == 2 && node.name.hasPrefix("h") && ("1"..."6").contains(node.name.suffix(1))
  }

  private func isHidden(_ node: XMLNode) -> Bool {
    if EPUBBlocks.hidden.contains(node.name) || node["hidden"] != nil { return true }
    let types = "\(node["epub:type"] ?? "") \(node["role"] ?? "")".lowercased().split(separator: " ").map(String.init)
    if types.contains(where: EPUBBlocks.notes.contains) { return true }
    if (node["style"] ?? "").withoutSpaces().contains("display:none") { return true }
    return (node["class"] ?? "").lowercased().split(separator: " ").contains { ["pagenum", "pagebreak", "page-number"].contains($0) }
  }

  private func innerKind(_ node: XMLNode, _ kind: Block.Kind) -> Block.Kind {
    guard node.name == "blockquote" else { return kind }
    let types = node["epub:type"] ?? ""
    return types.contains("letter") ? .letter : types.contains("verse") || types.contains("poem") ? .verse : .quote
  }

  private mutating func flush(_ kind: Block.Kind) {
    if SceneBreakSign.isSign(text.string) {
      add(sceneBreak: "symbols \(text.string)", text: text.string, line: line)
    } else if let block = text.block(kind, file: file, line: line) {
      items.append(.block(block))
    }
    text = BlockText()
  }

  private mutating func add(sceneBreak evidence: String, text: String, line: Int) {
    items.append(.block(Block(kind: .sceneBreak, text: text, evidence: evidence, strength: .hard, origin: Origin(file: file, line: line))))
  }
}

extension String {
  /// In lower case and without white space.
  fileprivate func withoutSpaces() -> String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace })).lowercased()
  }
}
