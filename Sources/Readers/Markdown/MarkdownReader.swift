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

  static func read(_ text: String, file: String, _ options: ReadingOptions) -> Outcome<Manuscript> {
    let source = MarkdownSource(text)
    var walk = MarkdownWalk(file: file, fileLines: source.fileLines)
    if let root = MarkdownTree.parse(source.text) { walk.take(root) }
    return Outcome(LeveledOutline(walk.items, including: options.include).manuscript(source.properties))
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
    case image
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
    guard let document else { return nil }
    defer { cmark_node_free(document) }
    let root = MarkdownNode(kind: .other, line: 1)
    // Parents of the current node: one entry a level, the same node again where the tree is too deep.
    var path = [root]
    var current = cmark_node_first_child(document)
    while let node = current {
      let made = MarkdownNode(kind: kind(of: node), line: Int(cmark_node_get_start_line(node)))
      let parent = path[path.count - 1]
      parent.children.append(made)
      if let child = cmark_node_first_child(node) {
        path.append(path.count < deepest ? made : parent)
        current = child
      } else {
        current = following(node, &path)
      }
    }
    return root
  }

  /// The node after one without children: its sibling, or the sibling of the nearest parent that has one.
  private static func following(_ node: OpaquePointer, _ path: inout [MarkdownNode]) -> OpaquePointer? {
    var node = node
    while path.count > 1 {
      if let next = cmark_node_next(node) { return next }
      guard let parent = cmark_node_parent(node) else { return nil }
      path.removeLast()
      node = parent
    }
    return cmark_node_next(node)
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
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    default: .other
    }
  }

  private static func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
