import Manuscripts

/// What the reading of a chapter has to know of the book: its characters, the places named in it, and whom names and epithets mean.
///
/// Computed once from all chapters; with it a chapter can be read by itself.
package struct BookContext: Sendable {
  package let cast: [StoryCharacter]
  /// Names of places, in lower case.
  let places: Set<String>
  private let finder: MentionFinder
  private let epithets: EpithetResolver
  private let kin: KinFinder
  /// From the draft's numbers to the cast's, which leave out epithets that always mean somebody else.
  private let numbers: [CharacterID: CharacterID]

  init(of readings: [ChapterReading], corrections: CastCorrections, language: Language) {
    var candidates = NameCandidates(language: language)
    for reading in readings { candidates.survey(reading) }
    for reading in readings { candidates.collect(reading) }
    let draft = CastBuilder(language: language, corrections: corrections)
      .draft(of: candidates, narrates: BookContext.isToldByI(readings))
    finder = MentionFinder(cast: draft.characters)
    let found = readings.map { [finder] in finder.mentions(in: $0) }
    var votes = GenderVotes()
    for (reading, mentions) in zip(readings, found) { votes.count(mentions, in: reading) }
    let voted = votes.applied(to: draft)
    var epithets = EpithetResolver(draft, cast: voted, language: language)
    for (reading, mentions) in zip(readings, found) { epithets.survey(mentions, in: reading) }
    var presence = CastPresence()
    for (reading, mentions) in zip(readings, found) { presence.count(epithets.resolved(mentions, in: reading)) }
    self.epithets = epithets
    kin = KinFinder(families: draft.families, cast: voted, language: language)
    let kept = voted.filter { !draft.isOnlyEpithet($0.id) && (draft.epithets[$0.id] == nil || presence.mentions(of: $0.id) > 0) }
    numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.id, CharacterID($0 + 1)) })
    cast = kept.enumerated().map { presence.weighed($1, as: CharacterID($0 + 1)) }
    places = Set(candidates.names.filter { $0.value.isPlace && !$0.key.contains(" ") }.keys)
  }

  /// Mentions by name or noun, in text order.
  func mentions(in reading: ChapterReading) -> [Mention] {
    let named = epithets.resolved(finder.mentions(in: reading), in: reading)
    return merged(named, kin.mentions(in: reading, names: named)).compactMap { mention in
      numbers[mention.character].map { Mention(span: mention.span, character: $0, kind: mention.kind, isQuoted: mention.isQuoted) }
    }
  }

  /// Both in text order; a name within words of kinship ("Darcy's sister") goes.
  private func merged(_ named: [Mention], _ kin: [Mention]) -> [Mention] {
    guard !kin.isEmpty else { return named }
    var result: [Mention] = []
    result.reserveCapacity(named.count + kin.count)
    var next = 0
    for mention in named {
      while next < kin.count, kin[next].span.start < mention.span.start {
        result.append(kin[next])
        next += 1
      }
      if next < kin.count, kin[next].span.overlaps(mention.span) { continue }
      if let last = result.last, last.span.overlaps(mention.span) { continue }
      result.append(mention)
    }
    return result + kin[next...]
  }

  /// True when "I" stands in more than one of twelve sentences of the narration, in a third of the chapters and over the book. Over nineteen novels,
  /// those told by "I" have it in one of four, the others in less than one of fifty, but for tales within the tale.
  private static func isToldByI(_ readings: [ChapterReading]) -> Bool {
    let shares = readings.map(shareOfI)
    let narrated = shares.reduce(0) { $0 + $1.narrated }
    let told = shares.reduce(0) { $0 + $1.told }
    return told * 12 > narrated && shares.count { $0.told * 12 > $0.narrated } * 3 >= shares.count
  }

  /// Sentences with narration, and those of them with "I".
  private static func shareOfI(_ reading: ChapterReading) -> (narrated: Int, told: Int) {
    var narrated = 0
    var told = 0
    for sentence in reading.sentences {
      var isNarrated = false
      var hasI = false
      for index in sentence.tokens where !reading.isQuoted(index) && reading.tokens[index].kind == .word {
        isNarrated = true
        if reading.tokens[index].folded == "i" { hasI = true }
      }
      if isNarrated { narrated += 1 }
      if hasI { told += 1 }
    }
    return (narrated, told)
  }
}
