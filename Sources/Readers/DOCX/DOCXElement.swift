/// The elements of a Word document that bear on its text. Names of WordprocessingML stand alone, others after their usual prefix.
enum DOCXElement: String {
  case paragraph = "p"
  case run = "r"
  case text = "t"
  case tab, br, cr, sym, ptab
  /// Where a paragraph's tabulators lie.
  case tabs
  case noBreakHyphen = "nobreakhyphen"
  case paragraphProperties = "ppr"
  case runProperties = "rpr"
  case paragraphStyle = "pstyle"
  case runStyle = "rstyle"
  case borders = "pbdr"
  case numbering = "numpr"
  case frame = "framepr"
  case section = "sectpr"
  case type
  case row = "tr"
  case cell = "tc"
  // Tracked changes.
  case deletion = "del"
  case moveFrom = "movefrom"
  // Former properties, note marks and readings above characters, which are no text.
  case paragraphChange = "pprchange"
  case runChange = "rprchange"
  case sectionChange = "sectprchange"
  case numberingChange = "numberingchange"
  case deletedText = "deltext"
  case deletedCode = "delinstrtext"
  case reading = "rt"
  case fieldMark = "fldchar"
  case fieldCode = "instrtext"
  case simpleField = "fldsimple"
  case control = "sdt"
  case gallery = "docpartgallery"
  case placeholder = "showingplchdr"
  case footnoteReference = "footnotereference"
  case endnoteReference = "endnotereference"
  case footnote, endnote, comment
  case foreignPart = "altchunk"
  case alternatives = "mc:alternatecontent"
  case choice = "mc:choice"
  case fallback = "mc:fallback"
  case rectangle = "v:rect"
  case pictureData = "v:imagedata"
  case picture = "a:blip"

  /// Transitional and strict namespaces, or the prefix where a broken file was read without them.
  static func key(_ name: XMLName) -> String? {
    let space = name.namespace
    if space == "w" || space.hasSuffix("/wordprocessingml/main") || space.hasSuffix("/wordprocessingml/2006/main") { return name.local }
    if space == "mc" || space.hasSuffix("/markup-compatibility/2006") { return "mc:" + name.local }
    if space == "v" || space == "urn:schemas-microsoft-com:vml" { return "v:" + name.local }
    if space == "a" || space.hasSuffix("/drawingml/2006/main") || space.hasSuffix("/drawingml/main") { return "a:" + name.local }
    return nil
  }

  /// Passed over with all that it holds.
  var isLeftOut: Bool {
    switch self {
    case .paragraphChange, .runChange, .sectionChange, .numberingChange, .deletedText, .deletedCode, .reading, .tabs: true
    default: false
    }
  }
}
