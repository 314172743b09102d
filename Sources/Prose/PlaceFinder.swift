import Manuscripts

/// Finds words that place the action: a preposition, then a phrase whose head names a place.
struct PlaceFinder {
  let language: Language
  /// Names, in lower case, that the book's prepositions treat as places.
  let named: Set<String>

  func places(in reading: ChapterReading) -> [PlaceCue] {
    var result: [PlaceCue] = []
    for sentence in reading.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if !reading.isQuoted(index), let (cue, end) = cue(at: index, in: sentence, reading) {
          result.append(cue)
          index = end
        } else {
          index += 1
        }
      }
    }
    return result
  }

  private static let being: Set<String> = [
    "in", "inside", "at", "on", "aboard", "outside", "under", "beneath", "along", "across", "through", "around",
  ]
  private static let arriving: Set<String> = [
    "into", "onto", "to", "toward", "towards", "up", "down", "out", "from", "of", "past", "by", "over",
  ]

  /// A phrase of a place at `index` and the token after it. Being somewhere is stronger than going there, and both than a bare mention.
  private func cue(at index: Int, in sentence: Sentence, _ reading: ChapterReading) -> (PlaceCue, Int)? {
    let tokens = reading.tokens
    guard let (phrase, setting) = phrase(at: index, in: sentence, reading) else { return nil }
    let before = index > sentence.tokens.lowerBound ? tokens[index - 1].folded : ""
    let isFirst =
      index <= sentence.tokens.lowerBound + 2 && PlaceFinder.being.isDisjoint(with: [before]) && !PlaceFinder.arriving.contains(before)
    let plain: Double =
      PlaceFinder.being.contains(before)
      ? 0.8 : before == "into" || before == "onto" ? 0.7 : isFirst ? 0.6 : PlaceFinder.arriving.contains(before) ? 0.45 : 0.3
    // A proper name says less than a noun: it may be a region, and tells neither walls nor sky.
    let strength = setting == nil ? plain * 0.75 : plain
    let span = TextSpan(tokens[phrase.lowerBound].span.start, tokens[phrase.upperBound - 1].span.end)
    let isArrival = before == "into" || before == "onto" || before == "to"
    let outside =
      before == "outside"
      ? Setting.exterior : before == "on" && setting == .interior && isVessel(tokens[phrase.upperBound - 1]) ? .exterior : setting
    return (
      PlaceCue(span: span, name: name(of: phrase, reading), setting: outside, isArrival: isArrival, strength: strength), phrase.upperBound
    )
  }

  /// The words after an article or possessive up to a place noun: `the old pump house` gives `old pump house`.
  private func phrase(at index: Int, in sentence: Sentence, _ reading: ChapterReading) -> (Range<Int>, Setting?)? {
    let tokens = reading.tokens
    let opener = tokens[index]
    let isDetermined = language.words.determiners.contains(opener.folded) && opener.folded != "no" && opener.folded != "any"
    let isNumbered = language.places.setting(of: opener.folded) != nil && isNumber(index + 1, in: sentence, tokens)
    let isNamed =
      (opener.isCapitalized || isNumbered) && index > sentence.tokens.lowerBound && tokens[index - 1].kind == .word
      && language.words.prepositions.contains(tokens[index - 1].folded)
    guard isDetermined || isNamed else { return nil }
    let start = isDetermined ? index + 1 : index
    var best: (Int, Setting)?
    for head in start..<min(start + 4, sentence.tokens.upperBound) {
      let token = tokens[head]
      guard token.kind == .word, !reading.isQuoted(head),
        !language.words.function.contains(token.folded) || token.isCapitalized || language.words.modifiers.contains(token.folded)
      else { break }
      if let setting = setting(head, tokens, start) { best = (head, setting) }
      if token.folded.hasSuffix("'s") { break }
      if head > start, let verb = language.verbs.form(token.folded), verb.uses.contains(.past) || verb.uses.contains(.thirdPerson),
        best != nil, best?.0 != head
      {
        break
      }
    }
    if best == nil, start < sentence.tokens.upperBound, tokens[start].isCapitalized, named.contains(tokens[start].folded) {
      return (start..<(start + 1), nil)
    }
    guard let (head, setting) = best, !isModifier(head, in: sentence, tokens) else { return nil }
    return (start..<withSubset(head, in: sentence, tokens), setting)
  }

  /// `the pump house` is known by `house`, `the engine-room` by itself, and `pump-house` joined by a hyphen in the list covers both spellings.
  private func setting(_ head: Int, _ tokens: [Token], _ start: Int) -> Setting? {
    if head > start, let joined = language.places.setting(of: tokens[head - 1].folded + "-" + tokens[head].folded) { return joined }
    return language.places.setting(of: tokens[head].folded)
  }

  /// `the kitchen table`, `the station clock`: a place noun before another noun only tells which one.
  private func isModifier(_ head: Int, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    guard head + 1 < sentence.tokens.upperBound else { return false }
    let next = tokens[head + 1]
    guard next.kind == .word, !next.isCapitalized, !language.words.function.contains(next.folded) else { return false }
    return language.verbs.formOrUnknownPast(next.folded) == nil && !next.folded.hasSuffix("ly") && !next.folded.hasSuffix("ing")
  }

  /// Takes `Nine` of `corridor nine` in, and `of the Heron` after a deck or a hall.
  private func withSubset(_ head: Int, in sentence: Sentence, _ tokens: [Token]) -> Int {
    let next = head + 1
    guard next < sentence.tokens.upperBound else { return next }
    if isNumber(next, in: sentence, tokens)
      || tokens[next].isCapitalized && tokens[next].kind == .word && language.verbs.form(tokens[next].folded) == nil
    {
      return next + 1
    }
    guard tokens[next].folded == "of", next + 1 < sentence.tokens.upperBound else { return next }
    let after = tokens[next + 1].folded == "the" ? next + 2 : next + 1
    var end = after
    while end < sentence.tokens.upperBound, tokens[end].kind == .word, tokens[end].isCapitalized { end += 1 }
    return end > after ? end : next
  }

  private func isNumber(_ index: Int, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    index < sentence.tokens.upperBound && (tokens[index].kind == .number || language.times.numbers.contains(tokens[index].folded))
  }

  private func isVessel(_ token: Token) -> Bool {
    ["ferry", "boat", "raft", "barge"].contains(token.folded)
  }

  private func name(of phrase: Range<Int>, _ reading: ChapterReading) -> String {
    let plain = phrase.drop { language.words.modifiers.contains(reading.tokens[$0].folded) && $0 + 1 < phrase.upperBound }
    return plain.map { index in
      let token = reading.tokens[index]
      return token.isCapitalized ? reading.text.text(of: token.span) : token.folded
    }.joined(separator: " ")
  }
}
