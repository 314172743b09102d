import Manuscripts

/// Learns which pronoun a character takes from the pronouns that follow its name as the only one named.
struct GenderVotes {
  private var votes: [CharacterID: (female: Int, male: Int, neuter: Int)] = [:]

  mutating func count(_ mentions: [Mention], in reading: ChapterReading) {
    var next = 0
    for (index, sentence) in reading.sentences.enumerated() {
      var named: [CharacterID] = []
      while next < mentions.count, mentions[next].span.start < sentence.span.end {
        if !mentions[next].isQuoted { named.append(mentions[next].character) }
        next += 1
      }
      guard let only = named.first, named.allSatisfy({ $0 == only }) else { continue }
      vote(for: only, in: sentence, from: mentions, reading)
      if index + 1 < reading.sentences.count, reading.sentences[index + 1].paragraph == sentence.paragraph {
        voteBySubject(for: only, of: reading.sentences[index + 1], reading)
      }
    }
  }

  /// The cast with genders by the votes: where nothing states the gender and two thirds of the votes agree; against what the name alone suggests,
  /// four votes must agree three to one.
  func applied(to draft: CastDraft) -> [StoryCharacter] {
    draft.characters.map { character in
      guard !draft.stated.contains(character.id), let vote = votes[character.id] else { return character }
      let total = vote.female + vote.male + vote.neuter
      let winner = [(vote.female, Gender.female), (vote.male, .male), (vote.neuter, .neuter)].max { $0.0 < $1.0 }
      guard let winner, character.gender == .unknown ? winner.0 * 3 >= total * 2 : winner.0 >= 4 && winner.0 * 4 >= total * 3 else {
        return character
      }
      return StoryCharacter(
        id: character.id, name: character.name, aliases: character.aliases, gender: winner.1, isNarrator: character.isNarrator,
        mentionCount: character.mentionCount)
    }
  }

  private mutating func vote(for character: CharacterID, in sentence: Sentence, from mentions: [Mention], _ reading: ChapterReading) {
    var isAfterName = false
    for index in sentence.tokens where !reading.isQuoted(index) {
      if mentionStarts(at: reading.tokens[index].span.start, mentions) { isAfterName = true }
      guard isAfterName else { continue }
      if let gender = Pronouns.genderOfSubject(at: index, reading.tokens), gender != .neuter {
        add(gender, to: character)
        return
      }
    }
  }

  private mutating func voteBySubject(for character: CharacterID, of sentence: Sentence, _ reading: ChapterReading) {
    let first = reading.tokens[sentence.tokens.lowerBound]
    guard !reading.isQuoted(sentence.tokens.lowerBound), ["he", "she", "it"].contains(first.folded),
      let gender = Pronouns.gender(of: first.folded)
    else { return }
    add(gender, to: character)
  }

  private func mentionStarts(at offset: Int, _ mentions: [Mention]) -> Bool {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].span.start == offset
  }

  private mutating func add(_ gender: Gender, to character: CharacterID) {
    var vote = votes[character] ?? (0, 0, 0)
    switch gender {
    case .female: vote.female += 1
    case .male: vote.male += 1
    case .neuter: vote.neuter += 1
    case .unknown: break
    }
    votes[character] = vote
  }
}

/// English third-person pronouns.
enum Pronouns {
  static func gender(of word: String) -> Gender? {
    switch word {
    case "he", "him", "his", "himself", "he'd", "he'll", "he's": .male
    case "she", "her", "hers", "herself", "she'd", "she'll", "she's": .female
    case "it", "its", "itself", "it'd", "it'll", "it's": .neuter
    default: nil
    }
  }

  /// The gender that a pronoun gives to a name before it in the sentence; nil for `him` and `her` as objects, which mean somebody else.
  static func genderOfSubject(at index: Int, _ tokens: [Token]) -> Gender? {
    let word = tokens[index].folded
    if word == "him" { return nil }
    if word == "her" {
      guard index + 1 < tokens.count, tokens[index + 1].kind == .word, !isLink(tokens[index + 1].folded) else { return nil }
    }
    return gender(of: word)
  }

  private static func isLink(_ word: String) -> Bool {
    [
      "in", "on", "to", "at", "and", "with", "from", "as", "by", "for", "the", "a", "an", "that", "but", "so", "into", "off", "out", "up",
      "down",
    ].contains(word)
  }

  /// True for forms that stand as a subject.
  static func isSubject(_ word: String) -> Bool {
    [
      "everyone", "everybody", "someone", "somebody", "nobody", "something", "he", "she", "it", "i", "they", "we", "you", "he'd", "she'd",
      "it'd", "i'd", "he'll", "she'll", "he's", "she's",
    ].contains(word)
  }

  static func isFirstPerson(_ word: String) -> Bool {
    ["i", "me", "my", "myself", "mine", "i'd", "i'm", "i've", "i'll"].contains(word)
  }
}
