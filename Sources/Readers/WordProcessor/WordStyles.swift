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
    var result = Resolved(role: styles[id] == nil ? WordRole(styleName: id) : nil)
    var next: String? = id
    for _ in 0..<WordStyles.longestChain {
      guard let current = next, let style = styles[current] else { break }
      if result.role == nil { result.role = WordStyles.role(of: style, inherited: result.own.outlineLevel) }
      result.own = result.own.over(style.format)
      next = style.parent == current ? nil : style.parent
    }
    result.format = result.own.over(defaults)
    resolved[id] = result
    return result
  }

  /// The outline level first; a style that takes itself out of the outline is no heading, whatever its parents are.
  private static func role(of style: Style, inherited level: Int?) -> WordRole? {
    let named = WordRole(styleName: style.name)
    if let own = style.format.outlineLevel, own > 0, level == nil {
      if named == .title || named == .contents { return named }
      return .heading(own)
    }
    if case .heading? = named, level == 0 { return nil }
    return named
  }
}
