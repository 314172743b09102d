import Manuscripts

/// The signs in which a book prints speech.
struct SpeechMarks: Sendable {
  /// One for each chapter.
  let styles: [QuotationStyle]
  let signs: SpeechSigns

  init(of chapters: some Sequence<(Chapter, ChapterText)>, language: Language) {
    var book = QuotationCensus()
    let censuses = chapters.map { QuotationCensus(of: $0.1) }
    for census in censuses { book.add(census) }
    let predominant = book.predominant
    styles = censuses.map { $0.style(inBookOf: predominant) }
    var evidence = SpeechSigns.Evidence()
    for (chapter, style) in zip(chapters, styles) where !chapter.0.isScript {
      evidence.add(SpeechSigns.Evidence(of: chapter.0, chapter.1, style, language))
    }
    signs = SpeechSigns(evidence)
  }
}
