import Manuscripts

/// Cuts tokens into the words of grammar, as Universal Dependencies' English treebanks do.
struct WordSplitter {
  /// With either apostrophe.
  private static let clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"].flatMap { clitic in
    [Array(clitic.utf8), Array(clitic.replacing("'", with: "’").utf8)]
  }
  /// Written as one, two words in grammar; the length of the first.
  private static let fused: [String: Int] = ["cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "'tis": 2, "'twas": 2, "d'you": 2, "d'ye": 2]
  /// What a hyphen does not part from the word after it.
  private static let prefixes: Set<String> = [
    "e", "co", "pre", "re", "non", "anti", "ex", "semi", "un", "sub", "mid", "post", "vice", "multi", "pro", "over", "o",
  ]

  /// The spans of a token's words, in order.
  func words(of token: Token, in text: ChapterText) -> [TextSpan] {
    guard token.kind == .word || token.kind == .number else { return [token.span] }
    if let length = WordSplitter.fused[token.folded] {
      return [TextSpan(token.span.start, token.span.start + length), TextSpan(token.span.start + length, token.span.end)]
    }
    guard text.utf8[token.span.start..<token.span.end].contains(where: { $0 == 0x27 || $0 == 0x2D || $0 == 0xE2 }) else {
      return [token.span]
    }
    let stem = cliticStart(of: token, in: text)
    let parts = hyphenParts(TextSpan(token.span.start, stem), in: text)
    return stem < token.span.end ? parts + [TextSpan(stem, token.span.end)] : parts
  }

  /// Where a clitic begins at the token's end; its end when there is none.
  private func cliticStart(of token: Token, in text: ChapterText) -> Int {
    let bytes = text.utf8[token.span.start..<token.span.end]
    for clitic in WordSplitter.clitics {
      let start = token.span.end - clitic.count
      guard start > token.span.start else { continue }
      if zip(bytes[start...], clitic).allSatisfy({ $0 | ($0 < 0x80 && $0 > 0x40 ? 0x20 : 0) == $1 }) { return start }
    }
    return token.span.end
  }

  private func hyphenParts(_ span: TextSpan, in text: ChapterText) -> [TextSpan] {
    var parts: [TextSpan] = []
    var start = span.start
    for index in span.start..<span.end where text.utf8[index] == 0x2D && index > start && index + 1 < span.end {
      let first = String(decoding: text.utf8[start..<index], as: UTF8.self).lowercased()
      if parts.isEmpty, WordSplitter.prefixes.contains(first) { return [span] }
      parts += [TextSpan(start, index), TextSpan(index, index + 1)]
      start = index + 1
    }
    return parts + (start < span.end ? [TextSpan(start, span.end)] : [])
  }
}
