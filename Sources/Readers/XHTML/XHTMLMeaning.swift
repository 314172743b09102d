import Manuscripts

/// What classes and types say of an element.
enum XHTMLMeaning {
  /// Words of `epub:type` and of `role` that mark what is no text of the story.
  static let notes: Set<String> = [
    "noteref", "footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes", "annotation",
  ]
  static let pageBreaks: Set<String> = ["pagebreak", "page-list"]

  fileprivate static let pageClasses: Set<String> = ["pagenum", "pagebreak", "page-number", "pageno", "pb", "x-ebookmaker-pageno"]
  fileprivate static let noteClasses: Set<String> = ["footnote", "footnotes", "endnote", "endnotes", "fnote"]
  fileprivate static let noteReferenceClasses: Set<String> = ["noteref", "fnanchor", "footnote-ref", "footnoteref", "note-ref"]

  fileprivate static let sceneBreakClasses: Set<String> = [
    "scene", "scenebreak", "scene-break", "break", "tb", "thought", "thoughtbreak", "thought-break", "ornament", "asterism", "dinkus",
    "separator", "divider", "section-break", "sectionbreak", "space-break", "spacebreak", "implicit-break", "hb", "sb", "ornamental-break",
    "fleuron",
  ]
  fileprivate static let headingClasses: Set<String> = [
    "chapter", "chap", "chapnum", "chapter-number", "chapternumber", "chapter-num", "chapter-title", "chaptertitle", "chaptitle",
    "chap-title",
    "chap-num", "title_box", "cn", "ct", "h-chapter", "chapterhead", "chapter-head", "chapterheading", "chapter-heading",
  ]
  fileprivate static let verseClasses: Set<String> = ["poem", "poetry", "verse", "stanza", "song", "lyrics"]
  fileprivate static let licenceClasses: Set<String> = ["pg-boilerplate", "pgheader", "pgfooter", "pg-header", "pg-footer"]

  static func isSceneBreak(_ classes: String) -> Bool { words(classes).contains { sceneBreakClasses.contains($0.lowercased()) } }
  private static let kinds: [Substring: Block.Kind] = [
    "letter": .letter, "verse": .verse, "poem": .verse, "song": .verse, "hymn": .verse, "lyrics": .verse,
  ]

  /// Of a type such as `z3998:verse`, whatever its vocabulary; nil for prose.
  static func kind(ofType type: String) -> Block.Kind? {
    kinds[type.utf8.lastIndex(of: UInt8(ascii: ":")).map { type[type.utf8.index(after: $0)...] } ?? type[...]]
  }

  static func isLicence(id: String) -> Bool { licenceClasses.contains(id) }

  /// A picture whose name, class or text says that it parts scenes.
  static func isOrnament(_ picture: XHTMLPicture) -> Bool {
    if isSceneBreak(picture.classes) || !picture.alternative.isEmpty && SceneBreakSign.isSign(picture.alternative) { return true }
    let name = ArchivePath.fileName(of: picture.source).lowercased()
    let words = ["ornament", "break", "divider", "fleuron", "dinkus", "asterism", "flourish", "separator", "scene", "orn"]
    return words.contains { $0 == "orn" ? name.hasPrefix($0) : name.contains($0) }
  }

  /// The words of a list of classes or types; no real element has as many as sixteen.
  static func words(_ list: String) -> [Substring] {
    list.utf8.split(maxSplits: 16) { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
  }

  /// The words of `epub:type` and `role`, in lower case, `doc-` taken off.
  static func types(_ epubType: String?, _ role: String?) -> [String] {
    let all = words(epubType ?? "") + words(role ?? "")
    return all.map { word in
      let folded = word.lowercased()
      return folded.hasPrefix("doc-") ? String(folded.dropFirst(4)) : folded
    }
  }
}

/// What an element's classes say. A book has few lists of classes and looks at each thousands of times: they are read once.
struct XHTMLClasses {
  var isPageMark = false
  var isNote = false
  var isNoteReference = false
  var isSceneBreak = false
  var isHeading = false
  var isVerse = false
  var isLicence = false

  init() {}

  /// - Parameter list: the class attribute as it stands.
  init(_ list: String) {
    let words = XHTMLMeaning.words(list).map { $0.lowercased() }
    isPageMark = words.contains(where: XHTMLMeaning.pageClasses.contains)
    isNote = words.contains(where: XHTMLMeaning.noteClasses.contains)
    isNoteReference = words.contains(where: XHTMLMeaning.noteReferenceClasses.contains)
    isSceneBreak = words.contains(where: XHTMLMeaning.sceneBreakClasses.contains)
    isHeading = words.contains(where: XHTMLMeaning.headingClasses.contains)
    isVerse = words.contains(where: XHTMLMeaning.verseClasses.contains)
    isLicence = words.contains(where: XHTMLMeaning.licenceClasses.contains)
  }
}
