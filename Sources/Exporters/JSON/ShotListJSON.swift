import Breakdown
import Manuscripts
import Prose
import Shooting

/// decoupage-shots/1: the shots, and what of the text no shot shows. All offsets point into the `text` of the chapter they name.
///
/// Later versions add keys; none is renamed or removed.
struct ShotListJSON: Encodable {
  var format = "decoupage-shots/1"
  @OrNull var title: String?
  @OrNull var author: String?
  @OrNull var language: String?
  let chapters: [ChapterJSON]
  let scenes: [SceneJSON]
  let notFilmed: [NotFilmedJSON]
  /// Only in the file with everything.
  private(set) var prompts: PromptsJSON?
  /// Only in the file with everything.
  private(set) var coverage: CoverageJSON?

  enum CodingKeys: String, CodingKey {
    case format, title, author, language, chapters, scenes, prompts, coverage
    case notFilmed = "not_filmed"
  }

  init(_ document: ExportDocument) {
    _title = OrNull(wrappedValue: document.manuscript.title)
    _author = OrNull(wrappedValue: document.manuscript.author)
    _language = OrNull(wrappedValue: document.language?.tag.description)
    chapters = document.chapters.map(ChapterJSON.init)
    scenes = document.chapters.flatMap { chapter in
      document.scenes(of: chapter).map { SceneJSON($0, in: chapter, prose: document.prose) }
    }
    notFilmed = document.chapters.flatMap { chapter in
      document.notFilmed(in: chapter).map { NotFilmedJSON($0, in: chapter) }
    }
  }

  /// The shots with the prompts and the proof of coverage.
  static func withEverything(_ document: ExportDocument) -> ShotListJSON {
    var json = ShotListJSON(document)
    json.prompts = PromptsJSON(document)
    json.coverage = CoverageJSON(CoverageProof(of: document), chapters: document.chapters)
    return json
  }

  struct ChapterJSON: Encodable {
    let number: Int
    @OrNull var label: String?
    @OrNull var title: String?
    let text: String

    init(_ chapter: AnalyzedChapter) {
      number = chapter.chapter.number
      _label = OrNull(wrappedValue: chapter.chapter.label)
      _title = OrNull(wrappedValue: chapter.chapter.title)
      text = chapter.text.string
    }
  }

  struct SceneJSON: Encodable {
    let number: String
    let chapter: Int
    let heading: HeadingJSON
    let cast: [String]
    let beats: [BeatJSON]
    let shots: [ShotJSON]

    init(_ scene: SceneShots, in chapter: AnalyzedChapter, prose: AnalyzedProse) {
      number = scene.scene.number.description
      self.chapter = scene.scene.chapter
      heading = HeadingJSON(scene.scene.heading)
      cast = scene.cast
      beats = BeatJSON.beats(of: scene, prose: prose, range: chapter.text.scalars)
      shots = scene.shots.map { ShotJSON($0, in: chapter) }
    }
  }

  struct NotFilmedJSON: Encodable {
    let chapter: Int
    let span: [Int]
    let reason: String
    let voiceOver: Bool

    enum CodingKeys: String, CodingKey {
      case chapter, span, reason
      case voiceOver = "voice_over"
    }

    init(_ passage: NotFilmed, in chapter: AnalyzedChapter) {
      self.chapter = passage.chapter
      span = chapter.text.scalars(of: passage.span)
      reason = passage.reason.rawValue
      voiceOver = passage.isVoiceOver
    }
  }
}
