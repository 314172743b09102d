import Manuscripts

/// Finds the subject of a verb group among the words before it, or right after a verb of saying that stands first.
struct SubjectFinder {
  let reading: ChapterReading
  let language: Language
  let mentionAt: [Int: (character: CharacterID, end: Int)]

  struct Found {
    let subject: Clause.Subject
    let isPlural: Bool
  }

  /// Nil when the clause has no subject of its own.
  func subject(of verb: Range<Int>, from start: Int, to end: Int) -> Found? {
    var index = start
    var found: Found?
    while index < verb.lowerBound {
      let token = reading.tokens[index]
      if token.kind == .comma, found != nil, !isApposition(index, verb.lowerBound) { found = nil }
      if let mention = mentionAt[index], mention.end <= verb.lowerBound {
        if isFree(index, start), !isPossessive(mention.end - 1) {
          if found == nil || token.kind == .word && Pronouns.isSubject(token.folded) {
            found = Found(subject: .character(mention.character, index..<mention.end), isPlural: joinsAnother(mention.end, verb.lowerBound))
          }
        } else if found == nil, isFree(index, start), let owned = owned(from: index, after: mention.end, verb: verb.lowerBound) {
          found = owned
        }
        index = max(mention.end, index + 1)
        continue
      }
      if found == nil || Pronouns.isSubject(token.folded), let own = plainSubject(at: index, start: start, verb: verb.lowerBound) {
        found = own
      }
      index += 1
    }
    return found ?? contracted(verb.lowerBound) ?? inverted(verb, end)
  }

  /// `I'm`, `she's`, `they're`: the subject is the verb's own first half.
  private func contracted(_ verb: Int) -> Found? {
    let word = reading.tokens[verb].folded
    guard word.contains("'"), !word.hasSuffix("n't") else { return nil }
    if let mention = mentionAt[verb] { return Found(subject: .character(mention.character, verb..<(verb + 1)), isPlural: false) }
    return Found(subject: .pronoun(verb), isPlural: word.hasPrefix("they") || word.hasPrefix("we"))
  }

  /// `said Anna`, `said her brother`, and after a comma `…, sat Hanne`: the subject follows.
  private func inverted(_ verb: Range<Int>, _ end: Int) -> Found? {
    guard verb.upperBound < end, verb.lowerBound > 0 else { return nil }
    let afterSpeech = reading.isQuoted(verb.lowerBound - 1)
    guard let mention = mentionAt[verb.upperBound] else {
      let isPhrase = afterSpeech && language.words.determiners.contains(reading.tokens[verb.upperBound].folded)
      return isPhrase ? owned(from: verb.upperBound, after: verb.upperBound + 1, verb: end) : nil
    }
    guard afterSpeech || reading.tokens[verb.lowerBound - 1].kind == .comma else { return nil }
    if isPossessive(mention.end - 1) { return owned(from: verb.upperBound, after: mention.end, verb: end) }
    return Found(subject: .character(mention.character, verb.upperBound..<mention.end), isPlural: false)
  }

  /// `his boots`, `Anna's hands`: a thing that belongs to somebody.
  private func owned(from start: Int, after possessive: Int, verb: Int) -> Found? {
    var head = possessive
    while head < verb, reading.tokens[head].kind == .word, !isPhraseEnd(head), !isAdverb(head) { head += 1 }
    guard head > possessive else { return nil }
    return Found(subject: .thing(start..<head), isPlural: isPlural(head - 1) || joinsAnother(head, verb))
  }

  /// "again", "then": function words, but for plain adjectives.
  private func isAdverb(_ index: Int) -> Bool {
    let word = reading.tokens[index].folded
    return language.words.function.contains(word) && !language.words.modifiers.contains(word)
  }

  private func plainSubject(at index: Int, start: Int, verb: Int) -> Found? {
    let token = reading.tokens[index]
    guard token.kind == .word else { return nil }
    if [
      "they", "we", "you", "it", "this", "that", "he", "she", "there", "everyone", "everybody", "nobody", "someone", "somebody", "nothing",
      "neither", "both",
    ].contains(token.folded), isFree(index, start), index + 1 <= verb {
      guard index + 1 == verb || !isDeterminer(index, verb) else { return nil }
      return Found(subject: .pronoun(index), isPlural: ["they", "we", "you", "both"].contains(token.folded))
    }
    let isDetermined = language.words.determiners.contains(token.folded)
    if index + 1 < verb, reading.tokens[index + 1].folded == "of", isFree(index, start), language.words.counts.contains(token.folded) {
      return Found(subject: .thing(index..<(index + 1)), isPlural: true)
    }
    guard isFree(index, start), isDetermined || isBareNoun(index, start) else { return nil }
    var head = isDetermined ? index + 1 : index
    while head < verb, reading.tokens[head].kind == .word || reading.tokens[head].kind == .number, !isPhraseEnd(head) { head += 1 }
    guard head > index, head > (isDetermined ? index + 1 : index) else { return nil }
    if head < verb, reading.tokens[head - 1].folded.hasSuffix("'s") { return nil }
    return Found(subject: .thing(index..<head), isPlural: isPlural(head - 1) || joinsAnother(head, verb))
  }

  private func isDeterminer(_ index: Int, _ verb: Int) -> Bool {
    ["this", "that", "both", "neither"].contains(reading.tokens[index].folded) && index + 1 < verb
      && !language.words.function.contains(reading.tokens[index + 1].folded)
  }

  private func isPhraseEnd(_ index: Int) -> Bool {
    let word = reading.tokens[index].folded
    return language.words.prepositions.contains(word)
      || ["of", "and", "or", "that", "which", "who", "with", "for", "but", "as"].contains(word)
      || word.hasSuffix("ly") && word.utf8.count > 4
  }

  /// A plural or uncountable noun without article at the clause's start: `Frost feathered`, `Gulls circled`.
  private func isBareNoun(_ index: Int, _ start: Int) -> Bool {
    let token = reading.tokens[index]
    let isFirst =
      index == start
      || (start..<index).allSatisfy {
        reading.tokens[$0].kind != .word || ["and", "but", "then", "as", "while", "when"].contains(reading.tokens[$0].folded)
      }
    return isFirst && !language.words.function.contains(token.folded) && !token.folded.hasSuffix("ly") && !token.folded.hasSuffix("ing")
  }

  /// Not the object of a preposition.
  private func isFree(_ index: Int, _ start: Int) -> Bool {
    guard index > start else { return true }
    let before = reading.tokens[index - 1].folded
    return !language.words.prepositions.contains(before) && !["of", "with", "for", "like", "than"].contains(before)
      || before == "that" || before == "before" || before == "after"
  }

  private func isPossessive(_ token: Int) -> Bool {
    let word = reading.tokens[token].folded
    return word.hasSuffix("'s") || ["his", "her", "its", "my", "him", "me"].contains(word)
  }

  private func isApposition(_ comma: Int, _ verb: Int) -> Bool {
    let next = (comma + 1..<verb).first { reading.tokens[$0].kind == .comma }
    return next != nil || comma + 1 == verb || reading.tokens[comma + 1].folded == "and"
      || !(comma + 1..<verb).contains { mentionAt[$0] != nil || Pronouns.isSubject(reading.tokens[$0].folded) }
  }

  private func joinsAnother(_ index: Int, _ verb: Int) -> Bool {
    index < verb && reading.tokens[index].folded == "and"
      && index + 1 < verb && (mentionAt[index + 1] != nil || language.words.determiners.contains(reading.tokens[index + 1].folded))
  }

  private func isPlural(_ token: Int) -> Bool {
    let word = reading.tokens[token].folded
    if ["people", "men", "women", "children", "police", "feet", "hands", "eyes", "teeth", "mice", "geese"].contains(word) { return true }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is") && !word.hasSuffix("'s")
  }
}
