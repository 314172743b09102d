package import Library
package import Manuscripts

/// Words and rules of one language, read from `Templates/languages/<code>/`.
package struct Language: Sendable {
  /// BCP 47.
  package let code: String

  package init(code: String, library: TemplateLibrary) {
    self.code = code
  }
}

/// Reads prose: sentences, quotations and their speakers, characters, places and times. Reading cannot fail.
package struct ProseAnalyzer: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func analyze(_ manuscript: Manuscript) -> AnalyzedProse {
    AnalyzedProse(title: manuscript.title, author: manuscript.author, language: manuscript.language, chapters: [], cast: [])
  }
}
