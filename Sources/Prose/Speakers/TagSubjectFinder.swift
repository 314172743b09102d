import Manuscripts

/// Finds the subject of a verb of saying, and whom it speaks to, by the order of the words.
struct TagSubjectFinder {
  let language: Language
  let reading: ChapterReading
  let mentions: MentionIndex

  private static let pronouns: Set<String> = ["he", "she", "it", "i", "they", "we"]
  private static let objects: Set<String> = ["him", "her", "me", "them", "us", "it"]
  private static let particles: Set<String> = [
    "in", "out", "on", "up", "off", "away", "back", "forth", "down", "again", "at", "last", "then", "by",
  ]
  private static let openers: Set<String> = [
    "the", "a", "an", "this", "that", "his", "her", "my", "our", "their", "its", "another", "one", "some", "each", "both",
  ]
  private static let speechNouns: Set<String> = [
    "reply", "answer", "remark", "response", "exclamation", "question", "cry", "comment", "retort", "words", "voice", "observation",
    "rejoinder", "whisper", "message", "reproach", "address", "greeting",
  ]

  /// The subject that stands before a verb after the quotation: `Anna softly said`.
  func before(_ verb: Int, from start: Int) -> DialogueTag.Subject {
    for index in (start..<verb).reversed() {
      if let mention = mentions[index], let end = mentions.end(at: index) {
        if isPossessive(mention, endingAt: end) { return .noun(end..<verb) }
        if !isObject(index, from: start) { return .mention(index) }
      } else if TagSubjectFinder.pronouns.contains(reading.tokens[index].folded) {
        return .pronoun(index)
      }
    }
    return plainNoun(at: start, to: verb)
  }

  /// The subject that stands after it: `said Anna`, `put in the irrepressible Cynthia`, `said a voice`.
  func after(_ verb: Int, in range: Range<Int>) -> DialogueTag.Subject {
    var start = verb + 1
    while start + 1 < range.upperBound, TagSubjectFinder.particles.contains(reading.tokens[start].folded), opensSubject(start + 1) {
      start += 1
    }
    guard start < range.upperBound, reading.tokens[start].kind == .word else { return .none }
    if TagSubjectFinder.pronouns.contains(reading.tokens[start].folded), mentions[start] == nil { return .pronoun(start) }
    for index in start..<min(start + 4, range.upperBound) {
      let token = reading.tokens[index]
      if let mention = mentions[index], let end = mentions.end(at: index) {
        guard isPossessive(mention, endingAt: end) else { return .mention(index) }
        return noun(from: end, in: range).map { .noun($0) } ?? .none
      }
      guard token.kind == .word, !language.words.prepositions.contains(token.folded), token.folded != "and" else { break }
      if index > start, language.words.roles.contains(token.folded) { break }
    }
    return noun(from: start, in: range).map { .noun($0) } ?? .none
  }

  /// True when a subject stands right after the word.
  func afterAdjacent(_ index: Int, in range: Range<Int>) -> Bool {
    index + 1 < range.upperBound
      && (mentions[index + 1] != nil || ["he", "she", "i"].contains(reading.tokens[index + 1].folded)
        || reading.tokens[index + 1].folded == "the" && noun(from: index + 1, in: range) != nil)
  }

  /// The verb right after the subject at `start`, but for an adverb.
  func verbBeside(_ start: Int, in range: Range<Int>) -> Int? {
    guard var index = endOfSubject(at: start) else { return nil }
    if index < range.upperBound, reading.tokens[index].folded.hasSuffix("ly") { index += 1 }
    return index < range.upperBound && reading.tokens[index].kind == .word ? index : nil
  }

  /// The token after the name or pronoun at a token.
  func endOfSubject(at index: Int) -> Int? {
    if let mention = mentions[index], let end = mentions.end(at: index), !isPossessive(mention, endingAt: end) { return end }
    return ["he", "she", "i"].contains(reading.tokens[index].folded) ? index + 1 : nil
  }

  /// True when a mention ends right before the token, or before the one before it: `Anna next say`.
  func endsMention(_ index: Int) -> Bool {
    (max(0, index - 5)..<index).contains { mentions.end(at: $0).map { $0 == index || $0 == index - 1 } == true }
  }

  /// Whom somebody hears: `he heard Anna say`.
  func heard(in range: Range<Int>) -> DialogueTag.Subject? {
    for index in range.prefix(5) where ["heard", "hears", "hear"].contains(reading.tokens[index].folded) {
      guard mentions[index + 1] != nil, let end = mentions.end(at: index + 1) else { continue }
      let verb = (end..<min(end + 2, range.upperBound)).contains { place in
        language.verbs.form(reading.tokens[place].folded).map { $0.groups.contains(.speech) && $0.uses.contains(.base) } == true
      }
      if verb { return .mention(index + 1) }
    }
    return nil
  }

  /// The subject of a verb in the words that lead to a quotation, which may hold more than the tag: objects and names in by-phrases are passed over.
  func leading(_ verb: Int, in range: Range<Int>) -> DialogueTag.Subject {
    if verb + 2 < range.upperBound, reading.tokens[verb + 1].folded == "by", mentions[verb + 2] != nil { return .mention(verb + 2) }
    if verb == range.lowerBound || verb + 1 < range.upperBound && opensInverted(verb, in: range) {
      let inverted = after(verb, in: range)
      if inverted != .none { return inverted }
    }
    // Subjects of clauses within the sentence, should there be no other.
    var passed: DialogueTag.Subject?
    var inverted: DialogueTag.Subject?
    var index = verb - 1
    while index >= range.lowerBound {
      if let mention = mentions[index], let end = mentions.end(at: index) {
        let isRelative = end + 1 < verb && reading.tokens[end].kind == .comma && reading.tokens[end + 1].folded == "who"
        if !isPossessive(mention, endingAt: end), isRelative || !isObject(index, from: range.lowerBound) {
          if isRelative || !isInside(index, until: verb, from: range.lowerBound) { return .mention(index) }
          passed = passed ?? .mention(index)
        } else if !isPossessive(mention, endingAt: end), index > range.lowerBound, isVerb(index - 1) {
          // "In ran Anna, crying out".
          inverted = .mention(index)
        }
      } else if TagSubjectFinder.pronouns.contains(reading.tokens[index].folded), !isObjectIt(index, from: range.lowerBound) {
        if !isInside(index, until: verb, from: range.lowerBound) { return .pronoun(index) }
        passed = passed ?? .pronoun(index)
      }
      index -= 1
    }
    return passed ?? inverted ?? speechNoun(in: range) ?? plainNoun(at: range.lowerBound, to: verb)
  }

  /// True for the subject of a clause that a link word opens and that ends before the verb: "saw what he was doing, turned, and said".
  private func isInside(_ index: Int, until verb: Int, from start: Int) -> Bool {
    guard index > start, TagSubjectFinder.subordinators.contains(reading.tokens[index - 1].folded) else { return false }
    return (index..<verb).contains { reading.tokens[$0].kind == .comma || reading.tokens[$0].folded == "and" }
  }

  private static let subordinators: Set<String> = [
    "what", "that", "which", "who", "whom", "when", "while", "as", "if", "because", "where", "how", "than", "though", "although", "whether",
    "why",
  ]

  /// True for the verb of "what she said", which leads to no line.
  func isAside(_ verb: Int, from start: Int) -> Bool {
    guard verb - 2 >= start, TagSubjectFinder.pronouns.contains(reading.tokens[verb - 1].folded) else { return false }
    return ["what", "which"].contains(reading.tokens[verb - 2].folded)
  }

  /// `Anna's reply was`, `her answer,`.
  func speechNoun(in range: Range<Int>) -> DialogueTag.Subject? {
    for index in range.reversed() where TagSubjectFinder.speechNouns.contains(reading.tokens[index].folded) {
      for owner in (max(range.lowerBound, index - 3)..<index).reversed() {
        if let mention = mentions[owner], let end = mentions.end(at: owner), isPossessive(mention, endingAt: end) { return .mention(owner) }
        if ["his", "her", "my"].contains(reading.tokens[owner].folded) { return .pronoun(owner) }
      }
    }
    return nil
  }

  /// The first name or pronoun that is no object.
  func first(in range: Range<Int>) -> DialogueTag.Subject {
    for index in range {
      if let mention = mentions[index], let end = mentions.end(at: index) {
        if !isPossessive(mention, endingAt: end), !isObject(index, from: range.lowerBound) { return .mention(index) }
      } else if ["he", "she", "i"].contains(reading.tokens[index].folded) {
        return .pronoun(index)
      }
    }
    return .none
  }

  /// Whom the tag speaks to: `to Peter`, `asked her`.
  func object(of verb: Int, subject: DialogueTag.Subject, in range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, verb + 12)
    for index in (verb + 1)..<max(verb + 1, limit) {
      let word = reading.tokens[index].folded
      if ["to", "at"].contains(word), index + 1 < limit, isPersonal(index + 1) { return index + 1 }
      // "turning to Anna" inside the tag is found above; a full clause after a comma and "and" is no part of the tag.
      if word == "and", index > verb + 1 { break }
    }
    if verb + 1 < range.upperBound, isPersonal(verb + 1), subject != .mention(verb + 1), subject != .none { return verb + 1 }
    // "turned to Peter and said".
    for index in (range.lowerBound..<verb).reversed() where ["to", "upon"].contains(reading.tokens[index].folded) {
      if isPersonal(index + 1), subject != .mention(index + 1) { return index + 1 }
    }
    return nil
  }

  private func isPersonal(_ index: Int) -> Bool {
    if let mention = mentions[index], let end = mentions.end(at: index) { return !isPossessive(mention, endingAt: end) }
    guard TagSubjectFinder.objects.contains(reading.tokens[index].folded) else { return false }
    guard reading.tokens[index].folded == "her", index + 1 < reading.tokens.count else { return true }
    let next = reading.tokens[index + 1]
    return next.kind != .word || language.words.function.contains(next.folded)
  }

  private func opensInverted(_ verb: Int, in range: Range<Int>) -> Bool {
    (range.lowerBound..<verb).allSatisfy { ["and", "then", "thus", "so", "but", "at", "last", "here"].contains(reading.tokens[$0].folded) }
      && opensSubject(verb + 1)
  }

  private func opensSubject(_ index: Int) -> Bool {
    mentions[index] != nil || reading.tokens[index].isCapitalized || TagSubjectFinder.pronouns.contains(reading.tokens[index].folded)
      || TagSubjectFinder.openers.contains(reading.tokens[index].folded)
  }

  /// After a preposition or a verb a name is no subject: `embracing Anna`, `to Peter`.
  private func isObject(_ index: Int, from start: Int) -> Bool {
    guard index > start else { return false }
    var before = index - 1
    // "for my dear Anna".
    while before > start,
      language.words.modifiers.contains(reading.tokens[before].folded) || ["the", "dear"].contains(reading.tokens[before].folded)
    { before -= 1 }
    let word = reading.tokens[before].folded
    // "for Anna said", "before Anna spoke": a link here, no preposition.
    if ["for", "before", "after", "than", "till", "until", "as", "since"].contains(word), let end = mentions.end(at: index),
      end < reading.tokens.count,
      language.verbs.form(reading.tokens[end].folded)?.uses.contains(.past) == true
    {
      return false
    }
    if ["of", "with", "for", "than", "like"].contains(word) { return true }
    if language.words.prepositions.contains(word) { return true }
    guard reading.tokens[before].kind == .word, !reading.tokens[before].isCapitalized, let form = language.verbs.formOrUnknownPast(word)
    else { return false }
    return ["heard", "hear", "saw", "made", "let"].contains(word) == false && !["be", "say"].contains(form.lemma)
      && !form.uses.isDisjoint(with: [.past, .presentParticiple, .base]) && before > start
  }

  /// "Anna picked it up and said".
  private func isObjectIt(_ index: Int, from start: Int) -> Bool {
    reading.tokens[index].folded == "it" && isObject(index, from: start)
  }

  private func isVerb(_ index: Int) -> Bool {
    !reading.tokens[index].isCapitalized && language.verbs.formOrUnknownPast(reading.tokens[index].folded)?.uses.contains(.past) == true
  }

  private func isPossessive(_ mention: Mention, endingAt end: Int) -> Bool {
    reading.tokens[end - 1].span.end > mention.span.end
  }

  /// A noun phrase that opens the words: `the old woman`, `a voice behind them`.
  private func plainNoun(at start: Int, to verb: Int) -> DialogueTag.Subject {
    guard let first = (start..<verb).first(where: { reading.tokens[$0].kind == .word }), opensSubject(first),
      let range = noun(from: first, in: first..<verb)
    else { return .none }
    return .noun(range)
  }

  /// A determiner with its noun, or capitalised words that are no character's; nil when neither stands there.
  private func noun(from start: Int, in range: Range<Int>) -> Range<Int>? {
    guard start < range.upperBound, reading.tokens[start].kind == .word else { return nil }
    let isName = reading.tokens[start].isCapitalized
    guard isName || TagSubjectFinder.openers.contains(reading.tokens[start].folded) || reading.isOwner(before: start) else { return nil }
    var end = start + 1
    while end < min(start + 6, range.upperBound), reading.tokens[end].kind == .word {
      let word = reading.tokens[end].folded
      if language.words.prepositions.contains(word) || ["of", "and", "who", "with", "as", "that", "when"].contains(word) { break }
      if word.hasSuffix("ly") || isName && !reading.tokens[end].isCapitalized { break }
      if end > start + 1, let form = language.verbs.form(word), form.uses.contains(.presentParticiple) { break }
      end += 1
    }
    return end > start + 1 || isName || reading.isOwner(before: start) ? start..<end : nil
  }
}

extension ChapterReading {
  /// True after a name with its 's.
  fileprivate func isOwner(before token: Int) -> Bool {
    token > 0 && tokens[token - 1].folded.hasSuffix("'s")
  }
}
