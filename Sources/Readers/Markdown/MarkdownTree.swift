import CMarkGFM

/// A node of a Markdown document as cmark holds it; alive only while its tree is walked.
struct MarkdownNode {
  enum Kind {
    case paragraph
    case heading
    case thematicBreak
    case blockQuote
    case htmlBlock
    case codeBlock
    case text
    case code
    case html
    case emphasis
    case strong
    case link
    case image
    case softBreak
    case hardBreak
    case other
  }

  let kind: Kind
  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) {
    self.node = node
    kind = MarkdownNode.kind(of: node)
  }

  /// From 1, in the text that was parsed.
  var line: Int { Int(cmark_node_get_start_line(node)) }
  var endLine: Int { Int(cmark_node_get_end_line(node)) }
  /// From 1 to 6, of a heading.
  var level: Int { Int(cmark_node_get_heading_level(node)) }
  var firstChild: MarkdownNode? { cmark_node_first_child(node).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(node).map(MarkdownNode.init) }
  /// Where a picture lies.
  var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }

  /// The bytes of a text, code or HTML node.
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let literal = cmark_node_get_literal(node)
    // Empty for other kinds.
    let bytes = UnsafeRawBufferPointer(start: literal, count: literal.map { length(of: $0) } ?? 0)
    return bytes.withMemoryRebound(to: UInt8.self, body)
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_LINEBREAK: .hardBreak
    default: .other
    }
  }
}

/// Parses with cmark-gfm and walks its tree without recursion, however deep it is.
enum MarkdownTree {
  /// Calls `visit` with each node in reading order; a node with children is entered and left, others are only entered.
  static func walk(_ text: UnsafeBufferPointer<UInt8>, _ visit: (_ node: MarkdownNode, _ isEntered: Bool) -> Void) {
    let document = text.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_UNSAFE) }
    guard let document else { return }
    defer { cmark_node_free(document) }
    guard let iterator = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(MarkdownNode(node), event == CMARK_EVENT_ENTER)
    }
  }
}

private func length(of text: UnsafePointer<CChar>) -> Int {
  var end = text
  while end.pointee != 0 { end += 1 }
  return end - text
}
