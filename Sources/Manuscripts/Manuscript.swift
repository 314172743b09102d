/// A text as its author wrote it: the story's chapters in order, and what was left out and why.
package struct Manuscript: Hashable, Sendable {
  package let title: String?
  package let author: String?
  /// BCP 47, as the metadata states it; nil when nothing states it.
  package let language: String?
  package let chapters: [Chapter]
  package let skipped: [SkippedPart]

  package init(title: String?, author: String?, language: String?, chapters: [Chapter], skipped: [SkippedPart] = []) {
    self.title = title
    self.author = author
    self.language = language
    self.chapters = chapters
    self.skipped = skipped
  }
}
