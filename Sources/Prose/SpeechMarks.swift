import Manuscripts

/// The signs in which a book prints speech.
struct SpeechMarks: Sendable {
  /// One for each chapter.
  private let styles: [QuotationStyle]
  let signs: SpeechSigns
  /// True when the most paragraphs of the book open a quotation that nothing closes, as in a story told by somebody inside it.
  let isTold: Bool

  /// - Parameter chapter: its index.
  func style(ofChapter chapter: Int) -> QuotationStyle { styles[chapter] }

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
    var told = 0
    var all = 0
    for (chapter, style) in zip(chapters, styles) {
      all += chapter.1.passages.count
      told += chapter.1.passages.reduce(0) { $0 + (QuotedStretchFinder(style: style).isLeftOpen(chapter.1.utf8, $1.span) ? 1 : 0) }
    }
    isTold = told >= 3 && told * 2 > all
  }
}
