import Manuscripts

/// Says whom `the young man` and `the duchess` mean where they stand: one of those who may bear the words and who was named shortly before.
///
/// Nobody is meant who stands by name in the same sentence; after "a young man" somebody new is meant.
struct EpithetResolver: Sendable {
  /// Who is only a general noun, or a title that several bear, to those it may mean.
  let bearers: [CharacterID: Set<CharacterID>]
  /// Those whose bearers are known by a title: one named anywhere before in the chapter may be meant.
  private let titles: Set<CharacterID>
  /// Named ones of unknown gender, who count half: where one is the likeliest, nobody is taken.
  private let sexless: Set<CharacterID>
  private let language: Language
  /// How often each bearer was the likeliest, over the book.
  private var affinity: [CharacterID: [CharacterID: Int]] = [:]

  /// Paragraphs back to the last naming that still counts.
  private static let reach = 25

  /// - Parameter cast: with genders.
  init(_ draft: CastDraft, cast: [StoryCharacter], language: Language) {
    self.language = language
    let others = cast.filter { draft.epithets[$0.id] == nil && !$0.isNarrator }
    let byGender = Dictionary(grouping: others, by: \.gender).mapValues { Set($0.map(\.id)) }
    var bearers: [CharacterID: Set<CharacterID>] = [:]
    var titles: Set<CharacterID> = []
    for character in cast {
      switch draft.epithets[character.id] {
      case .general: bearers[character.id] = (byGender[character.gender] ?? []).union(byGender[.unknown] ?? [])
      case .title(let titled):
        bearers[character.id] = titled
        titles.insert(character.id)
      case nil: continue
      }
    }
    self.bearers = bearers
    self.titles = titles
    sexless = byGender[.unknown] ?? []
  }

  /// Learns whom each epithet mostly means; call for every chapter before `resolved`.
  mutating func survey(_ mentions: [Mention], in reading: ChapterReading) {
    for (index, best) in likeliest(mentions, in: reading) {
      affinity[mentions[index].character, default: [:]][best, default: 0] += 1
    }
  }

  /// The mentions with epithets given to those they mean; an epithet that means nobody known stays somebody of its own.
  func resolved(_ mentions: [Mention], in reading: ChapterReading) -> [Mention] {
    var result = mentions
    for (index, best) in likeliest(mentions, in: reading) {
      let old = mentions[index]
      result[index] = Mention(span: old.span, character: best, kind: old.kind, isQuoted: old.isQuoted)
    }
    return result
  }

  /// Indices of epithets with whom each means, in text order.
  private func likeliest(_ mentions: [Mention], in reading: ChapterReading) -> [(Int, CharacterID)] {
    guard !bearers.isEmpty else { return [] }
    var result: [(Int, CharacterID)] = []
    var named: [(character: CharacterID, paragraph: Int)] = []
    let newcomers = newcomers(in: reading)
    var sentence = 0
    var scene = 0
    var lastParagraph = 0
    for (index, mention) in mentions.enumerated() {
      while sentence + 1 < reading.sentences.count, reading.sentences[sentence].span.end <= mention.span.start { sentence += 1 }
      let paragraph = reading.sentences[sentence].paragraph
      // A break between paragraphs' blocks ends the scene, and with it who was there.
      for next in (lastParagraph + 1)..<max(lastParagraph + 1, paragraph + 1) where next > 0 && isBreak(before: next, reading) {
        scene = named.count
      }
      lastParagraph = paragraph
      guard let possible = bearers[mention.character] else {
        if !mention.isQuoted { named.append((mention.character, paragraph)) }
        continue
      }
      guard !mention.isQuoted else { continue }
      let present = others(mentions, around: index, in: reading.sentences[sentence])
      let head = head(of: mention, in: reading)
      let isNewcomer = newcomers[head]?.contains { $0 <= mention.span.start && mention.span.start - $0 < 4000 } ?? false
      guard !isNewcomer,
        let best = nearest(
          among: possible.subtracting(present), titles.contains(mention.character) ? named[...] : named[scene...], at: paragraph,
          epithet: mention.character)
      else {
        continue
      }
      named.append((best, paragraph))
      result.append((index, best))
    }
    return result
  }

  private func isBreak(before paragraph: Int, _ reading: ChapterReading) -> Bool {
    reading.paragraphs[paragraph].block > reading.paragraphs[paragraph - 1].block + 1
  }

  private func others(_ mentions: [Mention], around index: Int, in sentence: Sentence) -> Set<CharacterID> {
    var found: Set<CharacterID> = []
    var before = index - 1
    // What is no sentence holds a hundred thousand mentions; forty on either side are enough.
    while before >= max(0, index - 40), mentions[before].span.start >= sentence.span.start {
      found.insert(mentions[before].character)
      before -= 1
    }
    var after = index + 1
    while after < min(mentions.count, index + 41), mentions[after].span.start < sentence.span.end {
      found.insert(mentions[after].character)
      after += 1
    }
    return found
  }

  /// Of the possible ones, who was named last and most often, and whom the words mostly mean.
  private func nearest(
    among possible: Set<CharacterID>, _ named: ArraySlice<(character: CharacterID, paragraph: Int)>, at paragraph: Int,
    epithet: CharacterID
  ) -> CharacterID? {
    var weights: [CharacterID: Double] = [:]
    for entry in named.reversed() {
      let distance = paragraph - entry.paragraph
      if distance > EpithetResolver.reach, !titles.contains(epithet) { break }
      if possible.contains(entry.character) {
        weights[entry.character, default: 0] += (sexless.contains(entry.character) ? 0.5 : 1) / Double(2 + distance)
      }
    }
    let usual = affinity[epithet] ?? [:]
    let total = Double(usual.values.reduce(0, +))
    for id in weights.keys { weights[id]? *= 1 + (total == 0 ? 0 : 3 * Double(usual[id] ?? 0) / total) }
    if weights.isEmpty, titles.contains(epithet) {
      return usual.filter { possible.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    // Somebody whose sex is not known may be meant, but to say so would be a guess.
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap {
      sexless.contains($0.key) && !titles.contains(epithet) ? nil : $0.key
    }
  }

  /// For each noun, where `a young man` brings in somebody new in the narration.
  private func newcomers(in reading: ChapterReading) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for index in reading.tokens.indices where ["a", "an", "another"].contains(reading.tokens[index].folded) && !reading.isQuoted(index) {
      for next in (index + 1)..<max(index + 1, min(index + 5, reading.tokens.count)) {
        let token = reading.tokens[next]
        guard token.kind == .word, language.persons.gender(ofGeneral: token.folded) != nil else { continue }
        found[token.folded, default: []].append(token.span.start)
      }
    }
    return found
  }

  private func head(of mention: Mention, in reading: ChapterReading) -> String {
    let last = reading.tokens.partitionIndex(reaching: { $0.span.end >= mention.span.end })
    return last < reading.tokens.count ? reading.tokens[last].folded.droppingPossessive() : ""
  }
}
