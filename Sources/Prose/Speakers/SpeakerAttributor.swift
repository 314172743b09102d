import Manuscripts

/// Names the speakers of a chapter's quotations and the referents of its pronouns.
///
/// A first walk guesses line by line, so that pronouns can be followed. Then each talk is decided as a whole, and a second walk follows the pronouns
/// with the speakers known.
struct SpeakerAttributor {
  let language: Language
  let cast: [StoryCharacter]

  /// Below it nobody is named: of nineteen novels' lines so given, one in three was right, and a wrong speaker costs more than an open one.
  private static let leastConfidence = 0.3

  struct Result {
    var quotations: [Quotation]
    /// Names, nouns and resolved pronouns, in text order.
    var mentions: [Mention]
  }

  func attribute(_ reading: ChapterReading, names: [Mention]) -> Result {
    let index = MentionIndex(names, in: reading)
    let finder = DialogueTagFinder(language: language, reading: reading, mentions: index)
    let tags = reading.chapter.isScript ? reading.quotations.map { _ in nil } : reading.quotations.indices.map { finder.tag(of: $0) }
    var walk = SpeakerWalk(reading: reading, names: names, cast: cast, tags: tags)
    for paragraph in reading.paragraphs.indices { walk.read(paragraph) }
    guard !reading.chapter.isScript else { return result(of: walk) }
    for _ in 0..<2 {
      let decisions = decide(reading, tags, index, walk.referents)
      walk = SpeakerWalk(reading: reading, names: names, cast: cast, tags: tags, decisions: decisions)
      for paragraph in reading.paragraphs.indices { walk.read(paragraph) }
    }
    return result(of: walk)
  }

  private func result(of walk: SpeakerWalk) -> Result {
    Result(quotations: walk.quotations, mentions: walk.mentions.sorted { $0.span < $1.span })
  }

  /// The chapter's talks with all who may speak in them, read as if some of its tags with a name were not there.
  /// - Returns: each talk, and whom the tags of its turns name, hidden ones among them.
  func talks(of reading: ChapterReading, names: [Mention], hiding isHidden: (Int) -> Bool) -> [(talk: Talk, named: [CharacterID?])] {
    let index = MentionIndex(names, in: reading)
    let finder = DialogueTagFinder(language: language, reading: reading, mentions: index)
    let tags = reading.quotations.indices.map { finder.tag(of: $0) }
    var walk = SpeakerWalk(reading: reading, names: names, cast: cast, tags: tags)
    for paragraph in reading.paragraphs.indices { walk.read(paragraph) }
    let decisions = decide(reading, tags, index, walk.referents)
    walk = SpeakerWalk(reading: reading, names: names, cast: cast, tags: tags, decisions: decisions)
    for paragraph in reading.paragraphs.indices { walk.read(paragraph) }
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
    case .none: .implicit
    }
  }
}
