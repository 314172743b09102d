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

  /// UTF-8 with a line end.
  package func json() throws -> [UInt8] {
    try ChapterListJSON(manuscript, language, diagnostics).jsonBytes()
  }
}
