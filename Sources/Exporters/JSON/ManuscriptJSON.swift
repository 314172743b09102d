import Manuscripts
import Prose

/// decoupage-manuscript/1: what the reader made of the file. Only what is converted stands in `chapters`.
struct ManuscriptJSON: Encodable {
  var format = "decoupage-manuscript/1"
  @OrNull var title: String?
  @OrNull var author: String?
  /// BCP 47.
  @OrNull var language: String?
  /// How the language is known: "option", "metadata" or "text".
  @OrNull var languageSource: String?
  /// The language as the file states it, right or wrong.
  @OrNull var languageStated: String?
  let chapters: [ChapterJSON]
  let skipped: [SkippedJSON]
  let diagnostics: [DiagnosticJSON]

  enum CodingKeys: String, CodingKey {
    case format, title, author, language, chapters, skipped, diagnostics
    case languageSource = "language_source"
    case languageStated = "language_stated"
  }

  init(_ document: ExportDocument, diagnostics: [Diagnostic]) {
    let manuscript = document.manuscript
    _title = OrNull(wrappedValue: manuscript.title)
    _author = OrNull(wrappedValue: manuscript.author)
    _language = OrNull(wrappedValue: document.language?.tag.description)
    _languageSource = OrNull(wrappedValue: document.language?.source.rawValue)
    _languageStated = OrNull(wrappedValue: manuscript.language)
    chapters = document.chapters.map { ChapterJSON($0.chapter, blocks: document.blocks(of: $0)) }
    skipped = manuscript.skipped.map(SkippedJSON.init)
    self.diagnostics = diagnostics.map(DiagnosticJSON.init)
  }

  struct SkippedJSON: Encodable {
    let title: String
    let reason: String
    /// What `--include` brings the part in by; null when nothing does.
    @OrNull var matter: String?
    /// 0 when not counted.
    let words: Int

    init(_ part: SkippedPart) {
      title = part.title
      reason = part.reason
      _matter = OrNull(wrappedValue: part.matter?.rawValue)
      words = part.words
    }
  }

  struct ChapterJSON: Encodable {
    let number: Int
    @OrNull var label: String?
    @OrNull var part: String?
    @OrNull var title: String?
    let words: Int
    let blocks: [BlockJSON]

    init(_ chapter: Chapter, blocks: [ExportDocument.NumberedBlock]) {
      number = chapter.number
      _label = OrNull(wrappedValue: chapter.label)
      _part = OrNull(wrappedValue: chapter.part)
      _title = OrNull(wrappedValue: chapter.title)
      words = chapter.wordCount
      self.blocks = blocks.map { BlockJSON($0.block) }
    }
  }

  struct BlockJSON: Encodable {
    let kind: String
    let text: String
    /// Start and end in scalars of `text`.
    let emphasis: [[Int]]
    @OrNull var evidence: String?
    @OrNull var strength: String?
    /// Absent for all kinds but dialogue.
    var cue: CueJSON?
    /// Absent where none is printed.
    var sceneNumber: String?
    let origin: OriginJSON

    enum CodingKeys: String, CodingKey {
      case kind, text, emphasis, evidence, strength, cue, origin
      case sceneNumber = "scene_number"
    }

    init(_ block: Block) {
      kind = block.kind.rawValue
      text = block.text
      emphasis = block.emphasis.map { [block.text.scalars(before: $0.start), block.text.scalars(before: $0.end)] }
      _evidence = OrNull(wrappedValue: block.evidence)
      _strength = OrNull(wrappedValue: block.strength?.rawValue)
      cue = block.cue.map(CueJSON.init)
      sceneNumber = block.sceneNumber
      origin = OriginJSON(block.origin, length: block.text.unicodeScalars.count)
    }
  }

  /// Who speaks and how, as a screenplay prints it.
  struct CueJSON: Encodable {
    let speaker: String
    let extensions: [String]
    let delivery: [String]
    let isContinuation: Bool
    let isSimultaneous: Bool

    enum CodingKeys: String, CodingKey {
      case speaker, extensions, delivery
      case isContinuation = "continues"
      case isSimultaneous = "simultaneous"
    }

    init(_ cue: SpeechCue) {
      speaker = cue.speaker
      extensions = cue.extensions
      delivery = cue.delivery
      isContinuation = cue.isContinuation
      isSimultaneous = cue.isSimultaneous
    }
  }

  /// Where a block lies: `start` and `end` in scalars of the file, null when the format keeps no offsets.
  struct OriginJSON: Encodable {
    @OrNull var file: String?
    @OrNull var line: Int?
    @OrNull var paragraph: Int?
    @OrNull var start: Int?
    @OrNull var end: Int?

    init(_ origin: Origin, length: Int) {
      _file = OrNull(wrappedValue: origin.file.isEmpty ? nil : origin.file)
      _line = OrNull(wrappedValue: origin.line)
      _paragraph = OrNull(wrappedValue: origin.paragraph)
      _start = OrNull(wrappedValue: origin.fileScalar(at: 0))
      _end = OrNull(wrappedValue: length > 0 ? origin.fileScalar(at: length - 1).map { $0 + 1 } : origin.fileScalar(at: 0))
    }
  }

  struct DiagnosticJSON: Encodable {
    let severity: String
    let message: String
    @OrNull var file: String?
    @OrNull var line: Int?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      _file = OrNull(wrappedValue: diagnostic.file)
      _line = OrNull(wrappedValue: diagnostic.line)
    }
  }
}

extension String {
  /// Unicode scalars before a UTF-8 offset.
  fileprivate func scalars(before offset: Int) -> Int {
    utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
  }
}
