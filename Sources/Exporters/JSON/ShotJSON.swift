import Breakdown
import Manuscripts
import Prose
import Shooting

/// One shot of decoupage-shots/1.
struct ShotJSON: Encodable {
  let id: String
  let scene: String
  let letter: String
  let beats: [String]
  let size: String
  let angle: String
  let move: String
  let lens: Int
  let coverage: String
  /// The shot grammar's set-up; "" when a person framed the shot.
  let setup: String
  let staging: [StagingJSON]
  /// Absent when nobody moves through the frame.
  let direction: String?
  let subjects: [String]
  let cast: [String]
  let props: [String]
  let action: String
  let dialogue: [LineJSON]
  let sound: String
  let editSeconds: ShortNumber
  let transition: String
  let source: SourceJSON
  /// essential, supporting or optional.
  let importance: String
  /// Where the edit breaks without the shot; "" when nobody judged it.
  let importanceReason: String
  let continuity: ContinuityJSON
  /// Shots that were joined into this one; absent without.
  let joined: [JoinedJSON]?

  enum CodingKeys: String, CodingKey {
    case id, scene, letter, beats, size, angle, move, coverage, setup, staging, direction, subjects, cast, props, action, dialogue, sound,
      transition, source, importance, continuity, joined
    case importanceReason = "importance_reason"
    case lens = "lens_mm"
    case editSeconds = "edit_seconds"
  }

  struct LineJSON: Encodable {
    /// Null when the text does not let us name anybody.
    @OrNull var speaker: String?
    let line: String
    /// "off screen" or "voice-over"; absent for a speaker on screen.
    var voice: String?
    /// A screenplay's parentheticals; absent without.
    var delivery: String?

    init(_ line: Shot.Line) {
      _speaker = OrNull(wrappedValue: line.speaker)
      self.line = line.line
      voice = line.voice == .onScreen ? nil : line.voice.rawValue
      delivery = line.delivery.isEmpty ? nil : line.delivery
    }
  }

  struct StagingJSON: Encodable {
    let name: String
    let side: String
    let looks: String
  }

  struct JoinedJSON: Encodable {
    let id: String
    let address: String
    let action: String
  }

  struct SourceJSON: Encodable {
    let chapter: Int
    /// From 1.
    let paragraph: Int
    let start: Int
    let end: Int
    let quote: String
  }

  /// The shot's source must name `chapter`.
  init(_ shot: Shot, in chapter: AnalyzedChapter) {
    id = shot.id
    scene = shot.scene.description
    letter = shot.letter.description
    beats = shot.beats
    size = shot.size.rawValue
    angle = shot.angle.rawValue
    move = shot.move.rawValue
    lens = shot.lens
    coverage = shot.coverage.rawValue
    setup = shot.setup
    staging = shot.staging.map { StagingJSON(name: $0.name, side: $0.side.rawValue, looks: $0.looks.rawValue) }
    direction = shot.direction?.rawValue
    subjects = shot.subjects
    cast = shot.cast
    props = shot.props
    action = shot.action
    dialogue = shot.dialogue.map(LineJSON.init)
    sound = shot.sound
    editSeconds = ShortNumber(shot.editSeconds)
    transition = shot.transition.rawValue
    importance = shot.importance.rank.rawValue
    importanceReason = shot.importance.reason
    continuity = ContinuityJSON(shot.continuity)
    joined = shot.joined.isEmpty ? nil : shot.joined.map { JoinedJSON(id: $0.id, address: $0.address, action: $0.action) }
    let span = chapter.text.scalars(of: shot.source.span)
    source = SourceJSON(
      chapter: shot.source.chapter, paragraph: shot.source.paragraph, start: span[0], end: span[1], quote: shot.source.quote)
  }
}
