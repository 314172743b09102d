/// What a file or section of a book is for, by its epub:type or ARIA role, the guide and landmarks, its name and its title.
enum EPUBRole: Hashable {
  case story
  /// Not story; the reason in words.
  case matter(String)

  private static let front: Set<String> = [
    "cover", "titlepage", "title-page", "halftitlepage", "copyright-page", "copyright", "toc", "contents", "dedication", "epigraph-page",
    "frontmatter-page",
    "imprint", "acknowledgments", "acknowledgements", "foreword", "preface", "introduction", "landmarks", "loi", "lot", "seriespage",
    "also-by", "errata",
  ]
  private static let back: Set<String> = [
    "colophon", "index", "endnotes", "rearnotes", "footnotes", "notes", "bibliography", "glossary", "appendix", "afterword",
    "about-the-author",
    "contributors", "other-credits", "uncopyright", "excerpt", "teaser", "backlink",
  ]
  private static let storyTypes: Set<String> = [
    "chapter", "part", "prologue", "epilogue", "interlude", "volume", "bodymatter", "se:short-story", "text", "start", "division",
    "subchapter",
  ]
  private static let titles: [String: String] = [
    "cover": "cover", "title page": "title page", "titlepage": "title page", "copyright": "copyright page", "contents": "contents",
    "table of contents": "contents", "dedication": "dedication", "also by": "list of other books", "about the author": "about the author",
    "acknowledgments": "acknowledgments", "acknowledgements": "acknowledgments", "colophon": "colophon", "uncopyright": "uncopyright",
    "imprint": "imprint", "notes": "notes", "endnotes": "notes", "footnotes": "notes", "index": "index",
    "illustrations": "list of illustrations",
    "half title": "half title page",
  ]

  /// By a list of types as they stand in `epub:type` or `role`; nil when they say nothing.
  static func role(ofTypes types: String?) -> EPUBRole? {
    for raw in (types ?? "").split(separator: " ") {
      let type = raw.lowercased().hasPrefix("doc-") ? String(raw.lowercased().dropFirst(4)) : raw.lowercased()
      if storyTypes.contains(type) { return .story }
      if front.contains(type) || back.contains(type) { return .matter(type) }
    }
    return nil
  }

  /// By a heading or an entry of the navigation: whole titles only, as "Cover of Darkness" is a chapter.
  static func role(ofTitle title: String?) -> EPUBRole? {
    guard let folded = title?.lowercased(), !folded.isEmpty else { return nil }
    if let reason = titles[folded] { return .matter(reason) }
    let isShort = folded.utf8.count < 48
    if isShort, folded.hasPrefix("also by ") || folded.hasPrefix("other books by ") { return .matter("list of other books") }
    if isShort, folded.hasPrefix("about the author") { return .matter("about the author") }
    let notices = ["copyright ©", "copyright (c)", "copyright page", "copyright notice", "copyright 1", "copyright 2"]
    return isShort && notices.contains(where: folded.hasPrefix) ? .matter("copyright page") : nil
  }

  /// By a file's name without its ending: `cover`, `Cover-Page`, `titlepage01`. A book's only text is often called `index`.
  static func role(ofFile name: String) -> EPUBRole? {
    var words = name.lowercased().unicodeScalars.filter { !("0"..."9").contains($0) }.split { "-_ ".unicodeScalars.contains($0) }.map {
      String(String.UnicodeScalarView($0))
    }
    if words.count > 1, ["page", "image"].contains(words.last) { words.removeLast() }
    let joined = words.joined(separator: " ")
    guard joined != "index" else { return nil }
    return titles[joined].map { .matter($0) } ?? (joined == "coverpage" ? .matter("cover") : nil)
  }
}
