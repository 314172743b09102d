/// What an element of XHTML is to a reader of prose.
enum XHTMLElement: Hashable {
  /// Ends the text before it and holds blocks or text.
  case block
  /// A paragraph proper.
  case paragraph
  case section
  case quote
  case heading(level: Int)
  case headingGroup
  case rule
  case body
  /// A row of a table: one paragraph.
  case row
  case cell
  case table
  case caption
  case picture
  /// A picture with insides that are no text.
  case drawing
  case lineBreak
  case emphasis
  case anchor
  /// Raised, as the signs of notes are.
  case superscript
  case inline
  /// Never text: scripts, ruby's readings, pictures' insides.
  case hidden

  static func named(_ name: String) -> XHTMLElement { byName[name] ?? .inline }

  /// False for the elements of other vocabularies, as Word's `o:p`. Old pages state addresses of their own for HTML.
  static func isKnown(_ namespace: String) -> Bool {
    if namespace.isEmpty || namespace == "http://www.w3.org/1999/xhtml" { return true }
    return ["html", "html40", "svg", "MathML"].contains(where: namespace.hasSuffix)
  }

  var isBlock: Bool {
    switch self {
    case .block, .paragraph, .section, .quote, .heading, .headingGroup, .rule, .body, .row, .table, .caption: true
    case .cell, .picture, .drawing, .lineBreak, .emphasis, .anchor, .superscript, .inline, .hidden: false
    }
  }

  private static let byName: [String: XHTMLElement] = {
    let rows: [(XHTMLElement, String)] = [
      (
        .block,
        "div main li ul ol dl dt dd figure header footer aside pre center address details summary form fieldset thead tbody tfoot"
      ),
      (.paragraph, "p"), (.section, "section article"), (.quote, "blockquote"), (.headingGroup, "hgroup"), (.rule, "hr"), (.body, "body"),
      (.row, "tr"),
      (.cell, "td th"), (.table, "table"), (.caption, "figcaption caption"), (.picture, "img image"), (.drawing, "svg"), (.lineBreak, "br"),
      (.emphasis, "em i strong b"), (.anchor, "a"), (.superscript, "sup"),
      (
        .hidden, "head script style template title desc metadata rt rp rtc math iframe object audio video noscript nav canvas select button"
      ),
    ]
    var result: [String: XHTMLElement] = [:]
    for (element, names) in rows {
      for name in names.split(separator: " ") { result[String(name)] = element }
    }
    for level in 1...6 { result["h\(level)"] = .heading(level: level) }
    return result
  }()
}
