import Manuscripts

/// Who was mentioned by the narration up to a paragraph, the last one first.
struct Presence {
  private let reader: TurnReader
  private(set) var recent: [CharacterID] = []
  /// The paragraph of each one's last mention.
  private var seen: [CharacterID: Int] = [:]
  /// How often each one was mentioned, older mentions counting less and less, and the paragraph up to which that is counted.
  private var activity: [CharacterID: (value: Double, paragraph: Int)] = [:]
  private var paragraph = 0
  /// Of the paragraph right before, when it holds no speech.
  private(set) var lastSubject: CharacterID?
  private(set) var lastMentioned: [CharacterID] = []
  private(set) var isNarrationBefore = false

  init(reader: TurnReader) {
    self.reader = reader
  }

  /// Takes in all paragraphs before the given one.
  mutating func advance(to target: Int) {
    while paragraph < target {
      take(paragraph)
      paragraph += 1
    }
  }

  /// Paragraphs since the last mention; nil when there was none.
  func distance(of character: CharacterID) -> Int? {
    seen[character].map { paragraph - $0 }
  }

  /// Counts a sign of somebody's presence, such as being called by name.
  mutating func add(_ character: CharacterID, _ amount: Double) {
    activity[character] = (value(of: character) + amount, paragraph)
  }

  /// Those last mentioned, the most active first.
  func mostActive() -> [CharacterID] {
    recent.map { ($0, value(of: $0)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  private func value(of character: CharacterID) -> Double {
    guard let known = activity[character] else { return 0 }
    var value = known.value
    for _ in known.paragraph..<max(known.paragraph, paragraph) where value > 0.01 { value *= 0.85 }
    return value
  }

  private mutating func take(_ index: Int) {
    lastSubject = nil
    lastMentioned = []
    isNarrationBefore = true
    for sentence in reader.reading.paragraphs[index].sentences {
      for token in reader.reading.sentences[sentence].tokens {
        if reader.reading.isQuoted(token) {
          isNarrationBefore = false
          continue
        }
        guard let character = reader.referents[token] else { continue }
        seen[character] = index
        recent.removeAll { $0 == character }
        recent.insert(character, at: 0)
        if recent.count > 12 { recent.removeLast() }
        if !lastMentioned.contains(character) { add(character, 1) }
        lastMentioned.appendNew(character)
        if reader.isSubject(token, in: reader.reading.sentences[sentence]) { lastSubject = character }
      }
    }
  }
}
