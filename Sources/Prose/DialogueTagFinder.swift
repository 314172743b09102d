import Manuscripts

/// Finds the words that say who speaks: `said Anna`, `Anna asked softly`, `He turned and said:`.
struct DialogueTagFinder {
  let language: Language

  struct Tag {
    let span: TextSpan
    /// The token that begins the speaker's name, noun or pronoun; nil when the tag names nobody known ("a voice said").
    let subject: Int?
  }

  /// The tag of the quotation at `index`, after it or else before it.
  /// - Parameter names: for each token, the end of the mention that begins there.
  func tag(of index: Int, in reading: ChapterReading, names: [Int: Int]) -> Tag? {
    let quotation = reading.quotations[index]
    let tokens = reading.tokens
    guard let last = lastToken(of: quotation, tokens), let first = firstToken(of: quotation, tokens) else { return nil }
    let nextQuote = nextQuoted(after: last, reading)
    let sentenceEnd = endOfSentence(holding: last, reading)
    if let tag = find(in: (last + 1)..<min(nextQuote, sentenceEnd, last + 14), reading, names, isAfter: true) { return tag }
    let start = startOfNarration(before: first, reading)
    guard start < first, endsWithIntroduction(first - 1, tokens) else { return nil }
    return find(in: start..<first, reading, names, isAfter: false)
  }

  private func find(in range: Range<Int>, _ reading: ChapterReading, _ names: [Int: Int], isAfter: Bool) -> Tag? {
    guard !range.isEmpty else { return nil }
    let verbs = range.filter { index in
      guard let verb = language.verbs.form(reading.tokens[index].folded), verb.groups.contains(.speech) else { return false }
      return !verb.uses.isDisjoint(with: [.past, .thirdPerson])
        || (verb.uses.contains(.base) && index > range.lowerBound
          && ["i", "they", "we", "you"].contains(reading.tokens[index - 1].folded))
    }
    guard let verb = isAfter ? verbs.first : verbs.last else { return nil }
    if isAfter, verb - range.lowerBound > 6 { return nil }
    let span = TextSpan(reading.tokens[range.lowerBound].span.start, reading.tokens[range.upperBound - 1].span.end)
    return Tag(span: span, subject: subject(ofVerb: verb, in: range, reading, names, isAfter: isAfter))
  }

  /// The mention or pronoun nearest the verb: right after it (`said Anna`) or before it.
  private func subject(ofVerb verb: Int, in range: Range<Int>, _ reading: ChapterReading, _ names: [Int: Int], isAfter: Bool) -> Int? {
    let next = verb + 1
    if isAfter, let following = following(next, in: range, reading, names) { return following }
    for index in range.reversed() where index < verb {
      if names[index] != nil || isSubjectPronoun(reading.tokens[index]) { return index }
    }
    return nil
  }

  /// The name after the verb, with up to two adjectives before it: `said astonished Marilla`, `said the still waiting Harriet`.
  private func following(_ next: Int, in range: Range<Int>, _ reading: ChapterReading, _ names: [Int: Int]) -> Int? {
    for index in next..<max(next, min(next + 4, range.upperBound)) {
      if names[index] != nil || index == next && isSubjectPronoun(reading.tokens[index]) { return index }
      let word = reading.tokens[index].folded
      guard reading.tokens[index].kind == .word, !language.words.prepositions.contains(word), word != "and" else { return nil }
      guard index == next || !language.words.roles.contains(word) else { return nil }
    }
    return nil
  }

  private func isSubjectPronoun(_ token: Token) -> Bool {
    ["he", "she", "it", "i"].contains(token.folded)
  }

  private func lastToken(of quotation: Quotation, _ tokens: [Token]) -> Int? {
    let index = tokens.partitionIndex(reaching: { $0.span.start >= quotation.span.end }) - 1
    return index >= 0 && tokens[index].span.start >= quotation.span.start ? index : nil
  }

  private func firstToken(of quotation: Quotation, _ tokens: [Token]) -> Int? {
    let index = tokens.partitionIndex(reaching: { $0.span.start >= quotation.span.start })
    return index < tokens.count ? index : nil
  }

  private func nextQuoted(after index: Int, _ reading: ChapterReading) -> Int {
    var next = index + 1
    while next < reading.tokens.count, !reading.isQuoted(next) { next += 1 }
    return next
  }

  private func endOfSentence(holding token: Int, _ reading: ChapterReading) -> Int {
    let index = reading.sentences.partitionIndex(reaching: { $0.tokens.upperBound > token })
    return index < reading.sentences.count ? reading.sentences[index].tokens.upperBound : reading.tokens.count
  }

  private func startOfNarration(before first: Int, _ reading: ChapterReading) -> Int {
    let sentence = reading.sentences.partitionIndex(reaching: { $0.tokens.upperBound > first })
    guard sentence < reading.sentences.count else { return first }
    var start = reading.sentences[sentence].tokens.lowerBound
    if start == first, sentence > 0, reading.sentences[sentence - 1].paragraph == reading.sentences[sentence].paragraph {
      start = reading.sentences[sentence - 1].tokens.lowerBound
    }
    var index = first
    while index > start, !reading.isQuoted(index - 1) { index -= 1 }
    return index
  }

  private func endsWithIntroduction(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].kind == .comma || tokens[index].folded == ":" || tokens[index].kind == .dash
  }
}
