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
    func cut(at end: Int) {
      if end > start { result.append(start..<end) }
      start = end
    }
    var markers = ListMarker.markers(in: tokens)[...]
    while index < tokens.count {
      if let marker = markers.first, index >= marker.lowerBound {
        cut(at: marker.lowerBound)
        index = marker.upperBound
        markers.removeFirst()
        continue
      }
      guard tokens[index].kind == .terminator else {
        if endsWithAbbreviation(index, from: start, tokens) { cut(at: index + 1) }
        index += 1
        continue
      }
      let run = EllipsisRun(at: index, tokens)
      let end = absorbClosers(after: run?.end ?? index + 1, tokens, quoteEnds)
      if let run {
        if run.opensNext, end == run.end { cut(at: index + 1) } else if end >= tokens.count || run.isStop { cut(at: end) }
      } else if end >= tokens.count || opensSentence(at: end, tokens, terminator: index, quoteEnds) {
        cut(at: end)
      }
      index = max(end, index + 1)
    }
    cut(at: tokens.count)
    return result
  }

  /// The index after the closing marks and brackets that stand at `index` without a gap.
  private func absorbClosers(after index: Int, _ tokens: [Token], _ quoteEnds: Set<Int>) -> Int {
    var index = index
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
    // "[...]" stands for words left out, "N°." for a word.
    if terminator > 0, ["[", "°"].contains(tokens[terminator - 1].folded) { return false }
    if !closesSpeech, isPause(tokens, at: terminator) { return false }
    switch next.kind {
    case .word:
      guard next.isCapitalized else { return false }
      return closesSpeech ? !opensTag(at: index, tokens) : !isRollCall(tokens, at: terminator)
    case .dash: return !closesSpeech && index + 1 < tokens.count && tokens[index + 1].isCapitalized
    case .number, .openingQuote, .mark: return true
    case .comma, .closingQuote, .terminator: return false
    }
  }

  /// `Jane and co. They …`, `until 6 p.m. Mr. Hale …`: the stop of an abbreviation is the sentence's too.
  private func endsWithAbbreviation(_ index: Int, from start: Int, _ tokens: [Token]) -> Bool {
    let word = tokens[index]
    guard index + 1 < tokens.count, word.kind == .word, word.span.length > word.folded.utf8.count, word.span.length < 12 else {
      return false
    }
    let next = tokens[index + 1]
    guard next.kind == .word, next.isCapitalized, next.span.start > word.span.end else { return false }
    let isAcronym = word.folded.utf8.contains(UInt8(ascii: "."))
    guard isAcronym || language.words.finalAbbreviations.contains(word.folded) else { return false }
    if language.words.function.contains(next.folded) { return true }
    guard word.folded == "a.m" || word.folded == "p.m" else { return false }
    return (start..<index).contains { token in
      language.verbs.form(tokens[token].folded).map { !$0.uses.isDisjoint(with: [.past, .thirdPerson]) } ?? false
    }
  }

  /// An ellipsis that opens speech, or stands between spaces: "“… Tyler!”", "I don't know … Is it?"
  private func isPause(_ tokens: [Token], at terminator: Int) -> Bool {
    let token = tokens[terminator]
    guard token.folded.utf8.count == 3, token.folded == "…" || token.folded == "..." else { return false }
    guard terminator > 0 else { return true }
    let before = tokens[terminator - 1]
    return before.kind == .openingQuote || before.folded == "\"" || token.folded == "…" && before.span.end < token.span.start
  }

  /// Three or more names called one after the other ("Daniels! Foster! Brown!") are one sentence.
  private func isRollCall(_ tokens: [Token], at terminator: Int) -> Bool {
    func isCall(_ stop: Int) -> Bool {
      guard stop > 0, stop < tokens.count, tokens[stop].kind == .terminator, tokens[stop - 1].isCapitalized,
        !language.words.function.contains(tokens[stop - 1].folded)
      else { return false }
      return stop < 2 || tokens[stop - 2].kind != .word && tokens[stop - 2].kind != .comma
    }
    guard tokens[terminator].folded == "!", isCall(terminator), isCall(terminator + 2) else { return false }
    return isCall(terminator + 4) || isCall(terminator - 2)
  }

  /// True for `Anna said`, `Captain Varga asked`, `The room answered`, `He whispered` right after speech.
  private func opensTag(at index: Int, _ tokens: [Token]) -> Bool {
    let first = tokens[index].folded
    guard !language.words.prepositions.contains(first), !language.words.clauseOpeners.contains(first) else { return false }
    for offset in 0..<5 where index + offset < tokens.count {
      let token = tokens[index + offset]
      guard token.kind == .word else { return false }
      if offset > 0, let verb = language.verbs.form(token.folded), isTagVerb(verb, isNext: offset == 1),
        !verb.uses.isDisjoint(with: [.past, .thirdPerson]) || first == "i" && verb.uses.contains(.base)
      {
        return isTagEnd(after: index + offset, tokens) || verb.lemma == "say" || verb.lemma == "ask"
      }
      if offset > 0, !token.isCapitalized, language.verbs.form(token.folded) != nil, !language.words.roles.contains(token.folded) {
        return false
      }
    }
    return false
  }

  /// Right after its subject a sound may be a tag too: `I howled`.
  private func isTagVerb(_ verb: VerbForm, isNext: Bool) -> Bool {
    verb.groups.contains(.speech) || isNext && verb.groups.contains(.sound)
  }

  /// A verb that also names an action ("called", "read", "went on") is a tag only when little follows: a stop, a comma, an adverb, a dash.
  private func isTagEnd(after index: Int, _ tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    return next.kind != .word || next.folded.hasSuffix("ly") || ["to", "again", "back", "at", "on"].contains(next.folded)
  }
}

/// Full stops with spaces between them: `. . .`, and `. . . .` where a sentence ends.
private struct EllipsisRun {
  /// The index after the last stop.
  let end: Int
  /// "compounds. . . . The": the first stop is the sentence's, the ellipsis opens the next one.
  let opensNext: Bool
  /// "with a period . . . . Next": four stops after a space end the sentence.
  let isStop: Bool

  init?(at start: Int, _ tokens: [Token]) {
    var end = start
    while end < tokens.count, tokens[end].folded == ".", end == start || tokens[end].span.start == tokens[end - 1].span.end + 1 { end += 1 }
    guard end - start >= 3 else { return nil }
    let isAttached = start > 0 && tokens[start].span.start == tokens[start - 1].span.end
    self.end = end
    opensNext = isAttached && end - start >= 4 && end < tokens.count && tokens[end].kind == .word
    isStop = !isAttached && end - start >= 4
  }
}
