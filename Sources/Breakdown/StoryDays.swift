import Manuscripts
import Prose

/// Counts the days of the story through the scenes of a book.
struct StoryDays {
  private var day = 1
  private var last: TimeOfDay?

  /// Words that tell how far a jump goes.
  private static let onward: Set<String> = ["next", "following", "later", "after", "passed"]
  private static let spans: Set<String> = [
    "day", "days", "morning", "week", "weeks", "month", "months", "year", "years", "night", "nights", "winter", "summer", "spring",
    "autumn",
    "fortnight", "decade", "decades",
  ]

  /// - Returns: nil for what lies outside the story's now.
  mutating func day(of heading: SceneHeading, mode: NarrativeMode, opensWith jump: String?) -> Int? {
    guard mode != .flashback, mode != .imagined else { return nil }
    let time = heading.known(heading.time)
    let words = Set((jump ?? "").lowercased().split { !$0.isLetter }.map(String.init))
    let isNamed = !words.isDisjoint(with: StoryDays.onward) && !words.isDisjoint(with: StoryDays.spans)
    // Who comes from the night into a morning has slept.
    let isSlept = time.flatMap { now in last.map { now.place < $0.place } } ?? false
    if isNamed || isSlept { day += 1 }
    if let time { last = time }
    if isNamed, time == nil { last = nil }
    return day
  }
}

extension TimeOfDay {
  /// Order in the day; DAY may be any hour of light, so that it follows a morning and precedes a dusk.
  fileprivate var place: Int {
    switch self {
    case .dawn: 0
    case .morning: 1
    case .day: 2
    case .afternoon: 2
    case .dusk: 3
    case .evening: 3
    case .night: 4
    }
  }
}
