/// What an element's attributes say, each read once.
struct XHTMLFacts {
  /// In bytes; real books have a few classes or types on an element, and a few declarations.
  private static let longestWords = 256
  private static let longestStyle = 1024

  /// The class attribute as it stands.
  var classes = ""
  var meaning = XHTMLClasses()
  /// The words of `epub:type` and `role`.
  var types: [String] = []
  var id = ""
  /// The style attribute as it stands.
  var style = ""
  var href: String?
  var isHidden = false

  init() {}

  init(_ attributes: XMLAttributes, _ styles: XHTMLStyles) {
    var types: (String?, String?) = (nil, nil)
    for entry in attributes.entries {
      switch entry.name.key {
      case "class": classes = entry.text(atMost: XHTMLFacts.longestWords)
      case "epub:type": types.0 = entry.text(atMost: XHTMLFacts.longestWords)
      case "role": types.1 = entry.text(atMost: XHTMLFacts.longestWords)
      case "id": id = entry.text()
      case "name" where id.isEmpty: id = entry.text()
      case "style": style = entry.text(atMost: XHTMLFacts.longestStyle)
      case "href": href = entry.text()
      case "hidden": isHidden = true
      default: break
      }
    }
    if !classes.isEmpty { meaning = styles.meaning(of: classes) }
    if types.0 != nil || types.1 != nil { self.types = XHTMLMeaning.types(types.0, types.1) }
  }

  var isLicence: Bool { meaning.isLicence || XHTMLMeaning.isLicence(id: id) }
  var isNote: Bool { meaning.isNote || types.contains(where: XHTMLMeaning.notes.contains) }
  var isPageMark: Bool { meaning.isPageMark || types.contains(where: XHTMLMeaning.pageBreaks.contains) }
}
