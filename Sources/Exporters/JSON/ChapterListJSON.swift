import Manuscripts
import Prose

/// decoupage-chapters/1. Later versions add keys; none is renamed or removed.
struct ChapterListJSON: Encodable {
  var format = "decoupage-chapters/1"
  @OrNull var title: String?
  @OrNull var author: String?
  /// BCP 47.
  @OrNull var language: String?
  @OrNull var languageSource: String?
  @OrNull var languageStated: String?
  let words: Int
  let chapters: [ChapterJSON]
  let skipped: [ManuscriptJSON.SkippedJSON]
  let diagnostics: [ManuscriptJSON.DiagnosticJSON]

  enum CodingKeys: String, CodingKey {
    case format, title, author, language, words, chapters, skipped, diagnostics
    case languageSource = "language_source"
    case languageStated = "language_stated"
  }

  init(_ manuscript: Manuscript, _ language: BookLanguage?, _ diagnostics: [Diagnostic]) {
    _title = OrNull(wrappedValue: manuscript.title)
    _author = OrNull(wrappedValue: manuscript.author)
    _language = OrNull(wrappedValue: language?.tag.description)
    _languageSource = OrNull(wrappedValue: language?.source.rawValue)
    _languageStated = OrNull(wrappedValue: manuscript.language)
    chapters = manuscript.chapters.map(ChapterJSON.init)
    words = chapters.reduce(0) { $0 + $1.words }
    skipped = manuscript.skipped.map(ManuscriptJSON.SkippedJSON.init)
    self.diagnostics = diagnostics.map(ManuscriptJSON.DiagnosticJSON.init)
  }

  struct ChapterJSON: Encodable {
    let number: Int
    @OrNull var part: String?
    @OrNull var label: String?
    @OrNull var title: String?
    /// What `--chapter` finds it by, besides its number.
    let name: String
    let words: Int
    let breaks: [BreakJSON]

    init(_ chapter: Chapter) {
      number = chapter.number
      _part = OrNull(wrappedValue: chapter.part)
      _label = OrNull(wrappedValue: chapter.label)
      _title = OrNull(wrappedValue: chapter.title)
      name = chapter.name
      words = chapter.wordCount
      breaks = chapter.breaks.map(BreakJSON.init)
    }
  }

  struct BreakJSON: Encodable {
    /// "scene-break" or "heading".
    let kind: String
    let text: String
    @OrNull var evidence: String?
    @OrNull var strength: String?
    let paragraphsBefore: Int
    let origin: ManuscriptJSON.OriginJSON

    enum CodingKeys: String, CodingKey {
      case kind, text, evidence, strength, origin
      case paragraphsBefore = "paragraphs_before"
    }

    init(_ authored: AuthoredBreak) {
      kind = authored.block.kind.rawValue
      text = authored.block.text
      _evidence = OrNull(wrappedValue: authored.block.evidence)
      _strength = OrNull(wrappedValue: authored.block.strength?.rawValue)
      paragraphsBefore = authored.paragraphsBefore
      origin = ManuscriptJSON.OriginJSON(authored.block.origin, length: authored.block.text.unicodeScalars.count)
    }
  }
}
