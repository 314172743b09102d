/// Decides what each heading of a text is, from its words and from the levels of all of them.
///
/// Authors use levels freely: a title over chapters, parts over chapters, chapters of one book on two levels.
struct LeveledHeadings {
  struct Entry {
    let level: Int
    let text: String
    /// True when another heading follows without text between.
    let isFollowedByHeading: Bool
  }

  enum Role {
    case bookTitle
    case part
    case chapter(Heading?)
    case inside
  }

  private let entries: [Entry]
  private let readings: [Heading?]
  private let chapterLevel: Int
  private let partsAreChapters: Bool

  init(_ entries: [Entry]) {
    let readings = entries.map { HeadingGrammar.heading(of: $0.text) }
    self.entries = entries
    self.readings = readings
    partsAreChapters = !readings.contains { $0?.kind != .part }
    chapterLevel = LeveledHeadings.chapterLevel(entries, readings)
  }

  /// The level of most numbered chapters; without any, the highest level but for parts and a lone title over several others.
  private static func chapterLevel(_ entries: [Entry], _ readings: [Heading?]) -> Int {
    let pairs = Array(zip(entries.map(\.level), readings))
    var counts = Array(repeating: 0, count: 7)
    for (level, reading) in pairs where reading?.kind == .chapter && reading?.value != nil { counts[min(level, 6)] += 1 }
    if let most = counts.max(), most > 0, let level = counts.firstIndex(of: most) { return level }
    let plain = pairs.filter { $0.1?.kind != .part }
    guard let top = plain.map(\.0).min() else { return 1 }
    let isTitle = plain[0].0 == top && plain[0].1 == nil && plain.count { $0.0 == top } == 1
    return isTitle && plain.count { $0.0 == top + 1 } >= 2 ? top + 1 : top
  }

  func role(at index: Int) -> Role {
    let (entry, reading) = (entries[index], readings[index])
    if reading?.kind == .part { return partsAreChapters ? .chapter(reading) : .part }
    if reading?.kind == .chapter, reading?.value != nil || entry.level <= chapterLevel { return .chapter(reading) }
    if index == 0, reading == nil, isTitle(entry) { return .bookTitle }
    if entry.level > chapterLevel { return .inside }
    return entry.level == chapterLevel ? .chapter(reading) : .part
  }

  /// Alone on its level above the chapters, or on theirs with a numbered chapter right under it.
  private func isTitle(_ entry: Entry) -> Bool {
    if entry.level < chapterLevel {
      return !entries.dropFirst().contains { $0.level == entry.level && HeadingGrammar.heading(of: $0.text) == nil }
    }
    return entry.level == chapterLevel && entry.isFollowedByHeading && readings.count > 1 && readings[1]?.value != nil
  }
}
