import Manuscripts

/// Finds what numbers the items of a list that stands in one paragraph: `1.`, `2)`, `a.`, `• 9.`.
enum ListMarker {
  /// The tokens of each marker. Empty unless the paragraph begins with one; later markers go on counting.
  static func markers(in tokens: [Token]) -> [Range<Int>] {
    guard let first = marker(at: 0, tokens), first.range.upperBound < tokens.count else { return [] }
    var found = [first.range]
    var ordinal = first.ordinal
    var index = first.range.upperBound
    while index < tokens.count {
      if let next = marker(at: index, tokens), next.ordinal == ordinal + 1, next.shape == first.shape,
        next.range.upperBound < tokens.count
      {
        found.append(next.range)
        ordinal = next.ordinal
        index = next.range.upperBound
      } else {
        index += 1
      }
    }
    // One letter alone may be an initial or a word.
    return found.count == 1 && first.isLetter ? [] : found
  }

  private struct Marker {
    let range: Range<Int>
    let ordinal: Int
    let isLetter: Bool
    /// The signs around the ordinal.
    let shape: [String]
  }

  private static let bullets: Set<String> = ["•", "⁃", "‣", "◦", "·"]

  private static func marker(at start: Int, _ tokens: [Token]) -> Marker? {
    var index = start
    var shape: [String] = []
    if bullets.contains(tokens[index].folded) {
      shape.append(tokens[index].folded)
      index += 1
    }
    guard index < tokens.count, let ordinal = ordinal(tokens[index]) else { return nil }
    let isLetter = tokens[index].kind == .word
    index += 1
    while index < tokens.count, tokens[index].folded == "." || tokens[index].folded == ")",
      tokens[index].span.start == tokens[index - 1].span.end
    {
      shape.append(tokens[index].folded)
      index += 1
    }
    guard let last = shape.last, last == "." || last == ")", tokens[start].kind != .word || !tokens[start].isCapitalized else { return nil }
    return Marker(range: start..<index, ordinal: ordinal, isLetter: isLetter, shape: shape)
  }

  private static func ordinal(_ token: Token) -> Int? {
    switch token.kind {
    case .number: return token.span.length <= 3 ? Int(token.folded) : nil
    case .word:
      guard token.span.length == 1, let byte = token.folded.utf8.first, (0x61...0x7A).contains(byte) else { return nil }
      return Int(byte) - 0x60
    default: return nil
    }
  }
}
