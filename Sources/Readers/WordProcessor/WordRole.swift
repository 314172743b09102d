/// What a paragraph is for, as its style says.
enum WordRole: Hashable {
  /// From 1.
  case heading(Int)
  case title
  case subtitle
  case contents
  case sceneBreak
  case quote
  case verse
  case letter

  /// "Heading 1" as localised programs name it where a style has lost its English name, in lower case and without a space before the number.
  private static let headingNames = [
    "heading", "überschrift", "berschrift", "titre", "kop", "título", "ttulo", "titolo", "rubrik", "overskrift", "otsikko", "nagłówek",
    "nagwek", "nadpis", "заголовок", "見出し", "标题",
  ]
  private static let sceneBreakNames = ["scene break", "scenebreak", "section break", "ornament", "dinkus", "horizontal line", "separator"]

  /// By a style's name, or its identifier where it has none: the built-in styles, and what writers call their own. Nil when the name says nothing.
  init?(styleName: String) {
    let name = styleName.lowercased()
    if let level = WordRole.headingLevel(name) {
      self = .heading(level)
    } else if name == "title" || name == "book title" {
      self = .title
    } else if name == "subtitle" {
      self = .subtitle
    } else if name.hasPrefix("toc") || name.hasPrefix("contents ") {
      self = .contents
    } else if WordRole.sceneBreakNames.contains(where: name.contains) {
      self = .sceneBreak
    } else if ["quote", "intense quote", "quotations", "block text", "blocktext", "intensequote", "blockquote"].contains(name) {
      self = .quote
    } else if ["verse", "poem", "poetry"].contains(where: name.hasPrefix) {
      self = .verse
    } else if name == "letter" || name == "letter text" {
      self = .letter
    } else {
      return nil
    }
  }

  /// The role of a paragraph that says it is body text.
  var outsideOutline: WordRole? {
    if case .heading = self { nil } else { self }
  }

  private static func headingLevel(_ name: String) -> Int? {
    for known in headingNames where name.hasPrefix(known) {
      let rest = name.dropFirst(known.count).drop { $0 == " " }
      if let level = Int(rest), (1...9).contains(level) { return level }
    }
    let isChapter = ["chapter", "chapter title", "chapter heading", "chapter head", "chapter number", "chapter name"].contains(name)
    return isChapter ? 1 : nil
  }
}
