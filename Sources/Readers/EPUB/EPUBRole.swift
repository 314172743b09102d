import Manuscripts

/// What a file or section of a book is for, by its epub:type or ARIA role, the guide and landmarks, its name and its title.
enum EPUBRole: Hashable {
  case story
  case part
  /// Not story; the reason in words.
  case matter(Matter, String)

  /// A kind of matter with the words that tell it: of types (EPUB 3 Structural Semantics, DPUB-ARIA, EPUB 2's guide) and whole titles.
  private struct Row {
    let matter: Matter
    let reason: String
    let types: [String]
    let titles: [String]

    init(_ matter: Matter, _ reason: String, _ types: String, titles: [String] = []) {
      self.matter = matter
      self.reason = reason
      self.types = types.split(separator: " ").map(String.init)
      self.titles = titles
    }
  }

  private static let rows = [
    Row(.front, "cover", "cover cover-image", titles: ["cover", "front cover", "cover page", "coverpage"]),
    Row(.front, "title page", "titlepage title-page fulltitle", titles: ["title page", "titlepage", "title"]),
    Row(.front, "half title page", "halftitlepage halftitle", titles: ["half title", "half title page", "halftitle"]),
    Row(.front, "copyright page", "copyright-page copyright", titles: ["copyright", "copyright page", "copyright notice"]),
    Row(.front, "contents", "toc contents landmarks page-list", titles: ["contents", "table of contents", "toc"]),
    Row(.front, "list of illustrations", "loi lot loa lov", titles: ["illustrations", "list of illustrations"]),
    Row(.front, "dedication", "dedication", titles: ["dedication"]),
    Row(.front, "epigraph", "epigraph-page", titles: ["epigraph"]),
    Row(.front, "imprint", "imprint", titles: ["imprint"]),
    Row(.front, "foreword", "foreword", titles: ["foreword"]),
    Row(.front, "preface", "preface", titles: ["preface", "author’s preface", "author's preface"]),
    Row(.front, "introduction", "introduction", titles: ["introduction"]),
    Row(.front, "front matter", "frontmatter-page seriespage series-page errata"),
    Row(.back, "acknowledgments", "acknowledgments acknowledgements", titles: ["acknowledgments", "acknowledgements"]),
    Row(.back, "list of other books", "also-by", titles: ["also by", "other books", "by the same author"]),
    Row(.back, "about the author", "about-the-author", titles: ["about the author", "about the publisher", "about this book"]),
    Row(.back, "excerpt of another book", "excerpt teaser", titles: ["excerpt", "preview", "teaser"]),
    Row(.back, "afterword", "afterword", titles: ["afterword"]),
    Row(.back, "appendix", "appendix", titles: ["appendix"]),
    Row(.back, "glossary", "glossary", titles: ["glossary"]),
    Row(.back, "bibliography", "bibliography", titles: ["bibliography"]),
    Row(.back, "index", "index", titles: ["index"]),
    Row(.back, "colophon", "colophon", titles: ["colophon"]),
    Row(.back, "uncopyright", "uncopyright", titles: ["uncopyright"]),
    Row(.back, "back matter", "contributors other-credits backlink conclusion-page"),
    Row(.front, "Project Gutenberg's header or licence", "pg-licence"),
    Row(.notes, "notes", "endnotes rearnotes footnotes notes", titles: ["notes", "endnotes", "footnotes"]),
  ]

  private static let byType = index(\.types)
  private static let byTitle = index(\.titles)

  private static func index(_ words: KeyPath<Row, [String]>) -> [String: EPUBRole] {
    var result: [String: EPUBRole] = [:]
    for row in rows {
      for word in row[keyPath: words] { result[word] = .matter(row.matter, row.reason) }
    }
    return result
  }

  static let chapterTypes: Set<String> = ["chapter", "prologue", "epilogue", "interlude", "se:short-story"]
  private static let storyTypes: Set<String> = chapterTypes.union(["bodymatter", "text", "start", "division", "subchapter"])

  /// By the words of `epub:type`, `role`, the guide or landmarks, in lower case; nil when they say nothing.
  static func role(ofTypes types: [String]) -> EPUBRole? {
    for type in types {
      if storyTypes.contains(type) { return .story }
      if type == "part" || type == "volume" { return .part }
      if let role = byType[type] { return role }
    }
    return nil
  }

  /// How titles begin that go on with names, and the whole titles they stand for.
  private static let openings: [(words: String, title: String)] = [
    ("also by ", "also by"), ("other books by ", "also by"), ("more from ", "also by"), ("about the author", "about the author"),
    ("excerpt from ", "excerpt"), ("an excerpt from ", "excerpt"), ("a preview of ", "excerpt"), ("preview of ", "excerpt"),
    ("a sneak peek ", "excerpt"), ("sneak peek", "excerpt"), ("read on for ", "excerpt"),
  ]

  /// By a heading or an entry of the navigation: whole titles only, as "Cover of Darkness" is a chapter.
  static func role(ofTitle title: String?) -> EPUBRole? {
    guard let folded = title?.lowercased(), !folded.isEmpty, folded.utf8.count < 48 else { return nil }
    if let role = byTitle[folded] { return role }
    if let opening = openings.first(where: { folded.hasPrefix($0.words) }) { return byTitle[opening.title] }
    let notices = ["copyright ©", "copyright (c)", "copyright 1", "copyright 2", "© "]
    return notices.contains(where: folded.hasPrefix) ? byTitle["copyright"] : nil
  }

  /// By a file's name without its ending: `cover`, `Cover-Page`, `titlepage01`. A book's only text is often called `index`.
  static func role(ofFile name: String) -> EPUBRole? {
    var words = name.lowercased().unicodeScalars.filter { !("0"..."9").contains($0) }.split { "-_ ".unicodeScalars.contains($0) }.map {
      String(String.UnicodeScalarView($0))
    }
    if words.count > 1, ["page", "image"].contains(words.last) { words.removeLast() }
    let joined = words.joined(separator: " ")
    guard joined != "index", joined != "title" else { return nil }
    return byTitle[joined]
  }
}
