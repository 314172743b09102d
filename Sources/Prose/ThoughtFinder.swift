import Manuscripts

/// Finds thoughts in the narration: emphasised words that say something, and what a tag of thinking reports.
struct ThoughtFinder {
  let language: Language

  /// None in a screenplay, whose action holds only what is seen.
  func thoughts(in reading: ChapterReading) -> [Thought] {
    guard !reading.chapter.isScript else { return [] }
    let direct = reading.paragraphs.flatMap { paragraph in
      paragraph.emphasis.filter { isWholeThought($0, reading) }.map { Thought(span: $0, isDirect: true) }
    }
    let quoted = reading.quotations.filter { $0.kind == .thought }.map { Thought(span: $0.span, isDirect: true) }
    let reported = reading.sentences.filter { isReported($0, reading) }.map { Thought(span: $0.span, isDirect: false) }
    return (direct + quoted + reported).sorted { $0.span < $1.span }
  }

  /// Three words or more, or a whole sentence; a shorter stretch is stress or the name of a ship.
  private func isWholeThought(_ span: TextSpan, _ reading: ChapterReading) -> Bool {
    let first = reading.tokens.partitionIndex(reaching: { $0.span.start >= span.start })
    let end = reading.tokens.partitionIndex(reaching: { $0.span.start >= span.end })
    guard first < end, !reading.isQuoted(first) else { return false }
    let words = reading.tokens[first..<end].filter { $0.kind == .word }
    let isStopped = reading.tokens[end - 1].kind == .terminator || end < reading.tokens.count && reading.tokens[end].kind == .terminator
    return words.count >= 3 && !words.allSatisfy(\.isCapitalized) || isStopped && words.count >= 1 && !words.allSatisfy(\.isCapitalized)
      || isStopped && words.count == 1 && startsSentence(first, reading)
  }

  private func startsSentence(_ token: Int, _ reading: ChapterReading) -> Bool {
    let index = reading.sentences.partitionIndex(reaching: { $0.tokens.upperBound > token })
    return index < reading.sentences.count && reading.sentences[index].tokens.lowerBound == token
  }

  /// The sentence's first finite verb is one of thinking, and nothing is said aloud in it.
  private func isReported(_ sentence: Sentence, _ reading: ChapterReading) -> Bool {
    guard !sentence.tokens.contains(where: { reading.isQuoted($0) }) else { return false }
    for index in sentence.tokens {
      guard let verb = language.verbs.formOrUnknownPast(reading.tokens[index].folded) else { continue }
      guard !verb.uses.isDisjoint(with: [.past, .thirdPerson]) || isNegatedBase(index, sentence, reading) else { continue }
      if ["be", "have", "do"].contains(verb.lemma) || ["could", "would"].contains(reading.tokens[index].folded) { continue }
      let perceives = ["hear", "feel", "discover", "learn", "find"].contains(verb.lemma)
      return verb.groups.contains(.thought) && !perceives && verb.groups.isDisjoint(with: [.handle, .move])
    }
    return false
  }

  private func isNegatedBase(_ index: Int, _ sentence: Sentence, _ reading: ChapterReading) -> Bool {
    index > sentence.tokens.lowerBound && ["not", "didn't", "couldn't", "never"].contains(reading.tokens[index - 1].folded)
  }
}
