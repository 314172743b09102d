package import Manuscripts

/// What of a book is exported: chapters whole, or only some of a chapter's scenes.
package struct BookSelection: Hashable, Sendable {
  /// `Chapter.number`, ascending.
  package let chapters: [Int]
  private let members: Set<Int>
  /// By `Chapter.number`; a chapter that is missing here is selected whole.
  private let stretches: [Int: [TextSpan]]

  /// - Parameter stretches: the selected scenes' spans in the clean text of chapters that are selected in part, by `Chapter.number`.
  package init(chapters: [Int], stretches: [Int: [TextSpan]] = [:]) {
    self.chapters = chapters
    self.members = Set(chapters)
    self.stretches = stretches
  }

  /// The selected scenes' spans in the chapter's clean text; nil when the chapter is selected whole.
  package func stretches(of chapter: Int) -> [TextSpan]? { stretches[chapter] }

  /// True when the span shares letters with what is selected of the chapter.
  package func contains(_ span: TextSpan, of chapter: Int) -> Bool {
    guard let selected = stretches[chapter] else { return members.contains(chapter) }
    return selected.contains { $0.overlaps(span) }
  }
}
