import Manuscripts

/// Names the speakers of a chapter's quotations and the referents of its pronouns.
///
/// A first walk guesses line by line, so that pronouns can be followed. Then each talk is decided as a whole, twice, with the pronouns followed anew
/// in between; at last everything, speech too, is read with the speakers known.
struct SpeakerAttributor {
  let language: Language
  let cast: [StoryCharacter]
  /// Says which candidate is the right one, while the ranking of pronouns is trained.
  var teacher: ((PronounQuestion) -> Int?)?

  /// Below it nobody is named: of nineteen novels' lines so given, one in three was right, and a wrong speaker costs more than an open one.
  private static let leastConfidence = 0.3

  struct Result {
    var quotations: [Quotation]
    /// Names, nouns and resolved pronouns, in text order.
    var mentions: [Mention]
    /// Nouns and pronouns of persons who are not in the cast, in text order.
    var extras: [Mention]
  }

  func attribute(_ reading: ChapterReading, names: [Mention], entities: [Entity]) -> Result {
    let index = MentionIndex(names, in: reading)
    let tags = tags(of: reading, index)
    let resolver = PronounResolver(reading: reading, names: names, cast: cast, language: language, entities: entities)
    var walk = SpeakerWalk(reading: reading, cast: cast, tags: tags, resolver: resolver)
    for _ in 0..<(reading.chapter.isScript ? 0 : 2) {
      let decisions = decide(reading, tags, index, walk.referents)
      walk = SpeakerWalk(reading: reading, cast: cast, tags: tags, resolver: resolver, decisions: decisions)
    }
    let resolved = walk.resolver.resolved(with: walk.quotations, teacher: teacher)
    return Result(
      quotations: walk.quotations, mentions: resolved.mentions.sorted { $0.span < $1.span },
      extras: resolved.extras.sorted { $0.span < $1.span })
  }

  /// None in a screenplay, whose cues say who speaks.
  private func tags(of reading: ChapterReading, _ mentions: MentionIndex) -> [DialogueTag?] {
    let finder = DialogueTagFinder(language: language, reading: reading, mentions: mentions)
    return reading.quotations.indices.map { reading.chapter.isScript ? nil : finder.tag(of: $0) }
  }

  /// The chapter's talks with all who may speak in them, read as if some of its tags with a name were not there.
  /// - Returns: each talk, and whom the tags of its turns name, hidden ones among them.
  func talks(
    of reading: ChapterReading, names: [Mention], entities: [Entity], hiding isHidden: (Int) -> Bool
  ) -> [(talk: Talk, named: [CharacterID?])] {
    let index = MentionIndex(names, in: reading)
    let tags = tags(of: reading, index)
    let resolver = PronounResolver(reading: reading, names: names, cast: cast, language: language, entities: entities)
    let first = SpeakerWalk(reading: reading, cast: cast, tags: tags, resolver: resolver)
    let decisions = decide(reading, tags, index, first.referents)
    let walk = SpeakerWalk(reading: reading, cast: cast, tags: tags, resolver: resolver, decisions: decisions)
    let hidden = Set(tags.indices.filter { isHidden($0) && isNamed(tags[$0]) })
    var referents = walk.referents
    for tag in hidden {
      guard let span = tags[tag]?.span else { continue }
      for token in reading.tokens.partitionIndex(reaching: { $0.span.start >= span.start })..<reading.tokens.count {
        guard reading.tokens[token].span.start < span.end else { break }
        referents[token] = nil
      }
    }
    let shown = tags.indices.map { hidden.contains($0) ? nil : tags[$0] }
    return builder(reading, shown, index, referents).talks().map { talk in
      let named = talk.steps.map { step in
        step.quotations.lazy.compactMap { quotation -> CharacterID? in
          guard case .mention(let token)? = tags[quotation]?.subject, tags[quotation]?.hasVerb == true else { return nil }
          return index[token]?.character
        }.first
      }
      return (talk, named)
    }
  }

  private func isNamed(_ tag: DialogueTag?) -> Bool {
    if case .mention? = tag?.subject { return tag?.place == .after }
    return false
  }

  private func builder(
    _ reading: ChapterReading, _ tags: [DialogueTag?], _ mentions: MentionIndex, _ referents: [Int: CharacterID]
  ) -> TalkBuilder {
    let facts = CastFacts(cast, language)
    let reader = TurnReader(
      reading: reading, language: language, tags: tags, mentions: mentions, referents: referents, cast: facts)
    return TalkBuilder(reader: reader, turns: reader.turns())
  }

  private func decide(
    _ reading: ChapterReading, _ tags: [DialogueTag?], _ mentions: MentionIndex, _ referents: [Int: CharacterID]
  ) -> SpeakerDecisions {
    let builder = builder(reading, tags, mentions, referents)
    var decisions = SpeakerDecisions(ofQuotations: reading.quotations.map { _ in SpeakerDecisions.Decision() })
    var first = 0
    for talk in builder.talks() {
      let turns = builder.turns[first..<(first + talk.steps.count)]
      first += talk.steps.count
      let inference = TalkInference(talk, model: language.speakers)
      var own = zip(talk.steps.indices, turns).map { decision(on: talk.steps[$0], inference.probabilities($0), $1) }
      let addressees = AddresseeFinder(turns: zip(turns, own).map { ($0, $1.speaker) }).addressees()
      for (place, turn) in turns.enumerated() {
        own[place].addressees = addressees[place]
        for quotation in turn.quotations { decisions.ofQuotations[quotation] = own[place] }
        if case .pronoun(_, let token) = turn.tag, let speaker = own[place].speaker { decisions.pronouns[token] = speaker }
      }
    }
    return decisions
  }

  private func decision(on step: Talk.Step, _ probabilities: [Double], _ turn: Turn) -> SpeakerDecisions.Decision {
    var best = step.candidates.count - 1
    for index in step.candidates.indices where probabilities[index] > probabilities[best] { best = index }
    guard let speaker = step.candidates[best].character, probabilities[best] >= SpeakerAttributor.leastConfidence else {
      return SpeakerDecisions.Decision()
    }
    return SpeakerDecisions.Decision(speaker: speaker, attribution: turn.attribution, confidence: probabilities[best])
  }
}

extension Turn {
  fileprivate var attribution: Attribution {
    switch tag {
    case .named, .introduced, .unknownName: .explicit
    case .pronoun, .firstPerson, .noun: .anaphoric
    case .none, .signed: .implicit
    }
  }
}
