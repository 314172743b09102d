import Manuscripts

/// Finds the tag of a quotation: in the sentence that goes on after it, in the words that lead to it, or at the end of the paragraph before.
struct DialogueTagFinder {
  let reading: ChapterReading
  private let subjects: TagSubjectFinder
  private let verbs: VerbLexicon

  init(language: Language, reading: ChapterReading, mentions: MentionIndex) {
    self.reading = reading
    subjects = TagSubjectFinder(language: language, reading: reading, mentions: mentions)
    verbs = language.verbs
  }

  func tag(of index: Int) -> DialogueTag? {
    let span = reading.quotations[index].span
    let first = reading.tokens.partitionIndex(reaching: { $0.span.start >= span.start })
    let last = reading.tokens.partitionIndex(reaching: { $0.span.start >= span.end }) - 1
    guard first < reading.tokens.count, last >= first else { return nil }
    let before = narration(before: first)
    // Narration that goes on from an earlier quotation of the sentence is that one's tag first: `“A,” said Anna, “B.”`
    let isShared = !before.isEmpty && sentence(of: before.lowerBound).lowerBound < before.lowerBound
    if !isShared, let tag = leading(before, place: .before) { return tag }
    if let tag = following(narration(after: last), isContinued: endsInComma(last)) { return tag }
    if isShared { return following(before, isContinued: true) ?? leading(before, place: .before) }
    return before.isEmpty ? leading(tail(beforeParagraphOf: index, first), place: .paragraphBefore) : nil
  }

  // MARK: - After the words

  private func following(_ range: Range<Int>, isContinued: Bool) -> DialogueTag? {
    guard !range.isEmpty else { return nil }
    if let heard = subjects.heard(in: range) { return tag(range, .after, heard, object: nil) }
    // "“Oh!” from Anna".
    if reading.tokens[range.lowerBound].folded == "from", case .mention(let token) = subjects.after(range.lowerBound, in: range),
      token == range.lowerBound + 1
    {
      return tag(range, .after, .mention(token), object: nil)
    }
    guard let verb = followingVerb(in: range, isContinued: isContinued) else { return nil }
    let preceding = verb > range.lowerBound ? subjects.before(verb, from: range.lowerBound) : .none
    let subject = preceding == .none ? subjects.after(verb, in: range) : preceding
    if subject == .none, !isSpeech(verb) { return nil }
    return tag(range, .after, subject, object: subjects.object(of: verb, subject: subject, in: range))
  }

  /// A verb of saying among the first words, or any other that with a subject beside it goes on from the comma: `“No,” smiled Anna`.
  private func followingVerb(in range: Range<Int>, isContinued: Bool) -> Int? {
    let reach = range.lowerBound..<min(range.upperBound, range.lowerBound + 9)
    if let verb = reach.first(where: { isSpeech($0) && isFinite($0) }) { return verb }
    guard let start = reach.first(where: { reading.tokens[$0].kind == .word }) else { return nil }
    if subjects.afterAdjacent(start, in: range), isPast(start) { return start }
    if isContinued, let verb = subjects.verbBeside(start, in: range), isPast(verb) { return verb }
    // "Anna, who had listened to them all, said".
    guard subjects.endOfSubject(at: start).map({ $0 < range.upperBound && reading.tokens[$0].kind == .comma }) == true else { return nil }
    let comma = range.dropFirst(3).first { reading.tokens[$0].kind == .comma && $0 > start + 3 }
    return comma.flatMap { comma in (comma + 1..<min(comma + 4, range.upperBound)).first { isSpeech($0) && isFinite($0) } }
  }

  private func isPast(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard !token.isCapitalized, let form = verbs.formOrUnknownPast(token.folded) else { return false }
    return form.uses.contains(.past) && !["be", "have", "do"].contains(form.lemma)
  }

  // MARK: - Before the words

  private func leading(_ range: Range<Int>, place: DialogueTag.Place) -> DialogueTag? {
    guard let last = range.last else { return nil }
    let end = reading.tokens[last]
    let opens = end.kind == .comma || end.kind == .dash || end.folded == ":" || end.folded == "--"
    let isVerbLast = isSpeech(last) && isFinite(last)
    guard opens || isVerbLast || end.kind == .terminator || place == .before && end.kind == .word else { return nil }
    let sentence = sentence(of: last)
    let own = max(range.lowerBound, sentence.lowerBound)..<range.upperBound
    // A full stop before speech closes what leads to it only where the verb stands last: "Sir William thus began."
    let reach = opens ? 18 : isVerbLast ? 1 : 3
    let verb = own.suffix(reach).last {
      isSpeech($0) && (isFinite($0) || isNonfinite($0, from: own.lowerBound)) && !subjects.isAside($0, from: own.lowerBound)
    }
    if let verb {
      let subject = subjects.leading(verb, in: own)
      guard subject != .none || opens else { return nil }
      return tag(own, place, subject, object: subjects.object(of: verb, subject: subject, in: own))
    }
    guard opens else { return nil }
    if end.kind == .comma { return subjects.speechNoun(in: own).map { tag(own, place, $0, object: nil) } }
    let subject = subjects.speechNoun(in: own) ?? subjects.first(in: own)
    guard subject != .none else { return nil }
    return DialogueTag(span: span(own), place: place, subject: subject, object: nil, hasVerb: false)
  }

  /// `by saying`, `heard Anna say`, `wished to ask`.
  private func isNonfinite(_ index: Int, from start: Int) -> Bool {
    guard let form = verbs.form(reading.tokens[index].folded), index > start else { return false }
    if form.uses.contains(.presentParticiple) { return true }
    guard form.uses.contains(.base) else { return false }
    return ["to", "and", "would", "could", "did", "might"].contains(reading.tokens[index - 1].folded) || subjects.endsMention(index)
  }

  // MARK: - Words

  private func isSpeech(_ index: Int) -> Bool {
    guard reading.tokens[index].kind == .word, let form = verbs.form(reading.tokens[index].folded) else { return false }
    // "Not yet, she thought": a line that is only thought has a speaker too.
    if form.lemma == "think" { return true }
    guard form.groups.contains(.speech) else { return false }
    let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1].folded : ""
    switch form.lemma {
    case "put": return next == "in"
    case "go": return next == "on"
    default: return true
    }
  }

  private func isFinite(_ index: Int) -> Bool {
    guard let form = verbs.form(reading.tokens[index].folded) else { return false }
    if !form.uses.isDisjoint(with: [.past, .thirdPerson]) { return true }
    if form.uses.contains(.presentParticiple), index > 0 { return ["was", "were", "is", "am"].contains(reading.tokens[index - 1].folded) }
    return form.uses.contains(.base) && index > 0 && ["i", "they", "we", "you"].contains(reading.tokens[index - 1].folded)
  }

  // MARK: - Stretches

  private func tag(_ range: Range<Int>, _ place: DialogueTag.Place, _ subject: DialogueTag.Subject, object: Int?) -> DialogueTag {
    DialogueTag(span: span(range), place: place, subject: subject, object: object, hasVerb: true)
  }

  private func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(reading.tokens[range.lowerBound].span.start, reading.tokens[range.upperBound - 1].span.end)
  }

  private func sentence(of token: Int) -> Range<Int> {
    let index = reading.sentences.partitionIndex(reaching: { $0.tokens.upperBound > token })
    return index < reading.sentences.count ? reading.sentences[index].tokens : token..<(token + 1)
  }

  private func endsInComma(_ last: Int) -> Bool {
    (max(0, last - 1)...last).contains { reading.tokens[$0].kind == .comma || reading.tokens[$0].kind == .dash }
  }

  private func narration(after last: Int) -> Range<Int> {
    let limit = min(sentence(of: last).upperBound, last + 27)
    var end = last + 1
    while end < limit, !reading.isQuoted(end) { end += 1 }
    return (last + 1)..<max(last + 1, end)
  }

  /// The words between the quotation and the one before it in its sentence; where it opens a sentence, the sentence before.
  private func narration(before first: Int) -> Range<Int> {
    let own = reading.sentences.partitionIndex(reaching: { $0.tokens.upperBound > first })
    guard own < reading.sentences.count else { return first..<first }
    var start = reading.sentences[own].tokens.lowerBound
    if start == first, own > 0, reading.sentences[own - 1].paragraph == reading.sentences[own].paragraph {
      start = reading.sentences[own - 1].tokens.lowerBound
    }
    var index = first
    while index > start, !reading.isQuoted(index - 1) { index -= 1 }
    return index..<first
  }

  /// What the paragraph before ends with, when the quotation opens its own and no break lies between.
  private func tail(beforeParagraphOf index: Int, _ first: Int) -> Range<Int> {
    let paragraph = reading.quotations[index].paragraph
    let own = reading.paragraphs[paragraph]
    guard paragraph > 0, reading.paragraphs[paragraph - 1].block + 1 == own.block,
      reading.sentences[own.sentences.lowerBound].tokens.lowerBound == first,
      let sentence = reading.paragraphs[paragraph - 1].sentences.last
    else { return first..<first }
    let tokens = reading.sentences[sentence].tokens
    var start = tokens.upperBound
    while start > tokens.lowerBound, !reading.isQuoted(start - 1) { start -= 1 }
    // What goes on from a line is that line's own tag, unless a colon leads on.
    guard start == tokens.lowerBound || reading.tokens[tokens.upperBound - 1].folded == ":" else { return first..<first }
    return start..<tokens.upperBound
  }
}
