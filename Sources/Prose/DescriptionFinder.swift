import Manuscripts

/// Finds what the text says that characters, places and things look like: "her hair was grey", "a thin man with a scar", "wearing a blue coat".
struct DescriptionFinder {
  let language: Language
  let reading: ChapterReading
  let clauses: [[Clause]]
  let judge: StandingJudge
  let nouns: DescribedNounReader
  /// Mentions by the token at which they begin, in speech too.
  let mentionAt: [Int: (mention: Mention, end: Int)]
  private let quotations: [Quotation]
  let pronouns: PronounJudge

  init(
    language: Language, reading: ChapterReading, clauses: [[Clause]], judge: StandingJudge, mentions: [Mention], quotations: [Quotation],
    cast: [StoryCharacter]
  ) {
    self.language = language
    self.reading = reading
    self.clauses = clauses
    self.judge = judge
    nouns = DescribedNounReader(language: language, reading: reading)
    self.quotations = quotations
    pronouns = PronounJudge(reading: reading, mentions: mentions, cast: cast)
    var mentionAt: [Int: (Mention, Int)] = [:]
    var token = 0
    for mention in mentions {
      while token < reading.tokens.count, reading.tokens[token].span.start < mention.span.start { token += 1 }
      var end = token
      while end < reading.tokens.count, reading.tokens[end].span.start < mention.span.end { end += 1 }
      mentionAt[token] = (mention, end)
    }
    self.mentionAt = mentionAt
  }

  func descriptions() -> [Description] {
    var result: [Description] = []
    var known: Set<Key> = []
    for number in reading.sentences.indices {
      var own = phrases(in: number) + predicates(in: number)
      own.sort { ($0.evidence, $0.words) < ($1.evidence, $1.words) }
      for description in own where known.insert(key(of: description)).inserted { result.append(description) }
    }
    return result.sorted { ($0.evidence, $0.words) < ($1.evidence, $1.words) }
  }

  /// What is said again of the same one: "the old man" is a name from the second time on.
  private struct Key: Hashable {
    let target: String
    let kind: Description.Kind
    let words: String
  }

  private func key(of description: Description) -> Key {
    let target =
      switch description.target {
      case .character(let id, _): id.description
      case .person(let span), .place(let span), .thing(let span): reading.text.text(of: span).lowercased()
      }
    return Key(target: target, kind: description.kind, words: reading.text.text(of: description.words).lowercased())
  }

  // MARK: noun phrases

  private func phrases(in number: Int) -> [Description] {
    let sentence = reading.sentences[number]
    var result: [Description] = []
    let isPlain = isPlainSpeech(sentence)
    for index in sentence.tokens where reading.tokens[index].kind == .word {
      guard !reading.isQuoted(index) || isPlain else { continue }
      let folded = reading.tokens[index].folded
      if folded == "a" || folded == "an" || folded == "the" || folded == "this" || folded == "that" {
        result += ofDetermined(at: index, in: number, isDefinite: folded != "a" && folded != "an")
      } else if isPossessive(folded), let (mention, end) = mentionAt[index], end == index + 1, pronouns.isSure(mention) {
        result += ofOwner(mention, at: index, in: number)
      }
      if let worn = worn(at: index, in: number) { result += worn }
      if folded == "with", let holder = personBefore(index, in: sentence) {
        result += withParts(after: index, of: holder.target, from: holder.start, in: number)
      }
    }
    return result
  }

  func isPossessive(_ folded: String) -> Bool {
    ["his", "her", "my"].contains(folded) || folded.hasSuffix("'s") && folded.utf8.count > 3 || folded.hasSuffix("s'")
  }

  /// "Her green eyes", "Anna’s blue coat", "his narrow room".
  private func ofOwner(_ mention: Mention, at index: Int, in number: Int) -> [Description] {
    let end = reading.sentences[number].tokens.upperBound
    guard let noun = nouns.noun(from: index + 1, before: end), sameSpeech(index, noun.tokens.upperBound - 1),
      judge.standing(of: index, in: number) != .compared
    else { return [] }
    switch noun.head {
    case .part(let kind):
      guard !noun.adjectives.isEmpty || kind == .mark else { return [] }
      return [make(.character(mention.character, mention.span), kind, noun.fromAdjectives, from: index)]
    case .clothing:
      guard !noun.adjectives.isEmpty else { return [] }
      return [make(.character(mention.character, mention.span), .clothing, noun.fromAdjectives, from: index)]
    case .place, .thing: return ofThing(noun, from: index)
    case .person: return []
    }
  }

  private func ofDetermined(at index: Int, in number: Int, isDefinite: Bool) -> [Description] {
    let end = reading.sentences[number].tokens.upperBound
    guard let noun = nouns.noun(from: index + 1, before: end), sameSpeech(index, noun.tokens.upperBound - 1) else { return [] }
    let standing = judge.standing(of: index, in: number)
    guard standing == .now || isDefinite && standing != .compared else { return [] }
    switch noun.head {
    case .person:
      // What is said of "a young man" in speech is said of nobody, or of any.
      guard isDefinite || !reading.isQuoted(index), !isGeneric(noun) else { return [] }
      let target = person(at: index, noun, in: number)
      return noun.adjectives.map { make(target, $0.kind, $0.tokens, from: index) } + age(after: noun, of: target, from: index, before: end)
    case .place, .thing: return ofThing(noun, from: index) + apposition(after: noun, from: index, before: end)
    case .part(.mark): return mark(noun, from: index, before: end)
    case .part, .clothing: return []
    }
  }

  /// "A man of about forty".
  private func age(after noun: DescribedNoun, of target: Description.Target, from index: Int, before end: Int) -> [Description] {
    let of = noun.tokens.upperBound
    guard of + 1 < end, reading.tokens[of].folded == "of" else { return [] }
    var number = of + 1
    if ["about", "some", "perhaps", "nearly", "around", "almost"].contains(reading.tokens[number].folded), number + 1 < end { number += 1 }
    let word = reading.tokens[number]
    guard word.kind == .number || language.times.isNumber(word.folded), word.folded != "some", word.folded != "many" else { return [] }
    // "Five and twenty".
    if number + 2 < end, reading.tokens[number + 1].folded == "and", language.times.isNumber(reading.tokens[number + 2].folded) {
      number += 2
    }
    if number + 1 < end, reading.tokens[number + 1].kind == .word, !language.words.function.contains(reading.tokens[number + 1].folded),
      !["years", "winters", "summers"].contains(reading.tokens[number + 1].folded)
    {
      return []
    }
    return [make(target, .age, (of + 1)..<(number + 1), from: index)]
  }

  /// "There was a scar on his cheek".
  private func mark(_ noun: DescribedNoun, from index: Int, before end: Int) -> [Description] {
    let on = noun.tokens.upperBound
    guard on + 2 < end,
      ["on", "across", "over", "down", "along", "above", "under", "beneath", "below"].contains(reading.tokens[on].folded),
      isPossessive(reading.tokens[on + 1].folded), let (mention, stop) = mentionAt[on + 1], stop == on + 2, pronouns.isSure(mention)
    else { return [] }
    return [make(.character(mention.character, mention.span), .mark, index..<(on + 3), from: index)]
  }

  private func ofThing(_ noun: DescribedNoun, from index: Int) -> [Description] {
    // "The low banks of clouds", "the dark mirror of the waters", "the same old mill".
    let next = noun.tokens.upperBound
    if next + 1 < reading.tokens.count, reading.tokens[next].folded == "of", !reading.tokens[next + 1].isCapitalized { return [] }
    guard !isGeneric(noun) else { return [] }
    let target = thing(noun, from: index)
    return noun.adjectives.map { make(target, $0.kind, $0.tokens, from: index) }
  }

  private func isGeneric(_ noun: DescribedNoun) -> Bool {
    noun.tokens.contains { language.descriptions.generic.contains(reading.tokens[$0].folded) }
  }

  private func thing(_ noun: DescribedNoun, from index: Int) -> Description.Target {
    let span = span(index..<noun.tokens.upperBound)
    if case .place = noun.head { return .place(span) }
    return .thing(span)
  }

  /// "The corridor, narrow and unlit,".
  private func apposition(after noun: DescribedNoun, from index: Int, before end: Int) -> [Description] {
    let comma = noun.tokens.upperBound
    guard comma < end, reading.tokens[comma].kind == .comma else { return [] }
    let (found, stop) = nouns.predicate(from: comma + 1, before: end) { language.descriptions.material($0) }
    guard found.count >= 2, stop == end || [.comma, .terminator].contains(reading.tokens[stop].kind) else { return [] }
    let target = thing(noun, from: index)
    return found.map { make(target, $0.1, $0.0, from: index) }
  }

  /// The character that a noun phrase stands for, or is said to be: "the tall man", "Elias was a tall man".
  private func person(at index: Int, _ noun: DescribedNoun, in number: Int) -> Description.Target {
    if let (mention, end) = mentionAt[index], end >= noun.tokens.upperBound { return .character(mention.character, mention.span) }
    if let clause = clauses[number].last(where: { $0.verb + 1 == index }), clause.lemma == "be", isStated(clause, number),
      let (id, tokens) = subject(of: clause)
    {
      return .character(id, span(tokens))
    }
    if let named = appositive(at: index, noun, in: number) { return named }
    return .person(span(index..<noun.tokens.upperBound))
  }

  /// "Elias Varga, a tall man with a limp,".
  private func appositive(at index: Int, _ noun: DescribedNoun, in number: Int) -> Description.Target? {
    let sentence = reading.sentences[number]
    guard index > sentence.tokens.lowerBound, reading.tokens[index - 1].kind == .comma, reading.tokens[index].folded != "the" else {
      return nil
    }
    let start = (max(sentence.tokens.lowerBound, index - 5)..<index).first { mentionAt[$0]?.end == index - 1 }
    guard let start, let (mention, _) = mentionAt[start], mention.kind == .name else { return nil }
    let next = noun.tokens.upperBound
    let isClosed =
      next >= sentence.tokens.upperBound || reading.tokens[next].kind != .word
      || ["with", "of", "in", "who"].contains(reading.tokens[next].folded)
    return isClosed ? .character(mention.character, mention.span) : nil
  }

  /// The name or the noun phrase of a person that ends right before a token.
  func personBefore(_ index: Int, in sentence: Sentence) -> (target: Description.Target, start: Int)? {
    for start in stride(from: index - 1, through: max(sentence.tokens.lowerBound, index - 7), by: -1) {
      if let (mention, end) = mentionAt[start], end == index, mention.kind != .pronoun {
        return (.character(mention.character, mention.span), start)
      }
      guard ["a", "an", "the"].contains(reading.tokens[start].folded) else { continue }
      guard let noun = nouns.noun(from: start + 1, before: index), noun.tokens.upperBound == index, case .person = noun.head else {
        return nil
      }
      let number = reading.sentences.partitionIndex { $0.tokens.upperBound > start }
      guard judge.standing(of: start, in: number) == .now else { return nil }
      return (person(at: start, noun, in: number), start)
    }
    return nil
  }

  /// "With a scar", "with long grey hair and a thin face".
  func withParts(after with: Int, of target: Description.Target, from start: Int, in number: Int) -> [Description] {
    let end = reading.sentences[number].tokens.upperBound
    var result: [Description] = []
    var index = with + 1
    while index < end {
      let first = index
      if ["a", "an", "his", "her", "the"].contains(reading.tokens[index].folded) { index += 1 }
      guard let noun = nouns.noun(from: index, before: end) else { break }
      switch noun.head {
      case .part(let kind):
        guard
          !noun.adjectives.isEmpty || kind == .mark
            || ["beard", "moustache", "mustache", "whiskers"].contains(reading.tokens[noun.tokens.upperBound - 1].folded)
        else { return result }
        result.append(make(target, kind, (kind == .mark ? first : noun.fromAdjectives.lowerBound)..<noun.tokens.upperBound, from: start))
      default: return result
      }
      index = noun.tokens.upperBound
      if index < end, reading.tokens[index].kind == .comma { index += 1 }
      if index < end, reading.tokens[index].folded == "and" { index += 1 }
      guard index > noun.tokens.upperBound else { break }
    }
    return result
  }

  // MARK: what all share

  /// Speech in the sentence that neither asks, denies, supposes nor compares.
  private func isPlainSpeech(_ sentence: Sentence) -> Bool {
    guard sentence.tokens.contains(where: { reading.isQuoted($0) }) else { return true }
    return !sentence.tokens.contains {
      reading.isQuoted($0)
        && (language.descriptions.unsure.contains(reading.tokens[$0].folded) || reading.tokens[$0].folded.hasPrefix("?")
          || reading.tokens[$0].folded.hasSuffix("n't"))
    }
  }

  func subject(of clause: Clause) -> (CharacterID, Range<Int>)? {
    guard case .character(let id, let tokens) = clause.subject, !clause.sharesSubject || tokens.upperBound <= clause.verbGroup.lowerBound,
      mentionAt[tokens.lowerBound].map({ pronouns.isSure($0.mention) }) ?? true
    else { return nil }
    return (id, tokens)
  }

  func sameSpeech(_ a: Int, _ b: Int) -> Bool {
    reading.quotationOfToken[a] == reading.quotationOfToken[b]
  }

  func make(
    _ target: Description.Target, _ kind: Description.Kind, _ words: Range<Int>, from start: Int, isComparison: Bool = false
  ) -> Description {
    let quotation = reading.quotationOfToken[words.lowerBound].map { quotations[$0] }
    return Description(
      target: target, kind: kind, words: span(words), evidence: span(start..<words.upperBound).union(target.span),
      saidBy: quotation?.speaker,
      isInSpeech: quotation != nil, isComparison: isComparison)
  }

  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(reading.tokens[tokens.lowerBound].span.start, reading.tokens[tokens.upperBound - 1].span.end)
  }
}
