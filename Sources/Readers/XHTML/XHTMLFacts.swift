/// What an element's attributes say, each read once.
struct XHTMLFacts {
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
      case "class": classes = attributes.value(of: entry)
      case "epub:type": types.0 = attributes.value(of: entry)
      case "role": types.1 = attributes.value(of: entry)
      case "id": id = attributes.value(of: entry)
      case "name" where id.isEmpty: id = attributes.value(of: entry)
      case "style": style = attributes.value(of: entry)
      case "href": href = attributes.value(of: entry)
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
