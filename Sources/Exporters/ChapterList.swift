package import Manuscripts
package import Prose

/// A book's chapters without their text, for programs.
package struct ChapterList: Sendable {
  package let manuscript: Manuscript
  /// Nil when nothing tells it.
  package let language: BookLanguage?
  private let diagnostics: [Diagnostic]

  package init(_ manuscript: Manuscript, language: BookLanguage?, diagnostics: [Diagnostic]) {
    self.manuscript = manuscript
    self.language = language
    self.diagnostics = diagnostics
  }

  /// What a chapter is called: its part, number and title as printed, or its first words where nothing is printed.
  package func name(of chapter: Chapter) -> String {
    var name = chapter.name
    if chapter.label == nil, chapter.title == nil, let first = chapter.blocks.first(where: \.isStory) {
      name = "begins “\(first.text.excerpt(words: 6))”"
    }
    return [chapter.part, name].compactMap(\.self).joined(separator: " / ")
  }

  /// UTF-8 with a line end.
  package func json() throws -> [UInt8] {
    try ChapterListJSON(manuscript, language, diagnostics).jsonBytes()
  }
}
