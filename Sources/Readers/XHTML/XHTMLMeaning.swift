import Manuscripts

/// What classes and types say of an element.
enum XHTMLMeaning {
  /// Words of `epub:type` and of `role` that mark what is no text of the story.
  static let notes: Set<String> = [
    "noteref", "footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes", "annotation",
  ]
  static let pageBreaks: Set<String> = ["pagebreak", "page-list"]

  private static let pageClasses: Set<String> = ["pagenum", "pagebreak", "page-number", "pageno", "pb", "x-ebookmaker-pageno"]
  private static let noteClasses: Set<String> = ["footnote", "footnotes", "endnote", "endnotes", "fnote"]
  private static let noteReferenceClasses: Set<String> = ["noteref", "fnanchor", "footnote-ref", "footnoteref", "note-ref"]

  private static let sceneBreakClasses: Set<String> = [
    "scene", "scenebreak", "scene-break", "break", "tb", "thought", "thoughtbreak", "thought-break", "ornament", "asterism", "dinkus",
    "separator", "divider", "section-break", "sectionbreak", "space-break", "spacebreak", "implicit-break", "hb", "sb", "ornamental-break",
    "fleuron",
  ]
  private static let headingClasses: Set<String> = [
    "chapter", "chap", "chapnum", "chapter-number", "chapternumber", "chapter-num", "chapter-title", "chaptertitle", "chaptitle",
    "chap-title",
    "chap-num", "title_box", "cn", "ct", "h-chapter", "chapterhead", "chapter-head", "chapterheading", "chapter-heading",
  ]
  private static let verseClasses: Set<String> = ["poem", "poetry", "verse", "stanza", "song", "lyrics"]
  private static let kinds: [Substring: Block.Kind] = [
    "letter": .letter, "verse": .verse, "poem": .verse, "song": .verse, "hymn": .verse, "lyrics": .verse,
  ]
  private static let licenceClasses: Set<String> = ["pg-boilerplate", "pgheader", "pgfooter", "pg-header", "pg-footer"]

  static func isPageMark(_ classes: [Substring]) -> Bool { classes.contains { pageClasses.contains($0.lowercased()) } }
  static func isNote(_ classes: [Substring]) -> Bool { classes.contains { noteClasses.contains($0.lowercased()) } }
  static func isNoteReference(_ classes: [Substring]) -> Bool { classes.contains { noteReferenceClasses.contains($0.lowercased()) } }
  static func isSceneBreak(_ classes: [Substring]) -> Bool { classes.contains { sceneBreakClasses.contains($0.lowercased()) } }
  static func isHeading(_ classes: [Substring]) -> Bool { classes.contains { headingClasses.contains($0.lowercased()) } }
  static func isVerse(_ classes: [Substring]) -> Bool { classes.contains { verseClasses.contains($0.lowercased()) } }
  /// Of a type such as `z3998:verse`, whatever its vocabulary; nil for prose.
  static func kind(ofType type: String) -> Block.Kind? {
    kinds[type.utf8.lastIndex(of: UInt8(ascii: ":")).map { type[type.utf8.index(after: $0)...] } ?? type[...]]
  }

  static func isLicence(_ classes: [Substring], id: String) -> Bool {
    licenceClasses.contains(id) || classes.contains { licenceClasses.contains($0.lowercased()) }
  }

  /// A picture whose name, class or text says that it parts scenes.
  static func isOrnament(_ picture: XHTMLPicture) -> Bool {
    if isSceneBreak(words(picture.classes)) || !picture.alternative.isEmpty && SceneBreakSign.isSign(picture.alternative) { return true }
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
