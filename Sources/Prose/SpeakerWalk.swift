import Manuscripts

/// The state of one walk through a chapter.
struct SpeakerWalk {
  private let reading: ChapterReading
  private let names: [Mention]
  private let tags: [DialogueTag?]
  /// What the whole talk decided; nil in the first walk, which decides line by line.
  private let decisions: SpeakerDecisions?
  private var discourse: Discourse
  /// First token of a mention to the mention's index.
  private var nameAt: [Int: Int] = [:]
  /// A cue's key to whom it means.
  private let speakers: [String: CharacterID]
  private(set) var quotations: [Quotation]
  private(set) var mentions: [Mention]
  private var quotationsOf: [[Int]]
  private var lastBlock: Int?
  /// Whom names and resolved pronouns of the narration mean, by their first token.
  private(set) var referents: [Int: CharacterID] = [:]

  init(reading: ChapterReading, names: [Mention], cast: [StoryCharacter], tags: [DialogueTag?], decisions: SpeakerDecisions? = nil) {
    self.reading = reading
    self.names = names
    self.tags = tags
    self.decisions = decisions
    discourse = Discourse(cast: cast)
    quotations = reading.quotations
    let aliases =
      reading.chapter.isScript ? cast.flatMap { character in character.aliases.map { (CueName.key(of: $0), character.id) } } : []
    speakers = Dictionary(aliases, uniquingKeysWith: { first, _ in first })
    mentions = names
    quotationsOf = Array(repeating: [], count: reading.paragraphs.count)
    for (index, quotation) in reading.quotations.enumerated() where quotation.kind != .writing {
      quotationsOf[quotation.paragraph].append(index)
    }
    for (index, mention) in names.enumerated() {
      nameAt[reading.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start })] = index
    }
  }

  mutating func read(_ paragraph: Int) {
    let block = reading.paragraphs[paragraph].block
    if let last = lastBlock, block > last + 1 { discourse.endTalk() }
    lastBlock = block
    let own = quotationsOf[paragraph]
    if let cue = reading.cue(of: reading.paragraphs[paragraph]) { return attribute(own, to: cue) }
    let tagTokens = Set(own.compactMap { tags[$0]?.token })
    var subjects: [CharacterID] = []
    for sentence in reading.paragraphs[paragraph].sentences {
      if let subject = follow(reading.sentences[sentence], tagTokens) { subjects.append(subject) }
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
    discourse.speak(speaker)
  }

  /// Resolves the sentence's pronouns and keeps the discourse up to date; returns the narration's subject.
  private mutating func follow(_ sentence: Sentence, _ tagTokens: Set<Int>) -> CharacterID? {
    var subject: CharacterID?
    for index in sentence.tokens where !reading.isQuoted(index) {
      if let name = nameAt[index] {
        let character = names[name].character
        referents[index] = character
        let isPossessive = names[name].span.end < reading.tokens[index].span.end
        discourse.mention(character, isSubject: subject == nil && !isPossessive)
        if subject == nil, !isPossessive { subject = character }
        continue
      }
      let token = reading.tokens[index]
      guard token.kind == .word, Pronouns.gender(of: token.folded) != nil || Pronouns.isFirstPerson(token.folded) else { continue }
      let character =
        decisions?.pronouns[index]
        ?? discourse.referent(of: token.folded, subject: subject, isTag: tagTokens.contains(index), isBeside: isBeside(index, in: sentence))
      guard let character else { continue }
      referents[index] = character
      mentions.append(Mention(span: token.span, character: character, kind: .pronoun, isQuoted: false))
      if subject == nil, Pronouns.isSubject(token.folded) {
        subject = character
        discourse.mention(character, isSubject: true)
      }
    }
    return subject
  }

  private func isBeside(_ token: Int, in sentence: Sentence) -> Bool {
    token > sentence.tokens.lowerBound
      && ["behind", "beside", "around", "above", "beneath", "under", "over", "before", "with", "about"].contains(
        reading.tokens[token - 1].folded)
  }

  /// Gives the paragraph's quotations their speaker.
  private mutating func attribute(_ own: [Int], _ subjects: [CharacterID]) {
    for index in own where tags[index]?.place != .paragraphBefore { quotations[index].tag = tags[index]?.span }
    guard let decisions else { return discourse.speak(guess(own, subjects)) }
    for index in own {
      let decision = decisions.ofQuotations[index]
      quotations[index].speaker = decision.speaker
      quotations[index].attribution = decision.attribution
      quotations[index].confidence = decision.confidence
      quotations[index].addressees = decision.addressees
      if index == own[0] || decision.speaker != decisions.ofQuotations[index - 1].speaker { discourse.speak(decision.speaker) }
    }
  }

  /// Who speaks a paragraph as far as its own words and the lines before tell: enough to follow the pronouns.
  private func guess(_ own: [Int], _ subjects: [CharacterID]) -> CharacterID? {
    for tag in own.compactMap({ tags[$0] }) {
      if let speaker = tag.token.flatMap({ referents[$0] }) { return speaker }
      if case .noun = tag.subject { return nil }
    }
    return subjects.first ?? discourse.nextInTurn(excluding: nil) ?? discourse.recent.first { $0 != discourse.speakers.first }
  }
}
