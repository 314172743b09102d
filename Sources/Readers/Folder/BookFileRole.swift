package import Manuscripts

/// What a file or folder within a book's folder is for, by its name.
package enum BookFileRole: Hashable, Sendable {
  case story
  /// Tells the book's title and author; its text is no chapter.
  case index
  case matter(Matter)
  /// Notes about the book, pictures, programs' own files.
  case aside
  /// No text that is read from a folder.
  case unknown

  /// Of a file, by the last part of its path.
  package init(ofFile name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last?.lowercased(), BookFileRole.endings.contains(ending) else {
      self = .unknown
      return
    }
    self = BookFileRole.role(of: FileTitle(ofFile: name).words)
  }

  package init(ofFolder name: String) {
    let role = BookFileRole.role(of: FileTitle(ofFolder: name).words)
    self = role == .index ? .story : role
  }

  /// The endings of texts that are told from notes and pictures by them.
  private static let endings: Set<String> = [
    "md", "markdown", "mdown", "mkd", "txt", "text", "fountain", "spmd", "html", "htm", "xhtml", "docx", "docm", "odt", "fodt",
  ]

  private static func role(of words: String) -> BookFileRole {
    if indexes.contains(words) { return .index }
    if asides.contains(words) { return .aside }
    if front.contains(words) { return .matter(.front) }
    return back.contains(words) ? .matter(.back) : .story
  }

  private static let indexes: Set<String> = ["index", "book", "metadata", "title", "title page"]
  private static let asides: Set<String> = [
    "archive", "assets", "attachments", "backup", "backups", "bibliography", "blurb", "cast", "changelog", "character sheet",
    "character sheets", "characters", "contents", "contributing", "cut scenes", "deleted scenes", "glossary", "ideas", "images", "licence",
    "license", "locations", "media", "notes", "old", "outline", "places", "plot", "query letter", "readme", "references", "research",
    "scraps", "style guide", "style sheet", "summary", "synopsis", "table of contents", "template", "templates", "timeline", "toc", "todo",
    "to do", "trash", "world", "worldbuilding", "world building",
  ]
  private static let front: Set<String> = ["copyright", "dedication", "foreword", "half title", "preface", "front matter", "frontmatter"]
  private static let back: Set<String> = [
    "about the author", "acknowledgements", "acknowledgments", "afterword", "also by", "author’s note", "author's note", "authors note",
    "back matter", "backmatter", "colophon",
  ]
}
