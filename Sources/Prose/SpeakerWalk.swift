import Manuscripts

/// The state of one walk through a chapter.
struct SpeakerWalk {
  private let reading: ChapterReading
  private let names: [Mention]
  private let tags: DialogueTagFinder
  private(set) var resolver: PronounResolver
  /// A cue's key to whom it means.
  private let speakers: [String: CharacterID]
  private(set) var quotations: [Quotation]
  private var quotationsOf: [[Int]]
  private var lastBlock: Int?
  /// Who is about to speak: the subject of a paragraph that ends in a colon or a dash.
  private var introduced: CharacterID?

  init(reading: ChapterReading, names: [Mention], cast: [StoryCharacter], language: Language, entities: [Entity]) {
    self.reading = reading
    self.names = names
    tags = DialogueTagFinder(language: language)
    resolver = PronounResolver(reading: reading, names: names, cast: cast, language: language, entities: entities)
    quotations = reading.quotations
    let aliases =
      reading.chapter.isScript ? cast.flatMap { character in character.aliases.map { (CueName.key(of: $0), character.id) } } : []
    speakers = Dictionary(aliases, uniquingKeysWith: { first, _ in first })
    quotationsOf = Array(repeating: [], count: reading.paragraphs.count)
    for (index, quotation) in reading.quotations.enumerated() where quotation.kind != .writing {
      quotationsOf[quotation.paragraph].append(index)
    }
  }

  mutating func read(_ paragraph: Int) {
    let block = reading.paragraphs[paragraph].block
    if let last = lastBlock, block > last + 1 { resolver.discourse.endTalk() }
    lastBlock = block
    let own = quotationsOf[paragraph]
    if let cue = reading.cue(of: reading.paragraphs[paragraph]) { return attribute(own, to: cue) }
    let found = own.map { tags.tag(of: $0, in: reading, names: resolver.nameAt) }
    let tagTokens = Set(found.compactMap { $0?.subject })
    var referents: [Int: CharacterID] = [:]
    var subjects: [CharacterID] = []
    for sentence in reading.paragraphs[paragraph].sentences {
      if let subject = resolver.follow(reading.sentences[sentence], tagTokens, &referents) { subjects.append(subject) }
    }
    if !own.isEmpty { attribute(own, found, referents, subjects) }
    introduced = introduces(paragraph) ? subjects.last : nil
  }

  /// A screenplay says who speaks.
  private mutating func attribute(_ own: [Int], to cue: SpeechCue) {
    let speaker = speakers[CueName(cue.speaker).key]
    for index in own {
      quotations[index].speaker = speaker
      quotations[index].attribution = speaker == nil ? nil : .explicit
      quotations[index].confidence = speaker == nil ? 0 : 1
    }
    resolver.discourse.speak(speaker)
  }

  private func introduces(_ paragraph: Int) -> Bool {
    guard let last = reading.paragraphs[paragraph].sentences.last else { return false }
    let token = reading.sentences[last].tokens.upperBound - 1
    return !reading.isQuoted(token) && (reading.tokens[token].folded == ":" || reading.tokens[token].kind == .dash)
  }

  /// Gives the paragraph's quotations their speaker: one for all parts of an utterance.
  private mutating func attribute(
    _ own: [Int], _ found: [DialogueTagFinder.Tag?], _ referents: [Int: CharacterID], _ subjects: [CharacterID]
  ) {
    for (position, index) in own.enumerated() {
      quotations[index].tag = found[position]?.span
    }
    var decided: (CharacterID?, Attribution, Double)?
    for tag in found.compactMap({ $0 }) where decided == nil {
      if let token = tag.subject, let speaker = referents[token] {
        let isNamed = resolver.nameAt[token] != nil
        decided = (speaker, isNamed ? .explicit : .anaphoric, isNamed ? 0.95 : 0.75)
      } else if tag.subject == nil {
        decided = (nil, .explicit, 0)
      }
    }
    if decided == nil { decided = implicit(own, subjects) }
    let (speaker, attribution, confidence) = decided ?? (nil, .implicit, 0)
    for index in own {
      quotations[index].speaker = speaker
      quotations[index].attribution = speaker == nil ? nil : attribution
      quotations[index].confidence = speaker == nil ? 0 : confidence
    }
    resolver.discourse.speak(speaker)
  }

  private func implicit(_ own: [Int], _ subjects: [CharacterID]) -> (CharacterID?, Attribution, Double)? {
    if let first = own.first, first > 0, reading.quotations[first].utterance == reading.quotations[first - 1].utterance {
      return (quotations[first - 1].speaker, quotations[first - 1].attribution ?? .implicit, quotations[first - 1].confidence)
    }
    let addressee = addressed(in: own)
    if let introduced, introduced != addressee { return (introduced, .explicit, 0.85) }
    if let actor = subjects.first, actor != addressee { return (actor, .implicit, 0.7) }
    if let next = resolver.discourse.nextInTurn(excluding: addressee) { return (next, .implicit, 0.6) }
    guard let last = resolver.discourse.speakers.first ?? nil else { return fromNarration(addressee) }
    let others = resolver.discourse.recent.filter { $0 != last && $0 != addressee }
    return others.first.map { ($0, .implicit, others.count == 1 ? 0.5 : 0.35) }
  }

  /// The first line of a talk: whoever acted last in the narration before it.
  private func fromNarration(_ addressee: CharacterID?) -> (CharacterID?, Attribution, Double)? {
    resolver.discourse.recent.first { $0 != addressee }.map { ($0, .implicit, 0.35) }
  }

  /// The name set off by commas inside the speech: it is talked to and so does not speak.
  private func addressed(in own: [Int]) -> CharacterID? {
    for index in own {
      let words = reading.quotations[index].words
      for mention in names where words.contains(mention.span) && mention.kind == .name {
        let token = reading.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start })
        let after = reading.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.end })
        let isBefore = mention.span.start == words.start || token > 0 && reading.tokens[token - 1].kind == .comma
        let isAfter = after >= reading.tokens.count || [.comma, .terminator, .closingQuote].contains(reading.tokens[after].kind)
        if isBefore && isAfter { return mention.character }
      }
    }
    return nil
  }

  /// Lines before a named one in an exchange of two: who answers the speaker two lines on.
  mutating func fillGaps() {
    let firsts = quotationsOf.enumerated().compactMap { paragraph, own in own.first.map { (paragraph, $0) } }
    for position in firsts.indices.dropLast(2).reversed() where quotations[firsts[position].1].confidence < 0.5 {
      let (next, second) = (firsts[position + 1], firsts[position + 2])
      guard next.0 == firsts[position].0 + 1, second.0 == next.0 + 1, quotations[second.1].confidence >= 0.7,
        let speaker = quotations[second.1].speaker, quotations[next.1].speaker != speaker
      else { continue }
      for index in quotationsOf[firsts[position].0] {
        quotations[index].speaker = speaker
        quotations[index].attribution = .implicit
        quotations[index].confidence = 0.55
      }
    }
  }
}
