import Manuscripts

/// A noun that can be described, with the adjectives before it: `long grey hair`, `a tall, thin man`.
struct DescribedNoun {
  enum Head {
    case part(Description.Kind)
    case clothing
    case person
    case place
    case thing
  }

  /// From the first word after the article or possessive to the noun.
  let tokens: Range<Int>
  let head: Head
  /// Those that say something to be seen or heard, with what they say, in text order.
  let adjectives: [(tokens: Range<Int>, kind: Description.Kind)]

  /// From the first telling adjective to the noun; the noun alone when there is none.
  var fromAdjectives: Range<Int> {
    (adjectives.first?.tokens.lowerBound ?? tokens.upperBound - 1)..<tokens.upperBound
  }
}

/// Reads nouns with their adjectives by word lists.
struct DescribedNounReader {
  let language: Language
  let reading: ChapterReading

  /// The noun phrase whose first word after article or possessive stands at `start`; nil when it has no noun of the lists.
  func noun(from start: Int, before end: Int) -> DescribedNoun? {
    var adjectives: [Int] = []
    for index in start..<max(start, min(start + 7, end)) {
      let token = reading.tokens[index]
      if token.kind == .comma || token.folded == "and" || token.folded == "but" {
        guard let last = adjectives.last, last == index - 1 || reading.tokens[index - 1].kind == .comma else { return nil }
        continue
      }
      // "Red Turkish slippers".
      guard token.kind == .word, !token.isCapitalized || language.words.notNames.contains(token.folded) else { return nil }
      if let head = head(of: token.folded), !goesOnAsAdjective(index, before: end), !continues(after: index, before: end) {
        return DescribedNoun(tokens: start..<(index + 1), head: head, adjectives: telling(adjectives, of: index, head))
      }
      if isKnown(token.folded) {
        adjectives.append(index)
      } else if language.words.function.contains(token.folded) && !language.words.modifiers.contains(token.folded)
        || isFinite(token.folded) && index > start
      {
        return nil
      }
    }
    return nil
  }

  /// Adjectives in a row, joined by commas, "and", "but", with words of degree: `very tall and thin`. Empty when something else stands there.
  func predicate(from start: Int, before end: Int, kind: (String) -> Description.Kind?) -> (
    found: [(Range<Int>, Description.Kind)], end: Int
  ) {
    let words = language.descriptions
    var found: [(Range<Int>, Description.Kind)] = []
    var index = start
    while index < end {
      let first = index
      while index + 1 < end, words.degrees.contains(reading.tokens[index].folded), reading.tokens[index + 1].kind == .word { index += 1 }
      guard reading.tokens[index].kind == .word, let told = kind(reading.tokens[index].folded) else { break }
      found.append((first..<(index + 1), told))
      index += 1
      guard index < end else { break }
      var next = index
      if reading.tokens[next].kind == .comma { next += 1 }
      if next < end, ["and", "but", "or"].contains(reading.tokens[next].folded) { next += 1 }
      guard next > index, next < end, isAdjective(at: next, before: end, kind) else { break }
      index = next
    }
    return (found, index)
  }

  private func isAdjective(at index: Int, before end: Int, _ kind: (String) -> Description.Kind?) -> Bool {
    let words = language.descriptions
    var next = index
    while next + 1 < end, words.degrees.contains(reading.tokens[next].folded) { next += 1 }
    return kind(reading.tokens[next].folded) != nil || kind(reading.tokens[index].folded) != nil
  }

  /// "A short, square, redheaded man": a word that is noun and adjective, before a comma and another adjective.
  private func goesOnAsAdjective(_ index: Int, before end: Int) -> Bool {
    guard isKnown(reading.tokens[index].folded), index + 2 < end, reading.tokens[index + 1].kind == .comma else { return false }
    let next = reading.tokens[index + 2]
    return next.kind == .word && (isKnown(next.folded) || next.folded.hasSuffix("ed"))
  }

  /// True when the phrase may go on after a noun: "hair ribbon", "coat pocket".
  func continues(after index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = reading.tokens[index + 1]
    guard next.kind == .word, !next.isCapitalized, !language.words.function.contains(next.folded), !next.folded.hasSuffix("ly") else {
      return next.kind == .word && next.isCapitalized && next.folded.hasSuffix("'s")
    }
    if next.folded.hasSuffix("ing") { return false }
    if head(of: next.folded) != nil { return true }
    guard let form = language.verbs.formOrUnknownPast(next.folded) else { return true }
    // "A low table land": a plain form is no verb of one thing.
    return form.uses.isDisjoint(with: [.past, .thirdPerson, .participle]) && !reading.tokens[index].folded.hasSuffix("s")
  }

  private func isFinite(_ word: String) -> Bool {
    guard let form = language.verbs.form(word) else { return false }
    return !form.uses.isDisjoint(with: [.past, .thirdPerson]) && !form.uses.contains(.participle)
  }

  private func isKnown(_ word: String) -> Bool {
    let words = language.descriptions
    return words.isBodily(word) || words.isWorn(word) || words.personal(word) != nil || words.material(word) != nil
      || words.degrees.contains(word)
  }

  func head(of word: String) -> DescribedNoun.Head? {
    switch language.descriptions.head(word) {
    case .part(let kind): .part(kind)
    case .clothing: .clothing
    case .person: .person
    case .thing: .thing
    case nil: language.places.setting(of: word) == nil ? nil : .place
    }
  }

  /// What each adjective says of such a noun; the words of degree before it belong to it.
  private func telling(_ adjectives: [Int], of noun: Int, _ head: DescribedNoun.Head) -> [(tokens: Range<Int>, kind: Description.Kind)] {
    var result: [(tokens: Range<Int>, kind: Description.Kind)] = []
    for index in adjectives {
      guard let kind = kind(of: reading.tokens[index].folded, head),
        kind != .material || !language.descriptions.kinds.contains(reading.tokens[noun].folded)
      else { continue }
      var first = index
      while adjectives.contains(first - 1), language.descriptions.degrees.contains(reading.tokens[first - 1].folded),
        result.last?.tokens.contains(first - 1) != true
      {
        first -= 1
      }
      result.append((first..<(index + 1), kind))
    }
    return result
  }

  func kind(of adjective: String, _ head: DescribedNoun.Head) -> Description.Kind? {
    let words = language.descriptions
    switch head {
    case .part(let kind): return words.isBodily(adjective) || kind == .face && words.personal(adjective) == .age ? kind : nil
    case .clothing: return words.isWorn(adjective) ? .clothing : nil
    case .person: return words.personal(adjective)
    case .place, .thing: return words.material(adjective)
    }
  }
}
