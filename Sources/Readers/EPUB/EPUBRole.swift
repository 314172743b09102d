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

  /// By a title or a file name without its ending, in whole or at the start.
  static func role(ofTitle title: String?) -> EPUBRole? {
    guard let folded = title?.lowercased(), !folded.isEmpty else { return nil }
    if let reason = titles[folded] { return .matter(reason) }
    for (start, reason) in [
      ("also by ", "list of other books"), ("about the author", "about the author"), ("copyright ", "copyright page"), ("cover", "cover"),
    ]
    where folded.hasPrefix(start) && folded.utf8.count < start.utf8.count + 30 { return .matter(reason) }
    return nil
  }
}
