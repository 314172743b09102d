import Breakdown
import Manuscripts
import Prose
import Shooting

/// Where and when a scene plays: the best guess of each part, however weak, with its confidence.
struct HeadingJSON: Encodable {
  /// "" when nothing suggests it.
  let setting: String
  @OrNull var place: String?
  /// "UNKNOWN" when nothing suggests it.
  let time: String
  @OrNull var continuity: String?
  /// As a screenplay prints it, UNKNOWN for weak guesses.
  let printed: String
  let confidence: ConfidenceJSON

  struct ConfidenceJSON: Encodable {
    @OrNull var setting: ShortNumber?
    @OrNull var place: ShortNumber?
    @OrNull var time: ShortNumber?
  }

  init(_ heading: SceneHeading) {
    setting = heading.setting?.value.rawValue ?? ""
    _place = OrNull(wrappedValue: heading.place?.value)
    time = heading.time?.value.rawValue ?? "UNKNOWN"
    _continuity = OrNull(wrappedValue: heading.continuity?.rawValue)
    printed = heading.printed
    confidence = ConfidenceJSON(
      setting: (heading.setting?.confidence).map { ShortNumber($0) }, place: (heading.place?.confidence).map { ShortNumber($0) },
      time: (heading.time?.confidence).map { ShortNumber($0) })
  }
}

/// Why a scene opens where it does.
struct BorderJSON: Encodable {
  let score: ShortNumber
  let reasons: [String]

  init(_ border: SceneBorder) {
    score = ShortNumber(border.score, places: 4)
    reasons = border.reasons
  }
}

struct BeatJSON: Encodable {
  let id: String
  let kind: String
  let span: [Int]
  /// The name of who speaks or acts; null when nobody could be named.
  @OrNull var subject: String?
  /// What is seen of it: its shots' actions in the present tense; empty when nothing is.
  let actions: [String]
  let objects: [String]
  @OrNull var place: String?
  let manner: [String]
  let mood: [String]

  private init(_ beat: Beat, actions: [String], prose: AnalyzedProse, range: (TextSpan) -> [Int]) {
    id = beat.id
    kind = beat.kind.rawValue
    span = range(beat.span)
    _subject = OrNull(wrappedValue: beat.subject.flatMap { prose.character($0)?.name })
    self.actions = actions
    objects = beat.content.objects
    _place = OrNull(wrappedValue: beat.content.place)
    manner = beat.content.manner
    mood = beat.content.mood
  }

  static func beats(of scene: SceneShots, prose: AnalyzedProse, range: (TextSpan) -> [Int]) -> [BeatJSON] {
    let actions = Dictionary(grouping: scene.shots) { $0.beats.first ?? "" }
    return scene.scene.beats.map { BeatJSON($0, actions: actions[$0.id, default: []].map(\.action), prose: prose, range: range) }
  }
}

/// Where a scene opens. Scores keep four decimals, since scorers rank borders by them.
struct BoundaryJSON: Encodable {
  let start: Int
  let score: ShortNumber
}

/// A scene of the breakdown stage.
struct BrokenDownSceneJSON: Encodable {
  let number: String
  let chapter: Int
  let start: Int
  let end: Int
  let heading: HeadingJSON
  let cast: [String]
  let border: BorderJSON
  /// scene, summary, flashback, imagined or told.
  let mode: String
  /// Through whose eyes; null when nobody's.
  @OrNull var pointOfView: String?
  @OrNull var synopsis: SynopsisJSON?
  let eighths: Int
  /// Null outside the story's now.
  @OrNull var storyDay: Int?
  let elements: [ElementJSON]
  let beats: [BeatJSON]

  private enum CodingKeys: String, CodingKey {
    case number, chapter, start, end, heading, cast, border, mode
    case pointOfView = "point_of_view"
    case synopsis, eighths
    case storyDay = "story_day"
    case elements, beats
  }

  /// A sentence of the text.
  struct SynopsisJSON: Encodable {
    let text: String
    let start: Int
    let end: Int
  }

  struct ElementJSON: Encodable {
    let category: String
    let name: String
    let start: Int
    let end: Int
  }

  init(_ scene: SceneShots, of text: ChapterText, prose: AnalyzedProse, range: (TextSpan) -> [Int]) {
    let span = range(scene.scene.span)
    let details = scene.scene.details
    number = scene.scene.number.description
    chapter = scene.scene.chapter
    start = span[0]
    end = span[1]
    heading = HeadingJSON(scene.scene.heading)
    cast = scene.cast
    border = BorderJSON(scene.scene.border)
    mode = scene.scene.mode.rawValue
    _pointOfView = OrNull(wrappedValue: details.pointOfView.flatMap { prose.character($0)?.name })
    _synopsis = OrNull(
      wrappedValue: details.synopsis.map { SynopsisJSON(text: text.text(of: $0), start: range($0)[0], end: range($0)[1]) })
    eighths = details.eighths
    _storyDay = OrNull(wrappedValue: details.storyDay)
    elements = details.elements.map {
      ElementJSON(category: $0.category.rawValue, name: $0.name, start: range($0.span)[0], end: range($0.span)[1])
    }
    beats = BeatJSON.beats(of: scene, prose: prose, range: range)
  }
}
