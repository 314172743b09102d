import Manuscripts

/// The state of one walk through a chapter: narration's pronouns are followed while speakers are guessed, or known.
struct SpeakerWalk {
  private let reading: ChapterReading
  private let tags: [DialogueTag?]
  /// What the whole talk decided; nil in the first walk, which decides line by line.
  private let decisions: SpeakerDecisions?
  private(set) var resolver: PronounResolver
  /// A cue's key to whom it means.
  private let speakers: [String: CharacterID]
  private(set) var quotations: [Quotation]
  private var quotationsOf: [[Int]]
  private var lastBlock: Int?
  /// Whom names and resolved pronouns of the narration mean, by their first token.
  private(set) var referents: [Int: CharacterID] = [:]

  /// - Parameter resolver: at the chapter's opening.
  init(
    reading: ChapterReading, cast: [StoryCharacter], tags: [DialogueTag?], resolver: PronounResolver, decisions: SpeakerDecisions? = nil
  ) {
    self.reading = reading
    self.tags = tags
    self.decisions = decisions
    self.resolver = resolver
    self.resolver.speakerOfTag = decisions?.pronouns ?? [:]
    quotations = reading.quotations
    let aliases =
      reading.chapter.isScript ? cast.flatMap { character in character.aliases.map { (CueName.key(of: $0), character.id) } } : []
    speakers = Dictionary(aliases, uniquingKeysWith: { first, _ in first })
    quotationsOf = Array(repeating: [], count: reading.paragraphs.count)
    for (index, quotation) in reading.quotations.enumerated() where quotation.kind != .writing {
      quotationsOf[quotation.paragraph].append(index)
    }
    for paragraph in reading.paragraphs.indices { read(paragraph) }
  }

  private mutating func read(_ paragraph: Int) {
    let block = reading.paragraphs[paragraph].block
    if let last = lastBlock, block > last + 1 { resolver.discourse.endTalk() }
    lastBlock = block
    let own = quotationsOf[paragraph]
    if let cue = reading.cue(of: reading.paragraphs[paragraph]) { return attribute(own, to: cue) }
    let tagTokens = Set(own.compactMap { tags[$0]?.token })
    var subjects: [CharacterID] = []
    for sentence in reading.paragraphs[paragraph].sentences {
      if let subject = resolver.follow(reading.sentences[sentence], tagTokens, &referents) { subjects.append(subject) }
    }
    if !own.isEmpty { attribute(own, subjects) }
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

  /// Gives the paragraph's quotations their speaker.
  private mutating func attribute(_ own: [Int], _ subjects: [CharacterID]) {
    for index in own where tags[index]?.place != .paragraphBefore { quotations[index].tag = tags[index]?.span }
    guard let decisions else { return resolver.discourse.speak(guess(own, subjects)) }
    for index in own {
      let decision = decisions.ofQuotations[index]
      quotations[index].speaker = decision.speaker
      quotations[index].attribution = decision.attribution
      quotations[index].confidence = decision.confidence
      quotations[index].addressees = decision.addressees
      if index == own[0] || decision.speaker != decisions.ofQuotations[index - 1].speaker { resolver.discourse.speak(decision.speaker) }
    }
  }

  /// Who speaks a paragraph as far as its own words and the lines before tell: enough to follow the pronouns.
  private func guess(_ own: [Int], _ subjects: [CharacterID]) -> CharacterID? {
    for tag in own.compactMap({ tags[$0] }) {
      if let speaker = tag.token.flatMap({ referents[$0] }) { return speaker }
      if case .noun = tag.subject { return nil }
    }
    return subjects.first ?? resolver.discourse.nextInTurn(excluding: nil)
      ?? resolver.discourse.recent.first { $0 != resolver.discourse.speakers.first }
  }
}
