import Manuscripts

/// Finds `the X` and `the old X` by their words alone.
enum NounPhrase {
  /// The tokens of `the …` at `index` when they may name somebody: up to two words before a role noun, or any short phrase beside a verb of saying.
  static func role(at index: Int, in sentence: Sentence, _ tokens: [Token], _ language: Language) -> Range<Int>? {
    guard tokens[index].folded == "the" else { return nil }
    for length in 1...3 {
      let head = index + length
      guard head < sentence.tokens.upperBound, tokens[head].kind == .word else { return nil }
      if tokens[head].isCapitalized {
        return length == 1 && isCapitalizedTitle(head, sentence, tokens, language) ? index..<(head + 1) : nil
      }
      guard !language.words.function.contains(tokens[head].folded) || length == 1 && language.words.modifiers.contains(tokens[head].folded)
      else { return nil }
      let isLast = !continues(after: head, sentence, tokens, language)
      if isLast || language.words.roles.contains(tokens[head].folded) {
        let isRole = language.words.roles.contains(tokens[head].folded)
        guard isRole || !isNoDesignation(head, sentence, tokens, language) else { return nil }
        return isRole || isBesideSpeechVerb(index..<(head + 1), sentence, tokens, language) ? index..<(head + 1) : nil
      }
    }
    return nil
  }

  /// `the Captain`, `the Queen`: a title that stands for its bearer.
  private static func isCapitalizedTitle(_ head: Int, _ sentence: Sentence, _ tokens: [Token], _ language: Language) -> Bool {
    let word = tokens[head].folded
    guard language.words.titles.contains(word), !language.words.notNames.contains(word), !language.persons.epithets.contains(word),
      !language.persons.saints.contains(word)
    else {
      return false
    }
    guard head + 1 < sentence.tokens.upperBound else { return true }
    let next = tokens[head + 1]
    return !(next.kind == .word && next.isCapitalized) && !(next.folded == "of" && language.persons.ofPlace.contains(word))
  }

  /// "the latter", "the happily …", "the scandalised Mrs. Wilcox".
  private static func isNoDesignation(_ head: Int, _ sentence: Sentence, _ tokens: [Token], _ language: Language) -> Bool {
    let word = tokens[head].folded
    if language.persons.notPersons.contains(word) || language.words.modifiers.contains(word) || word.hasSuffix("ly") { return true }
    return head + 1 < sentence.tokens.upperBound && tokens[head + 1].kind == .word && tokens[head + 1].isCapitalized
  }

  /// True when the next word still belongs to the phrase.
  private static func continues(after head: Int, _ sentence: Sentence, _ tokens: [Token], _ language: Language) -> Bool {
    guard head + 1 < sentence.tokens.upperBound else { return false }
    let next = tokens[head + 1]
    guard next.kind == .word, !next.isCapitalized, !language.words.function.contains(next.folded), !next.folded.hasSuffix("ly") else {
      return false
    }
    guard let verb = language.verbs.formOrUnknownPast(next.folded) else { return true }
    return verb.uses.isDisjoint(with: [.past, .thirdPerson]) && language.words.roles.contains(next.folded)
  }

  private static func isBesideSpeechVerb(_ run: Range<Int>, _ sentence: Sentence, _ tokens: [Token], _ language: Language) -> Bool {
    let neighbours = [run.lowerBound - 1, run.upperBound].filter { sentence.tokens.contains($0) }
    return neighbours.contains { index in
      guard let verb = language.verbs.form(tokens[index].folded) else { return false }
      return verb.groups.contains(.speech) && !verb.uses.isDisjoint(with: [.past, .thirdPerson])
    }
  }
}
