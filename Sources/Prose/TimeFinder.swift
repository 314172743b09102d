import Manuscripts

/// Finds words that tell the hour, and phrases that move the story's clock.
struct TimeFinder {
  let language: Language

  func times(in reading: ChapterReading) -> [TimeCue] {
    var result: [TimeCue] = []
    for (index, sentence) in reading.sentences.enumerated() {
      let opensParagraph = reading.paragraphs[sentence.paragraph].sentences.lowerBound == index
      let jump = opensParagraph ? jumpLength(at: sentence.tokens.lowerBound, in: sentence, reading) : 0
      if jump > 0 {
        let range = sentence.tokens.lowerBound..<min(sentence.tokens.lowerBound + jump + 2, sentence.tokens.upperBound)
        let hour = range.lazy.compactMap { self.hour(at: $0, in: sentence, reading) }.first
        let span = TextSpan(sentence.span.start, reading.tokens[sentence.tokens.lowerBound + jump - 1].span.end)
        result.append(TimeCue(span: span, time: hour?.time, isJump: true, strength: 0.8))
      }
      for token in sentence.tokens where !reading.isQuoted(token) {
        guard let (time, isPlain, length) = hour(at: token, in: sentence, reading) else { continue }
        let span = TextSpan(reading.tokens[token].span.start, reading.tokens[token + length - 1].span.end)
        result.append(
          TimeCue(span: span, time: time, isJump: false, strength: strength(at: token, isPlain: isPlain, in: sentence, reading)))
      }
    }
    return result.sorted { $0.span < $1.span }
  }

  /// The length in tokens of a jumping phrase at the sentence's start; 0 when there is none.
  private func jumpLength(at start: Int, in sentence: Sentence, _ reading: ChapterReading) -> Int {
    guard !reading.isQuoted(start) else { return 0 }
    let lengths = language.times.jumps.lazy.compactMap { phrase -> Int? in
      let isHere = phrase.indices.allSatisfy { offset in
        guard start + offset < sentence.tokens.upperBound else { return false }
        let token = reading.tokens[start + offset]
        return phrase[offset] == "N"
          ? token.kind == .number || language.times.numbers.contains(token.folded) : token.folded == phrase[offset]
      }
      return isHere ? phrase.count : nil
    }
    return lengths.max() ?? 0
  }

  private func hour(at token: Int, in sentence: Sentence, _ reading: ChapterReading) -> (time: TimeOfDay, isPlain: Bool, length: Int)? {
    let word = reading.tokens[token]
    guard word.kind == .word else { return nil }
    if token + 1 < sentence.tokens.upperBound, let found = language.times.hours[word.folded + " " + reading.tokens[token + 1].folded] {
      return (found.time, found.isPlain, 2)
    }
    return language.times.hours[word.folded].map { ($0.time, $0.isPlain, 1) }
  }

  /// A named hour after `at`, `in the`, `that` is plain; after `every`, `last`, `all`, `a` it is a habit, a memory or a length of time.
  private func strength(at token: Int, isPlain: Bool, in sentence: Sentence, _ reading: ChapterReading) -> Double {
    let before = token > sentence.tokens.lowerBound ? reading.tokens[token - 1].folded : ""
    if ["every", "last", "each", "a", "by", "until", "since", "tomorrow", "yesterday", "three", "two", "most", "some", "good", "for"]
      .contains(before)
    {
      return 0.15
    }
    guard isPlain else { return 0.4 }
    return ["at", "the", "this", "that", "before", "after", "near", "toward", "towards"].contains(before) ? 0.8 : 0.6
  }
}
