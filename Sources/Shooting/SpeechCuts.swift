import Prose

/// Where a long spoken sentence can be cut to another picture: at the clause marks nearest to parts of equal length.
struct SpeechCuts {
  let chapter: AnalyzedChapter

  /// Words on either side of a cut.
  private static let shortest = 4
  private static let joining: Set<String> = [
    "and", "but", "or", "because", "so", "when", "while", "if", "that", "which", "who", "for", "then",
  ]

  /// Tokens that open another part, in order: none where the sentence has no clause mark to cut at.
  func cuts(of tokens: Range<Int>, into parts: Int) -> [Int] {
    let wordsBefore = tokens.map { chapter.tokens[$0].kind == .word ? 1 : 0 }.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let total = wordsBefore[tokens.count]
    let marks = tokens.dropFirst().compactMap { token in weight(of: token, in: tokens).map { (token: token, weight: $0) } }
    var result: [Int] = []
    for part in 1..<max(parts, 2) {
      let aim = total * part / parts
      let before = result.last.map { wordsBefore[$0 - tokens.lowerBound] } ?? 0
      let choices = marks.filter { mark in
        let words = wordsBefore[mark.token - tokens.lowerBound]
        return words - before >= SpeechCuts.shortest && total - words >= SpeechCuts.shortest
      }
      let best = choices.min {
        abs(wordsBefore[$0.token - tokens.lowerBound] - aim) + $0.weight < abs(wordsBefore[$1.token - tokens.lowerBound] - aim) + $1.weight
      }
      if let best { result.append(best.token) }
    }
    return result
  }

  /// How much worse than a semicolon the cut before a token is, in words; nil where none is possible.
  private func weight(of token: Int, in tokens: Range<Int>) -> Int? {
    guard chapter.tokens[token].kind == .word, token > tokens.lowerBound else { return nil }
    switch chapter.tokens[token - 1].folded {
    case ";", ":", "\u{2014}", "--", "\u{2013}", "\u{2026}", "...", ".", "!", "?": return 0
    case ",": return SpeechCuts.joining.contains(chapter.tokens[token].folded) ? 1 : 4
    default: return SpeechCuts.joining.subtracting(["that", "or", "for", "so"]).contains(chapter.tokens[token].folded) ? 6 : nil
    }
  }
}
