import Manuscripts

/// decoupage-manuscript/1: what the reader made of the file. Only what is converted stands in `chapters`.
struct ManuscriptJSON: Encodable {
  var format = "decoupage-manuscript/1"
  @OrNull var title: String?
  @OrNull var author: String?
  @OrNull var language: String?
  let chapters: [ChapterJSON]
  let skipped: [SkippedJSON]
  let diagnostics: [DiagnosticJSON]

  init(_ document: ExportDocument, diagnostics: [Diagnostic]) {
    let manuscript = document.manuscript
    let selected = Set(document.selection)
    _title = OrNull(wrappedValue: manuscript.title)
    _author = OrNull(wrappedValue: manuscript.author)
    _language = OrNull(wrappedValue: manuscript.language)
    chapters = manuscript.chapters.filter { selected.contains($0.number) }.map(ChapterJSON.init)
    skipped = manuscript.skipped.map { SkippedJSON(title: $0.title, reason: $0.reason) }
    self.diagnostics = diagnostics.map(DiagnosticJSON.init)
  }

  struct SkippedJSON: Encodable {
    let title: String
    let reason: String
  }

  struct ChapterJSON: Encodable {
    let number: Int
    @OrNull var label: String?
    @OrNull var part: String?
    @OrNull var title: String?
    let words: Int
    let blocks: [BlockJSON]

    init(_ chapter: Chapter) {
      number = chapter.number
      _label = OrNull(wrappedValue: chapter.label)
      _part = OrNull(wrappedValue: chapter.part)
      _title = OrNull(wrappedValue: chapter.title)
      words = chapter.wordCount
      blocks = chapter.blocks.map(BlockJSON.init)
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
    @OrNull var start: Int?
    @OrNull var end: Int?

    init(_ origin: Origin, length: Int) {
      _file = OrNull(wrappedValue: origin.file.isEmpty ? nil : origin.file)
      _line = OrNull(wrappedValue: origin.line)
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
