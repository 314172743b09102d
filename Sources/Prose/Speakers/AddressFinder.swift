import Manuscripts

/// Tells whom a line talks to from whom it talks about.
struct AddressFinder {
  let reading: ChapterReading
  let language: Language

  /// True when the name at the tokens is set off as one calls somebody: `Anna, …`, `…, Anna.`, `Oh, my dear Anna!`
  func isVocative(_ range: Range<Int>, in words: TextSpan) -> Bool {
    guard !isPossessed(range) else { return false }
    var start = range.lowerBound
    while start > 0, reading.tokens[start - 1].span.start >= words.start, isTerm(reading.tokens[start - 1].folded) { start -= 1 }
    let opens = start == 0 || reading.tokens[start - 1].span.start < words.start
    let before = opens ? nil : reading.tokens[start - 1]
    let isBefore =
      opens || before?.kind == .comma || before?.kind == .terminator || before?.kind == .dash || before?.folded == ";"
      || before.map { AddressFinder.calls.contains($0.folded) } == true
    guard isBefore else { return false }
    guard range.upperBound < reading.tokens.count, reading.tokens[range.upperBound].span.start < words.end else { return true }
    let after = reading.tokens[range.upperBound]
    return [.comma, .terminator, .closingQuote, .dash].contains(after.kind) || after.folded == ";"
  }

  private static let calls: Set<String> = [
    "o", "oh", "ah", "yes", "no", "well", "but", "come", "hush", "please", "you", "sir", "hey", "hello", "and",
  ]

  private func isTerm(_ word: String) -> Bool {
    ["dear", "my", "dearest", "poor", "old", "good"].contains(word)
  }

  private func isPossessed(_ range: Range<Int>) -> Bool {
    reading.tokens[range.upperBound - 1].folded.hasSuffix("'s")
  }
}
