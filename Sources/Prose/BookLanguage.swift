package import Library
package import Manuscripts

/// The language a book is in, and how that is known.
package struct BookLanguage: Hashable, Sendable {
  package enum Source: String, Sendable {
    /// A person said so.
    case option
    case metadata
    /// Script and words.
    case text
  }

  package let tag: LanguageTag
  /// In English.
  package let name: String
  package let source: Source
  /// The English name of the language that the metadata state, where the text plainly is in another; nil elsewhere.
  package let misstated: String?

  package init(tag: LanguageTag, name: String, source: Source, misstated: String? = nil) {
    self.tag = tag
    self.name = name
    self.source = source
    self.misstated = misstated
  }
}

/// Finds a book's language: what a person says counts before metadata, and metadata before the text, unless the text plainly contradicts them, since
/// programs that make books often state the language of their maker.
package struct LanguageFinder: Sendable {
  private let library: TemplateLibrary
  private let names: LanguageNames

  package init(library: TemplateLibrary) {
    self.library = library
    names = LanguageNames(library: library)
  }

  /// Nil when nothing tells the language: the text is short, or in a language that is not listed.
  package func language(of manuscript: Manuscript, asked: LanguageTag? = nil) -> BookLanguage? {
    if let asked { return language(asked, .option) }
    let evidence = LanguageDetector(library: library).evidence(in: manuscript)
    guard let stated = manuscript.language.flatMap(names.tag) else {
      return evidence.language.map { language(LanguageTag(code: $0), .text) }
    }
    guard let found = evidence.language, evidence.contradicts(stated.code) else { return language(stated, .metadata) }
    return language(LanguageTag(code: found), .text, misstated: names.name(of: stated.code))
  }

  private func language(_ tag: LanguageTag, _ source: BookLanguage.Source, misstated: String? = nil) -> BookLanguage {
    BookLanguage(tag: tag, name: names.name(of: tag.code), source: source, misstated: misstated)
  }
}
