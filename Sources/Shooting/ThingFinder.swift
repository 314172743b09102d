import Manuscripts
import Prose

/// Finds the thing that a clause's verb handles, reads or looks at: the noun phrase right after the verb.
struct ThingFinder {
  let chapter: AnalyzedChapter
  let language: Language
  let people: [Int: (mention: Mention, end: Int)]

  /// "the wrench", "her grey coat" without its possessive: as a shot's subject prints it, with "the". Nil when there is none.
  func thing(of clause: Clause) -> String? {
    // "Slid down the sail": a verb that also moves the body takes places, not things.
    guard !clause.groups.isDisjoint(with: [.handle, .look]), clause.groups.isDisjoint(with: .move) || isDirect(clause) else { return nil }
    var index = clause.verb + 1
    let end = clause.tokens.upperBound
    while index < end, isParticle(chapter.tokens[index].folded) { index += 1 }
    guard index < end, people[index] == nil || isPossessive(index) else { return nil }
    let opener = chapter.tokens[index].folded
    guard language.words.determiners.contains(opener), !["that", "this", "no", "any", "some", "every", "each"].contains(opener) else {
      return nil
    }
    return phrase(from: index + 1, to: end, after: clause).map { "the \($0)" }
  }

  /// True when an article or possessive follows the verb at once.
  private func isDirect(_ clause: Clause) -> Bool {
    clause.verb + 1 < clause.tokens.upperBound && language.words.determiners.contains(chapter.tokens[clause.verb + 1].folded)
  }

  private func isParticle(_ word: String) -> Bool {
    ["up", "down", "at", "out", "off", "over", "on", "away", "back", "into", "through", "for", "to"].contains(word)
  }

  private func isPossessive(_ index: Int) -> Bool {
    ["his", "her", "its", "my", "their"].contains(chapter.tokens[index].folded)
  }

  /// A past or participle ends the phrase ("the coat belted with …"); after "watched", "saw" and "heard" so does a plain form ("the steam rise").
  private func isVerb(_ token: Token, after clause: Clause) -> Bool {
    guard let verb = language.verbs.formOrUnknownPast(token.folded) else { return false }
    if !verb.uses.isDisjoint(with: [.past, .participle]), !verb.uses.contains(.base) { return true }
    return ["watch", "see", "hear"].contains(clause.lemma) && verb.uses.contains(.base)
  }

  /// "His immense, sunken eyes" ends at no noun.
  private func isNoun(_ token: Int) -> Bool {
    guard let word = chapter.syntax.words(of: token).last else { return true }
    return [.noun, .properNoun].contains(chapter.syntax.words[word].partOfSpeech)
  }

  /// "A step forward".
  private func isAdverb(_ token: Int) -> Bool {
    chapter.syntax.words(of: token).first.map { [.adverb, .adposition].contains(chapter.syntax.words[$0].partOfSpeech) } ?? false
  }

  /// Up to three plain words; a body part is no thing.
  private func phrase(from start: Int, to end: Int, after clause: Clause) -> String? {
    var words: [String] = []
    var last = start
    for index in start..<max(start, min(start + 3, end)) {
      let token = chapter.tokens[index]
      guard token.kind == .word, !language.words.function.contains(token.folded), !token.folded.hasSuffix("ly"), people[index] == nil else {
        break
      }
      if !words.isEmpty, isVerb(token, after: clause) || isAdverb(index) { break }
      last = index
      words.append(token.isCapitalized ? chapter.text.text(of: token.span) : token.folded)
    }
    guard let head = words.last, isNoun(last), !head.hasSuffix("ing"), !language.words.roles.contains(head),
      !language.words.bodyParts.contains(head),
      !language.words.abstract.contains(head)
    else { return nil }
    return words.joined(separator: " ")
  }
}
