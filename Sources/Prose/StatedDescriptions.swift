import Manuscripts

// What clauses say outright: who wears what, what somebody is like or has.
extension DescriptionFinder {
  // MARK: clothes

  /// "She wore a blue coat", "dressed in grey", "a man wearing a black hat".
  func worn(at index: Int, in number: Int) -> [Description]? {
    let words = language.descriptions
    let folded = reading.tokens[index].folded
    let sentence = reading.sentences[number]
    let end = sentence.tokens.upperBound
    // "A girl in a white dress".
    let isIn = folded == "in" && personBefore(index, in: sentence) != nil
    let isDressed = words.dressed.contains(folded) && index + 1 < end && reading.tokens[index + 1].folded == "in"
    let isWearing = !isDressed && (language.verbs.form(folded).map { words.wearing.contains($0.lemma) } ?? false)
    guard isDressed || isWearing || isIn, let wearer = wearer(at: index, in: number) else { return nil }
    var result: [Description] = []
    var next = isDressed ? index + 2 : index + 1
    while next < end {
      if ["all", "entirely", "simply", "only"].contains(reading.tokens[next].folded) { next += 1 }
      guard next < end else { break }
      let first = next
      // "Said Osei in my collar" tells of no clothes.
      if ["a", "an", "the"].contains(reading.tokens[next].folded)
        || !isIn && ["his", "her", "their", "my"].contains(reading.tokens[next].folded)
      {
        next += 1
      }
      guard next < end else { break }
      if let noun = nouns.noun(from: next, before: end), case .clothing = noun.head {
        result.append(make(wearer.target, .clothing, first..<noun.tokens.upperBound, from: wearer.start))
        next = noun.tokens.upperBound
      } else if words.isColour(reading.tokens[next].folded), !nouns.continues(after: next, before: end) {
        result.append(make(wearer.target, .clothing, next..<(next + 1), from: wearer.start))
        next += 1
      } else {
        break
      }
      let last = next
      if next < end, reading.tokens[next].kind == .comma { next += 1 }
      if next < end, reading.tokens[next].folded == "and" { next += 1 }
      guard next > last else { break }
    }
    return result
  }

  private func wearer(at index: Int, in number: Int) -> (target: Description.Target, start: Int)? {
    let sentence = reading.sentences[number]
    if let clause = judge.clause(at: index, in: number), clause.verbGroup.contains(index) {
      guard isStated(clause, number), let (id, tokens) = subject(of: clause) else { return nil }
      return (.character(id, span(tokens)), tokens.lowerBound)
    }
    let before = index > sentence.tokens.lowerBound && reading.tokens[index - 1].kind == .comma ? index - 1 : index
    return personBefore(before, in: sentence)
  }

  // MARK: predicates

  /// "Anna was tall", "her hair was grey", "the corridor was narrow", "his face was like a mask".
  func predicates(in number: Int) -> [Description] {
    let sentence = reading.sentences[number]
    return clauses[number].flatMap { clause -> [Description] in
      if clause.lemma == "have" { return possessions(of: clause, number) }
      guard language.descriptions.likening.contains(clause.lemma), isStated(clause, number), !clause.isPassive else { return [] }
      let start = clause.verbGroup.upperBound
      guard let (target, head, first) = subjectTarget(of: clause) else { return [] }
      let likeness = likeness(at: start, of: target, head, from: first, in: sentence)
      if !likeness.isEmpty { return likeness }
      let (found, stop) = nouns.predicate(from: start, before: sentence.tokens.upperBound) { nouns.kind(of: $0, head) }
      guard !found.isEmpty, endsPredicate(at: stop, in: sentence) else { return [] }
      // "White as chalk", but not "white as he spoke".
      let isCompared =
        stop + 1 < sentence.tokens.upperBound && reading.tokens[stop].folded == "as"
        && (["a", "an", "the"].contains(reading.tokens[stop + 1].folded)
          || !language.words.function.contains(reading.tokens[stop + 1].folded))
      return found.map { make(target, $0.1, $0.0, from: first, isComparison: isCompared) }
    }
  }

  /// "She had brown plaits", "the man had a scar".
  private func possessions(of clause: Clause, _ number: Int) -> [Description] {
    guard isStated(clause, number), clause.verbGroup.count == 1, let (target, head, first) = subjectTarget(of: clause), case .person = head
    else { return [] }
    return withParts(after: clause.verb, of: target, from: first, in: number)
  }

  /// "Like a queen".
  private func likeness(at start: Int, of target: Description.Target, _ head: DescribedNoun.Head, from first: Int, in sentence: Sentence)
    -> [Description]
  {
    guard start + 2 < sentence.tokens.upperBound, reading.tokens[start].folded == "like" else { return [] }
    let kind: Description.Kind
    switch head {
    case .part(let part): kind = part
    case .person: kind = .build
    case .clothing: kind = .clothing
    case .place, .thing: return []
    }
    guard ["a", "an", "the"].contains(reading.tokens[start + 1].folded) else { return [] }
    var end = start + 2
    while end < min(start + 6, sentence.tokens.upperBound), reading.tokens[end].kind == .word,
      !language.words.function.contains(reading.tokens[end].folded) || language.words.modifiers.contains(reading.tokens[end].folded)
    {
      end += 1
    }
    // "Like a man who …" likens what somebody does.
    if case .person? = nouns.head(of: reading.tokens[end - 1].folded) { return [] }
    return end > start + 2 ? [make(target, kind, start..<end, from: first, isComparison: true)] : []
  }

  /// No noun follows, which the adjectives would belong to: "was grey stone".
  private func endsPredicate(at stop: Int, in sentence: Sentence) -> Bool {
    guard stop < sentence.tokens.upperBound else { return true }
    let token = reading.tokens[stop]
    guard token.kind == .word else { return true }
    return ["and", "but", "with", "as", "in", "from", "against", "under", "beneath", "or", "when", "while", "where", "at"].contains(
      token.folded)
      || token.folded.hasSuffix("ing")
  }

  private func subjectTarget(of clause: Clause) -> (Description.Target, DescribedNoun.Head, Int)? {
    switch clause.subject {
    case .character:
      guard let (id, tokens) = subject(of: clause), tokens.upperBound == clause.verbGroup.lowerBound, !clause.sharesSubject else {
        return nil
      }
      return (.character(id, span(tokens)), .person, tokens.lowerBound)
    case .thing(let tokens):
      guard tokens.upperBound == clause.verbGroup.lowerBound, !clause.sharesSubject, let last = tokens.last,
        let head = nouns.head(of: reading.tokens[last].folded)
      else { return nil }
      return thingTarget(tokens, head)
    case .pronoun, .none: return nil
    }
  }

  private func thingTarget(_ tokens: Range<Int>, _ head: DescribedNoun.Head) -> (Description.Target, DescribedNoun.Head, Int)? {
    switch head {
    case .part, .clothing:
      let owner = (max(0, tokens.lowerBound - 1)..<tokens.upperBound).first {
        isPossessive(reading.tokens[$0].folded) && mentionAt[$0]?.end == $0 + 1
      }
      guard let owner, let (mention, _) = mentionAt[owner], pronouns.isSure(mention) else { return nil }
      return (.character(mention.character, mention.span), head, owner)
    case .place: return (.place(span(tokens)), head, tokens.lowerBound)
    case .thing: return (.thing(span(tokens)), head, tokens.lowerBound)
    case .person: return (.person(span(tokens)), head, tokens.lowerBound)
    }
  }

  // MARK: what is said plainly

  /// The narration says it as a fact of the story's now.
  func isStated(_ clause: Clause, _ number: Int) -> Bool {
    guard !clause.isNegated, clause.tense == .past || clause.tense == .present && judge.tense == .present else { return false }
    let sentence = reading.sentences[number]
    if reading.tokens[sentence.tokens.upperBound - 1].folded.hasPrefix("?") { return false }
    return !(clause.tokens.lowerBound..<clause.verbGroup.lowerBound).contains {
      ["if", "whether", "unless", "wish", "wished", "perhaps", "maybe", "when"].contains(reading.tokens[$0].folded)
    }
  }
}
