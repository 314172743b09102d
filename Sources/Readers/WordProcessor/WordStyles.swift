/// A document's styles by identifier, with what each inherits.
struct WordStyles {
  struct Style {
    var name: String
    var parent: String?
    var format: WordFormat
  }

  struct Resolved {
    /// What the style and its parents say.
    var own = WordFormat()
    /// The same over the document's defaults.
    var format = WordFormat()
    var role: WordRole?
  }

  /// Word allows fewer; a circle of parents ends here.
  private static let longestChain = 32

  private var styles: [String: Style] = [:]
  private var resolved: [String: Resolved] = [:]
  /// What holds where no style says otherwise.
  var defaults = WordFormat()
  /// The style of paragraphs that name none.
  var defaultParagraph: String?

  mutating func add(_ id: String, _ style: Style) {
    styles[id] = style
    resolved[id] = nil
  }

  /// An unknown style speaks by its identifier alone.
  mutating func style(_ id: String?) -> Resolved {
    guard let id else { return Resolved(format: defaults) }
    if let known = resolved[id] { return known }
    var chain: [(id: String, style: Style)] = []
    var next: String? = id
    while let current = next, resolved[current] == nil, let style = styles[current], chain.count < WordStyles.longestChain {
      chain.append((current, style))
      next = style.parent
    }
    var result = next.flatMap { resolved[$0] } ?? Resolved(format: defaults)
    if chain.isEmpty { result.role = WordRole(styleName: id) }
    for (current, style) in chain.reversed() {
      result.role = WordStyles.role(of: style, under: result.role)
      result.own = style.format.over(result.own)
      result.format = result.own.over(defaults)
      resolved[current] = result
    }
    resolved[id] = result
    return result
  }

  /// The outline level first; a style that takes itself out of the outline is no heading, whatever its parents are.
  private static func role(of style: Style, under parent: WordRole?) -> WordRole? {
    let named = WordRole(styleName: style.name)
    guard let level = style.format.outlineLevel else { return named ?? parent }
    if level == 0 { return (named ?? parent)?.outsideOutline }
    return named == .title || named == .contents ? named : .heading(level)
  }
}
