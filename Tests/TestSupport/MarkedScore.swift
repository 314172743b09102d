import Manuscripts
package import Prose

/// What the program makes of a marked sample, held against the marks.
package struct MarkedScore: Sendable {
  package enum Verdict: Hashable, Sendable {
    case right
    /// Given to somebody else, by the program's name.
    case wrong(String)
    /// Speech, but nobody named.
    case open
    /// Not found as speech, or not all of it.
    case missed
  }

  package let lines: [(mark: MarkedSpeakers.Mark, verdict: Verdict)]
  /// What the program takes for speech and no line marks, in its words.
  package let invented: [String]
  /// First words that the sample does not hold where they should be: the marks are to be brought up to date.
  package let stale: [String]
  /// For each person of the cast, the program's characters that bear one of the names, most often mentioned first.
  package let found: [(person: MarkedSpeakers.Person, characters: [StoryCharacter])]

  package init(of prose: AnalyzedProse, against marked: MarkedSpeakers) {
    let owners = CharacterOwners(prose.cast, marked.cast)
    found = marked.cast.map { person in
      (person, prose.cast.filter { owners[$0.id] == person.name }.sorted { ($1.mentionCount, $0.id) < ($0.mentionCount, $1.id) })
    }
    var places = MarkedPlaces(prose.chapters[0])
    var isMarked = Set<Int>()
    var lines: [(MarkedSpeakers.Mark, Verdict)] = []
    var stale: [String] = []
    for mark in marked.marks {
      var verdicts: [Verdict] = []
      for part in mark.parts {
        guard let offset = places.advance(to: part, isSpeech: mark.attribution != nil) else {
          stale.append(part)
          continue
        }
        guard mark.attribution != nil else { continue }
        let quotations = prose.chapters[0].quotationIndices(overlapping: TextSpan(offset, offset + 1))
        guard let index = quotations.first else {
          verdicts.append(.missed)
          continue
        }
        isMarked.insert(index)
        let speaker = prose.chapters[0].quotations[index].speaker
        let name = speaker.flatMap { prose.character($0)?.name }
        verdicts.append(speaker.map { owners[$0] == mark.speaker ? .right : .wrong(name ?? "\($0)") } ?? .open)
      }
      guard mark.attribution != nil else { continue }
      let worst = verdicts.contains(.missed) ? .missed : verdicts.first { $0 != .right } ?? (verdicts.isEmpty ? .missed : .right)
      lines.append((mark, worst))
    }
    self.lines = lines
    self.stale = stale
    invented = prose.chapters[0].quotations.enumerated().filter { !isMarked.contains($0.offset) }
      .map { prose.chapters[0].text.text(of: $0.element.span) }
  }

  /// Lines given to the right person, and all lines; of one attribution, or of all.
  package func tally(_ attribution: Attribution? = nil) -> (right: Int, all: Int) {
    let counted = lines.filter { attribution == nil || $0.mark.attribution == attribution }
    return (counted.count { $0.verdict == .right }, counted.count)
  }

  package var share: Double { Double(tally().right) / Double(max(1, tally().all)) }

  /// Every fault in one line each, under the figures.
  package var report: String {
    let figures = [nil, .explicit, .anaphoric, .implicit].map { (attribution: Attribution?) in
      let (right, all) = tally(attribution)
      return "\(attribution?.rawValue ?? "lines") \(right)/\(all)"
    }
    var rows = [figures.joined(separator: ", ")]
    for (mark, verdict) in lines where verdict != .right {
      rows.append("\(verdict): \(mark.attribution?.rawValue ?? "") \(mark.speaker) | \(mark.parts.joined(separator: " + "))")
    }
    rows += invented.map { "no line: \($0)" } + stale.map { "not in the sample: \($0)" }
    for (person, characters) in found where characters.count != 1 || characters[0].gender != person.gender {
      rows.append("cast: \(person.name) (\(person.gender)) is \(characters.map { "\($0.name) (\($0.gender))" })")
    }
    return rows.joined(separator: "\n")
  }
}

/// Whom of the marked cast each of the program's characters stands for: the one with whom it shares most names; nobody when there is none, or a tie.
private struct CharacterOwners {
  private var owner: [CharacterID: String] = [:]

  init(_ characters: [StoryCharacter], _ people: [MarkedSpeakers.Person]) {
    let names = people.map { person in Set(person.names.map(Self.folded)) }
    for character in characters {
      let own = Set((character.aliases + [character.name]).map(Self.folded))
      let shared = names.enumerated().map { index, theirs in
        own.intersection(theirs).count + (character.isNarrator && people[index].isNarrator ? 1 : 0)
      }
      guard let most = shared.max(), most > 0, shared.count(where: { $0 == most }) == 1, let index = shared.firstIndex(of: most) else {
        continue
      }
      owner[character.id] = people[index].name
    }
  }

  subscript(_ id: CharacterID) -> String? { owner[id] }

  private static func folded(_ name: String) -> String {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
    for article in ["the ", "a ", "an "] where plain.hasPrefix(article) { return String(plain.dropFirst(article.count)) }
    return plain
  }
}

/// Finds the marks' words in a chapter, from top to bottom.
private struct MarkedPlaces {
  private let text: [UInt8]
  /// Where a line may begin without a quotation mark: at a paragraph's first letter, and where emphasis begins.
  private let openings: Set<Int>
  private var next = 0

  init(_ chapter: AnalyzedChapter) {
    text = chapter.text.utf8
    openings = Set(
      chapter.text.passages.flatMap { passage in
        [passage.span.start] + chapter.chapter.blocks[passage.block].emphasis.map { passage.span.start + $0.start }
      })
  }

  /// Nil when the words do not follow; then the place stays.
  mutating func advance(to words: String, isSpeech: Bool) -> Int? {
    let wanted = Array(words.utf8)
    var start = next
    while start + wanted.count <= text.count {
      let end = start + wanted.count
      if text[start..<end].elementsEqual(wanted), end == text.count || !Self.isLetter(text[end]),
        isSpeech ? opensSpeech(start) : opensWord(start)
      {
        next = end
        return start
      }
      start += 1
    }
    return nil
  }

  private func opensWord(_ offset: Int) -> Bool { offset == 0 || !Self.isLetter(text[offset - 1]) }

  private func opensSpeech(_ offset: Int) -> Bool {
    openings.contains(offset) || ["“", "‘", "«", "\"", "'", "["].contains { text[..<offset].suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A }
}
