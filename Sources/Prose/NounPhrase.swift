import Manuscripts

/// Finds `the X` and `the old X` by their words alone.
enum NounPhrase {
  /// The tokens of `the …` at `index` when they may name somebody: up to two words before a role noun, or any short phrase beside a verb of saying.
  static func role(at index: Int, in sentence: Sentence, _ tokens: [Token], _ language: Language) -> Range<Int>? {
    guard tokens[index].folded == "the" else { return nil }
    for length in 1...3 {
      let head = index + length
      guard head < sentence.tokens.upperBound, tokens[head].kind == .word, !tokens[head].isCapitalized else { return nil }
      guard !language.words.function.contains(tokens[head].folded) || length == 1 && language.words.modifiers.contains(tokens[head].folded)
      else { return nil }
      let isLast = !continues(after: head, sentence, tokens, language)
      if isLast || language.words.roles.contains(tokens[head].folded) {
        let isRole = language.words.roles.contains(tokens[head].folded)
        return isRole || isBesideSpeechVerb(index..<(head + 1), sentence, tokens, language) ? index..<(head + 1) : nil
      }
    }
    return nil
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
