import CMarkGFM

/// Markdown as GitHub's parser renders it.
struct RenderedMarkdown {
  let html: String
  /// The rendered words without any markup, a line for each line of text.
  let text: String

  init(_ markdown: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_UNSAFE
    let parser = cmark_parser_new(options)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    html = RenderedMarkdown.taken(cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)))
    text = RenderedMarkdown.words(of: document)
  }

  private static func taken(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(pointer) }
    return String(cString: pointer)
  }

  private static func words(of document: OpaquePointer?) -> String {
    var words = ""
    let walk = cmark_iter_new(document)
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return words }
      let node = cmark_iter_get_node(walk)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: words += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words += "\n"
      case CMARK_NODE_PARAGRAPH where event == CMARK_EVENT_EXIT: words += "\n\n"
      default: break
      }
    }
  }
}
