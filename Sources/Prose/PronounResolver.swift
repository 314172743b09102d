import Manuscripts

/// Whom the narration's names and pronouns mean, from the chapter's first sentence on.
struct PronounResolver {
  private let reading: ChapterReading
  private let names: [Mention]
  /// First token of a mention to the mention's index.
  let nameAt: [Int: Int]
  var discourse: Discourse
  private(set) var mentions: [Mention]

  init(reading: ChapterReading, names: [Mention], cast: [StoryCharacter]) {
    self.reading = reading
    self.names = names
    var nameAt: [Int: Int] = [:]
    for (index, mention) in names.enumerated() {
      nameAt[reading.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start })] = index
    }
    self.nameAt = nameAt
    discourse = Discourse(cast: cast)
    mentions = names
  }

  /// Resolves the sentence's pronouns and keeps the discourse up to date; returns the narration's subject.
  mutating func follow(_ sentence: Sentence, _ tagTokens: Set<Int>, _ referents: inout [Int: CharacterID]) -> CharacterID? {
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
      let character = discourse.referent(
        of: token.folded, subject: subject, isTag: tagTokens.contains(index), isBeside: isBeside(index, in: sentence))
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
}
