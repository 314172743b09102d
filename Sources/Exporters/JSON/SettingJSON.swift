import Manuscripts
import Prose

// Where and when the story plays, in the prose stage of shotlist-eval/1.
extension ProseJSON {
  struct PlaceJSON: Encodable {
    let start: Int
    let end: Int
    let name: String
    @OrNull var setting: String?
    let role: String
    let strength: ShortNumber

    init(_ place: PlaceCue, range: [Int]) {
      start = range[0]
      end = range[1]
      name = place.name
      _setting = OrNull(wrappedValue: place.setting?.rawValue)
      role = place.role.rawValue
      strength = ShortNumber(place.strength)
    }
  }

  /// A part of the day, a clock time or a jump in time.
  struct TimeJSON: Encodable {
    let start: Int
    let end: Int
    /// By the clock, `21:30`; null when the words name no hour.
    @OrNull var value: String?
    @OrNull var part: String?
    /// `later` or `earlier` when the words move the story's clock or look back.
    @OrNull var shift: String?
    let jump: Bool
    let strength: ShortNumber

    init(_ time: TimeCue, range: [Int]) {
      start = range[0]
      end = range[1]
      _value = OrNull(wrappedValue: time.clock?.description)
      _part = OrNull(wrappedValue: time.time?.rawValue)
      _shift = OrNull(wrappedValue: time.shift?.rawValue)
      jump = time.isJump
      strength = ShortNumber(time.strength)
    }
  }

  struct AtmosphereJSON: Encodable {
    let start: Int
    let end: Int
    /// `weather` or `light`.
    let sense: String
    let kind: String
    let over: Bool

    init(_ cue: AtmosphereCue, range: [Int]) {
      start = range[0]
      end = range[1]
      sense = cue.sense.rawValue
      kind = cue.kind
      over = cue.isOver
    }
  }

  struct FlashbackJSON: Encodable {
    let start: Int
    let end: Int
    let evidence: [Int]
    let shown: Bool

    init(_ flashback: Flashback, range: [Int], evidence: [Int]) {
      start = range[0]
      end = range[1]
      self.evidence = evidence
      shown = flashback.isShown
    }
  }
}
