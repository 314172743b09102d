package import Manuscripts

/// Words that tell the hour or move the story's clock: "at dawn", "half past nine", "the next morning", "three days later", "two years before".
package struct TimeCue: Hashable, Sendable {
  /// How the words move the story's clock.
  package enum Shift: String, Sendable {
    /// The story goes on then.
    case later
    /// The words look back.
    case earlier
  }

  package let span: TextSpan
  /// Nil when the words do not say the part of the day.
  package let time: TimeOfDay?
  /// Nil when the words name no hour by the clock.
  package let clock: ClockTime?
  package let shift: Shift?
  /// 0 to 1: how surely it is the hour of the scene.
  package let strength: Double

  package init(span: TextSpan, time: TimeOfDay?, clock: ClockTime? = nil, shift: Shift? = nil, strength: Double) {
    self.span = span
    self.time = time
    self.clock = clock
    self.shift = shift
    self.strength = strength
  }

  /// True when the words take the story to a later time.
  package var isJump: Bool { shift == .later }
}

/// The part of the day as a scene heading names it.
package enum TimeOfDay: String, Sendable, CaseIterable {
  case day = "DAY"
  case night = "NIGHT"
  case dawn = "DAWN"
  case morning = "MORNING"
  case afternoon = "AFTERNOON"
  case evening = "EVENING"
  case dusk = "DUSK"

  /// Minutes after midnight in the middle of the part.
  var middle: Int {
    switch self {
    case .dawn: 6 * 60
    case .morning: 9 * 60
    case .day: 12 * 60 + 30
    case .afternoon: 15 * 60
    case .dusk: 18 * 60 + 30
    case .evening: 19 * 60 + 30
    case .night: 23 * 60 + 30
    }
  }
}

/// A time of the day by the clock.
package struct ClockTime: Hashable, Sendable, CustomStringConvertible {
  /// Minutes after midnight, below 1440.
  package let minutes: Int

  package init(minutes: Int) { self.minutes = ((minutes % 1440) + 1440) % 1440 }

  package init(hour: Int, minute: Int) { self.init(minutes: hour * 60 + minute) }

  /// `21:30`.
  package var description: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The part of the day in which the time falls.
  package var part: TimeOfDay {
    switch minutes / 60 {
    case 5..<12: .morning
    case 12: .day
    case 13..<18: .afternoon
    case 18..<21: .evening
    default: .night
    }
  }

  /// Minutes to the middle of a part of the day, the shorter way round the clock.
  func distance(to part: TimeOfDay) -> Int {
    let apart = abs(minutes - part.middle)
    return min(apart, 1440 - apart)
  }
}
