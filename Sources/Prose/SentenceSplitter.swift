import Manuscripts

/// Cuts a paragraph's tokens into sentences. A dialogue tag stays with the speech it belongs to, whatever mark ends the speech.
struct SentenceSplitter {
  let language: Language

  /// Ranges of `tokens` (all of one paragraph), in order; together they hold every token.
  /// - Parameter quoteEnds: offsets at which direct speech closes.
  func sentences(of tokens: [Token], quoteEnds: Set<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .terminator else {
        index += 1
        continue
      }
      let end = absorbClosers(after: index, tokens, quoteEnds)
      if end >= tokens.count || opensSentence(at: end, tokens, terminator: index, quoteEnds) {
        result.append(start..<end)
        start = end
      }
      index = max(end, index + 1)
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  /// The index after the closing marks and brackets that follow a terminator without a gap.
  private func absorbClosers(after terminator: Int, _ tokens: [Token], _ quoteEnds: Set<Int>) -> Int {
    var index = terminator + 1
    while index < tokens.count, tokens[index].span.start == tokens[index - 1].span.end {
      let token = tokens[index]
      let isCloser =
        token.kind == .closingQuote || quoteEnds.contains(token.span.end) || [")", "]", "\"", "'", "*", "_"].contains(token.folded)
      guard isCloser || token.kind == .terminator else { break }
      index += 1
    }
    return index
  }

  private func opensSentence(at index: Int, _ tokens: [Token], terminator: Int, _ quoteEnds: Set<Int>) -> Bool {
    let next = tokens[index]
    guard next.span.start > tokens[index - 1].span.end || next.kind == .openingQuote else { return false }
    let closesSpeech = quoteEnds.contains(tokens[index - 1].span.end)
    switch next.kind {
    case .word:
      guard next.isCapitalized else { return false }
      return !(closesSpeech && opensTag(at: index, tokens))
    case .number, .openingQuote, .dash: return next.kind != .dash || !closesSpeech
    case .mark: return true
    case .comma, .closingQuote, .terminator: return false
    }
  }

  /// True for `Anna said`, `Captain Varga asked`, `The room answered`, `He whispered` right after speech.
  private func opensTag(at index: Int, _ tokens: [Token]) -> Bool {
    for offset in 0..<5 where index + offset < tokens.count {
      let token = tokens[index + offset]
      guard token.kind == .word else { return false }
      if offset > 0, let verb = language.verbs.form(token.folded), verb.groups.contains(.speech),
        !verb.uses.isDisjoint(with: [.past, .thirdPerson]) || tokens[index].folded == "i" && verb.uses.contains(.base)
      {
        return isTagEnd(after: index + offset, tokens) || verb.lemma == "say" || verb.lemma == "ask"
      }
      if offset > 0, !token.isCapitalized, language.verbs.form(token.folded) != nil, !language.words.roles.contains(token.folded) {
        return false
      }
    }
    return false
  }

  /// A verb that also names an action ("called", "read", "went on") is a tag only when little follows: a stop, a comma, an adverb, a dash.
  private func isTagEnd(after index: Int, _ tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    return next.kind != .word || next.folded.hasSuffix("ly") || ["to", "again", "back", "at", "on"].contains(next.folded)
  }
}
