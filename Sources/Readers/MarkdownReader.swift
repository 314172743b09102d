import CMarkGFM
import Manuscripts

/// Reads Markdown through cmark-gfm, with the traps that prose sets for it mended before and after.
enum MarkdownReader {
  /// By the file's name; without a telling name by a heading, emphasis with asterisks, or a rule among the first lines.
  static func recognizes(_ file: InputFile) -> Bool {
    let name = file.name.lowercased()
    if [".md", ".markdown", ".mdown", ".mkd"].contains(where: name.hasSuffix) { return true }
    if name.hasSuffix(".txt") || name.hasSuffix(".text") { return false }
    let head = String(decoding: file.bytes.prefix(4096), as: UTF8.self)
    return head.split(separator: "\n").contains { $0.hasPrefix("# ") || $0.hasPrefix("## ") } || head.hasPrefix("---\n")
  }

  static func read(_ text: String, file: String) -> Manuscript {
    let source = MarkdownSource(text)
    var outline = MarkdownOutline(file: file, firstLine: source.firstLine)
    if let root = MarkdownTree.parse(source.text) { outline.walk(root) }
    return outline.manuscript(source.properties)
  }
}

/// A node of a Markdown document, free of cmark.
final class MarkdownNode {
  enum Kind: Hashable {
    case paragraph
    case heading(Int)
    case thematicBreak
    case blockQuote
    case list
    case footnote
    case html(String)
    case code(String)
    case text(String)
    case emphasis
    case softBreak
    case hardBreak
    case other
  }

  let kind: Kind
  /// From 1, in the text that was parsed.
  let line: Int
  fileprivate(set) var children: [MarkdownNode] = []

  fileprivate init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}

/// Parses with cmark-gfm and copies its tree.
private enum MarkdownTree {
  /// Prose nests a handful of levels; what lies deeper is laid flat, so that later walks may recurse.
  private static let deepest = 100

  static func parse(_ text: String) -> MarkdownNode? {
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES) }
    }
    guard let document, let iterator = cmark_iter_new(document) else { return nil }
    defer {
      cmark_iter_free(iterator)
      cmark_node_free(document)
    }
    let root = MarkdownNode(kind: .other, line: 1)
    var stack = [root]
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return root }
      guard let current = cmark_iter_get_node(iterator), cmark_node_get_type(current) != CMARK_NODE_DOCUMENT else { continue }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        if depth < deepest { stack.removeLast() }
        continue
      }
      let node = MarkdownNode(kind: kind(of: current), line: Int(cmark_node_get_start_line(current)))
      stack[stack.count - 1].children.append(node)
      guard hasExit(current) else { continue }
      if depth < deepest { stack.append(node) }
      depth += 1
    }
  }

  /// cmark sends an exit event for every node but its leaves.
  private static func hasExit(_ node: OpaquePointer) -> Bool {
    let leaves: [cmark_node_type] = [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK,
      CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_FOOTNOTE_REFERENCE,
    ]
    return !leaves.contains(cmark_node_get_type(node))
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST, CMARK_NODE_ITEM: .list
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html(literal(of: node))
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_CODE: .code(literal(of: node))
    case CMARK_NODE_TEXT: .text(literal(of: node))
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: .emphasis
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    default: .other
    }
  }

  private static func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
