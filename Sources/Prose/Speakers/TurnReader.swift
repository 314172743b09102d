import Manuscripts

/// Divides a chapter's quotations into turns and gathers what the text says about each.
struct TurnReader {
  let reading: ChapterReading
  let language: Language
  let tags: [DialogueTag?]
  let mentions: MentionIndex
  /// Whom names and resolved pronouns of the narration mean, by their first token.
  let referents: [Int: CharacterID]
  let cast: CastFacts

  func turns() -> [Turn] {
    var turns: [Turn] = []
    var index = 0
    while index < reading.quotations.count {
      let paragraph = reading.quotations[index].paragraph
      var end = index
      while end < reading.quotations.count, reading.quotations[end].paragraph == paragraph { end += 1 }
      for range in divided(index..<end) {
        var turn = Turn(quotations: range, paragraph: paragraph)
        note(&turn, after: turns.last)
        turns.append(turn)
      }
      index = end
    }
    sign(&turns)
    return turns
  }

  // MARK: - Signs

  /// Gives untagged lines between signs other than quotation marks to the one whom all tags of such lines name.
  private func sign(_ turns: inout [Turn]) {
    var owners: [UInt8: Set<CharacterID>] = [:]
    var counts: [UInt8: Int] = [:]
    for turn in turns {
      guard let sign = sign(of: turn), let owner = turn.taggedSpeaker else { continue }
      owners[sign, default: []].insert(owner)
      counts[sign, default: 0] += 1
    }
    for index in turns.indices where turns[index].tag == .none {
      guard let sign = sign(of: turns[index]), counts[sign, default: 0] > 1, let owner = owners[sign]?.first, owners[sign]?.count == 1
      else { continue }
      turns[index].tag = .signed(owner)
    }
    for index in turns.indices.dropFirst() where turns[index].tag == .none && asksWho(turns[index - 1]) {
      guard let name = openingName(of: turns[index]) else { continue }
      turns[index].tag = .signed(name)
      turns[index].addressed.removeAll { $0 == name }
    }
  }

  private func asksWho(_ turn: Turn) -> Bool {
    guard turn.endsInQuestion, let last = turn.quotations.last else { return false }
    let words = reading.quotations[last].words
    let end = reading.tokens.partitionIndex(reaching: { $0.span.start >= words.end })
    return language.quotations.whoQuestions.contains { phrase in
      // The question mark stands between the last word and the end.
      let start = end - 1 - phrase.count
      return start >= 0 && reading.tokens[start].span.start >= words.start
        && phrase.indices.allSatisfy { reading.tokens[start + $0].folded == phrase[$0] }
    }
  }

  /// The character whose name opens the words.
  private func openingName(of turn: Turn) -> CharacterID? {
    let words = reading.quotations[turn.quotations.lowerBound].words
    let token = reading.tokens.partitionIndex(reaching: { $0.span.start >= words.start })
    guard token < reading.tokens.count, let mention = mentions[token], mention.kind == .name else { return nil }
    return mention.character
  }

  private func sign(of turn: Turn) -> UInt8? {
    let span = reading.quotations[turn.quotations.lowerBound].span
    let byte = reading.text.utf8[span.start]
    if "[<*_".utf8.contains(byte) { return byte }
    // Slanted letters that are speech in themselves stand in no marks.
    let isSlanted = reading.paragraphs[turn.paragraph].emphasis.contains { $0.start == span.start && $0.contains(span) }
    return isSlanted ? UInt8(ascii: "*") : nil
  }

  // MARK: - Division

  /// A paragraph's quotations, divided where a tag cannot mean the one whom the tags before it mean.
  private func divided(_ all: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = all.lowerBound
    var current = tag(of: start).tag
    for index in all.dropFirst() {
      let next = tag(of: index).tag
      let isOneUtterance = reading.quotations[index].utterance == reading.quotations[index - 1].utterance && tags[index]?.place != .before
      if conflicts(current, next), !isOneUtterance || isNamed(next) {
        result.append(start..<index)
        start = index
        current = next
      } else if current == .none || isNamed(next) {
        current = next
      }
    }
    result.append(start..<all.upperBound)
    return result
  }

  private func isNamed(_ tag: Turn.Tag) -> Bool {
    switch tag {
    case .named, .introduced, .firstPerson: true
    default: false
    }
  }

  private func conflicts(_ a: Turn.Tag, _ b: Turn.Tag) -> Bool {
    switch (a, b) {
    case (.none, _), (_, .none): false
    case (.named(let first, _), .named(let second, _)): first != second
    case (.named(let first, _), .pronoun(let gender, _)): disagrees(cast.genders[first] ?? .unknown, gender)
    // Who is named only after a pronoun is somebody else than the pronoun meant.
    case (.pronoun, .named): true
    case (.pronoun(let first, _), .pronoun(let second, _)): first != second
    case (.firstPerson, .firstPerson): false
    case (.firstPerson, _), (_, .firstPerson): true
    case (.noun(let first, _), .pronoun(let second, _)), (.pronoun(let second, _), .noun(let first, _)): disagrees(first, second)
    case (.noun, .noun): false
    default: true
    }
  }

  private func disagrees(_ a: Gender, _ b: Gender) -> Bool { a != b && a != .unknown && b != .unknown }

  // MARK: - Evidence

  private func note(_ turn: inout Turn, after last: Turn?) {
    for index in turn.quotations {
      let own = tag(of: index)
      if turn.tag == .none || isNamed(own.tag) && !isNamed(turn.tag) {
        turn.tag = own.tag
        turn.referent = own.referent
      }
      if turn.spokenTo == nil, let object = tags[index]?.object { turn.spokenTo = referents[object] }
    }
    noteWords(&turn, isAnswer: last?.endsInQuestion == true)
    noteNarration(&turn, from: last?.paragraph == turn.paragraph ? last?.quotations.upperBound : nil)
    turn.endsInQuestion = endsInQuestion(turn.quotations)
    guard let last else { return }
    turn.link = link(from: last, to: turn)
    let quotations = reading.quotations
    turn.continuesUtterance =
      last.paragraph < turn.paragraph
      && quotations[turn.quotations.lowerBound].utterance == quotations[turn.quotations.lowerBound - 1].utterance
      && !isNamed(turn.tag)
  }

  private func tag(of index: Int) -> (tag: Turn.Tag, referent: CharacterID?) {
    guard let tag = tags[index] else { return (.none, nil) }
    switch tag.subject {
    case .mention(let token):
      guard let mention = mentions[token] else { return (.none, nil) }
      let character = mention.character
      // "the young man" is more often somebody with a name than a character of its own.
      if mention.kind == .noun, !cast.namedByNoun.contains(character) {
        return (.noun(cast.genders[character] ?? .unknown, isDefinite: true), character)
      }
      return (tag.hasVerb ? .named(character, tag.place) : .introduced(character), character)
    case .pronoun(let token):
      let word = reading.tokens[token].folded
      if ["i", "my", "we"].contains(word) { return (.firstPerson, referents[token]) }
      guard let gender = Pronouns.gender(of: word) else { return (.noun(.unknown, isDefinite: true), nil) }
      return (.pronoun(gender, token: token), referents[token])
    case .noun(let range):
      if let bearer = bearer(ofTitleAt: range) { return (.named(bearer, tag.place), bearer) }
      return (noun(range), nil)
    case .none: return (.none, nil)
    }
  }

  /// `said Mademoiselle`: the one of that title whom the narration named last.
  private func bearer(ofTitleAt range: Range<Int>) -> CharacterID? {
    let title = reading.tokens[range.lowerBound]
    guard range.count == 1, title.isCapitalized, language.words.titles.contains(title.folded) else { return nil }
    for token in (0..<range.lowerBound).reversed() where reading.tokens[token].folded == title.folded {
      if let mention = mentions[token], mention.kind == .name { return mention.character }
    }
    return cast.bearers[title.folded]
  }

  private func noun(_ range: Range<Int>) -> Turn.Tag {
    let first = reading.tokens[range.lowerBound]
    if first.isCapitalized, first.folded != "the", !language.words.determiners.contains(first.folded) { return .unknownName }
    if range.dropFirst().contains(where: { reading.tokens[$0].isCapitalized }) { return .unknownName }
    let isDefinite = !["a", "an", "another", "one", "some"].contains(first.folded)
    let gender = range.reversed().lazy.map { language.words.gender(of: reading.tokens[$0].folded) }.first { $0 != .unknown }
    return .noun(gender ?? .unknown, isDefinite: isDefinite)
  }

  /// - Parameter isAnswer: true after a question, where a name by itself ("Peter.") says who, and calls nobody.
  private func noteWords(_ turn: inout Turn, isAnswer: Bool) {
    let finder = AddressFinder(reading: reading, language: language)
    for index in turn.quotations {
      let words = reading.quotations[index].words
      var token = reading.tokens.partitionIndex(reaching: { $0.span.start >= words.start })
      while token < reading.tokens.count, reading.tokens[token].span.start < words.end {
        if let mention = mentions[token], let end = mentions.end(at: token) {
          let isName = isAnswer && mention.span.start == words.start && end < reading.tokens.count && reading.tokens[end].folded == "."
          let isCalled = mention.kind == .name && !isName && finder.isVocative(token..<end, in: words)
          if isCalled {
            turn.addressed.appendNew(mention.character)
            let form = (token..<end).map { reading.tokens[$0].folded }.joined(separator: " ")
            turn.calls.append(Turn.Call(character: mention.character, form: form))
          } else if !isName {
            turn.spokenOf.appendNew(mention.character)
          }
          token = end
        } else {
          if let gender = language.words.calls[reading.tokens[token].folded], finder.isVocative(token..<(token + 1), in: words) {
            turn.calledGender = gender
          }
          if let bearer = cast.bearers[reading.tokens[token].folded], finder.isVocative(token..<(token + 1), in: words) {
            turn.addressed.appendNew(bearer)
            turn.calls.append(Turn.Call(character: bearer, form: reading.tokens[token].folded))
          }
          token += 1
        }
      }
    }
    turn.spokenOf.removeAll { turn.addressed.contains($0) }
  }

  /// - Parameter start: the first quotation of the turn that is not the paragraph's first.
  private func noteNarration(_ turn: inout Turn, from start: Int?) {
    let first = reading.quotations[turn.quotations.lowerBound].span.start
    let last = reading.quotations[turn.quotations.upperBound - 1].span.end
    let from = start.map { reading.quotations[$0 - 1].span.end } ?? 0
    let next = turn.quotations.upperBound
    let to =
      next < reading.quotations.count && reading.quotations[next].paragraph == turn.paragraph
      ? reading.quotations[next].span.start : Int.max
    for sentence in reading.paragraphs[turn.paragraph].sentences {
      var hasSubject = false
      for token in reading.sentences[sentence].tokens where !reading.isQuoted(token) {
        let offset = reading.tokens[token].span.start
        guard offset >= from, offset < to else { continue }
        if reading.tokens[token].kind == .word { turn.hasNarration = true }
        guard let character = referents[token] else { continue }
        turn.mentioned.appendNew(character)
        if turn.spokenTo == nil, hasSubject, token > 0, ["to", "at"].contains(reading.tokens[token - 1].folded) {
          turn.spokenTo = character
        }
        guard !hasSubject, isSubject(token, in: reading.sentences[sentence]) else { continue }
        hasSubject = true
        if offset < first {
          turn.actsBefore = character
        } else if offset >= last {
          if turn.actsAfter == nil { turn.actsAfter = character }
        } else if turn.actsBetween == nil {
          turn.actsBetween = character
        }
      }
    }
  }

  /// The subject of the first sentence of a paragraph without speech.
  func actor(openingNarration index: Int) -> CharacterID? {
    guard index < reading.paragraphs.count, let first = reading.paragraphs[index].sentences.first else { return nil }
    let tokens = reading.sentences[first].tokens
    guard !tokens.contains(where: { reading.isQuoted($0) }) else { return nil }
    return tokens.lazy.compactMap { token in isSubject(token, in: reading.sentences[first]) ? referents[token] : nil }.first
  }

  func isSubject(_ token: Int, in sentence: Sentence) -> Bool {
    let word = reading.tokens[token].folded
    if Pronouns.isSubject(word) { return true }
    guard let mention = mentions[token], let end = mentions.end(at: token), reading.tokens[end - 1].span.end <= mention.span.end else {
      return false
    }
    guard token > sentence.tokens.lowerBound else { return true }
    let before = reading.tokens[token - 1].folded
    return !language.words.prepositions.contains(before) && !["of", "with", "for", "than", "like"].contains(before)
  }

  private func endsInQuestion(_ quotations: Range<Int>) -> Bool {
    let words = reading.quotations[quotations.upperBound - 1].words
    let last = reading.tokens.partitionIndex(reaching: { $0.span.start >= words.end }) - 1
    return last >= 0 && reading.text.utf8[reading.tokens[last].span.start] == UInt8(ascii: "?")
  }

  private func link(from last: Turn, to turn: Turn) -> TurnRelation.Link? {
    if last.paragraph == turn.paragraph { return .sameParagraph }
    let blocks = reading.paragraphs[turn.paragraph].block - reading.paragraphs[last.paragraph].block
    // Blocks that are no story lie between: a break.
    guard blocks == turn.paragraph - last.paragraph else { return nil }
    switch blocks {
    case 1: return .adjacent
    case 2...3: return .near
    case 4...9: return .far
    default: return nil
    }
  }
}

extension Array where Element: Equatable {
  mutating func appendNew(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
