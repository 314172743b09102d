import Manuscripts

/// Finds the weather and the light of the scene, apart from those remembered, supposed or compared with.
struct AtmosphereFinder {
  let language: Language
  let reading: ChapterReading
  let narrated: NarratedTokens
  let judge: StandingJudge

  func cues() -> [AtmosphereCue] {
    var result: [AtmosphereCue] = []
    for (index, sentence) in reading.sentences.enumerated() {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard reading.tokens[token].kind == .word, narrated[token], let (cue, end) = cue(at: token, in: index, sentence) else {
          token += 1
          continue
        }
        result.append(cue)
        token = end
      }
    }
    return result
  }

  private func cue(at token: Int, in index: Int, _ sentence: Sentence) -> (AtmosphereCue, Int)? {
    let words = language.atmosphere
    let next = token + 1 < sentence.tokens.upperBound && reading.tokens[token + 1].kind == .word ? reading.tokens[token + 1].folded : nil
    guard let (meaning, count) = words.meaning(of: reading.tokens[token].folded, before: next) else { return nil }
    let end = token + count
    if reading.tokens[token].isCapitalized, token > sentence.tokens.lowerBound { return nil }
    let after = end < sentence.tokens.upperBound ? reading.tokens[end].folded : ""
    if words.after.contains(after) { return nil }
    if after == "of", words.figures.contains(reading.tokens[token].folded) { return nil }
    let standing = judge.standing(of: token, in: index)
    let isOver = isOver(after: end, in: sentence)
    // "The fog had lifted" tells of now.
    guard standing == .now || standing == .remembered && isOver, isThing(token, in: sentence) else { return nil }
    let span = TextSpan(reading.tokens[token].span.start, reading.tokens[end - 1].span.end)
    return (AtmosphereCue(span: span, sense: meaning.sense, kind: meaning.kind, isOver: isOver), end)
  }

  /// "Dark eyes", "a dark coat", "in the dark": of `dark` and the like only what stands for itself, or for the place's own light ("it was dark").
  private func isThing(_ token: Int, in sentence: Sentence) -> Bool {
    // "He relapsed into gloom": of a mood.
    if reading.tokens[token].folded == "gloom" { return token > sentence.tokens.lowerBound && reading.tokens[token - 1].folded == "the" }
    guard reading.tokens[token].folded == "dark" else { return true }
    // "In the dark as to their plans".
    if token + 2 < sentence.tokens.upperBound, reading.tokens[token + 1].folded == "as", reading.tokens[token + 2].folded == "to" {
      return false
    }
    let next = token + 1
    guard next < sentence.tokens.upperBound, reading.tokens[next].kind == .word else {
      return token > sentence.tokens.lowerBound
        && ["the", "was", "grew", "is", "were", "went", "still", "nearly", "almost", "quite"]
          .contains(reading.tokens[token - 1].folded)
    }
    let isNoun = token > sentence.tokens.lowerBound && reading.tokens[token - 1].folded == "the"
    return language.words.function.contains(reading.tokens[next].folded)
      && (isNoun || ["was", "grew", "is", "went"].contains(reading.tokens[token - 1].folded))
      || language.places.setting(of: reading.tokens[next].folded) != nil
  }

  private func isOver(after end: Int, in sentence: Sentence) -> Bool {
    for token in end..<max(end, min(end + 3, sentence.tokens.upperBound)) {
      guard reading.tokens[token].kind == .word else { return false }
      if language.atmosphere.endings.contains(reading.tokens[token].folded) { return true }
    }
    return false
  }
}
