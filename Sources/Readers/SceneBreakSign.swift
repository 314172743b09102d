/// Recognises a paragraph that is no text but a sign between scenes: `* * *`, `#`, `---`, `⁂`, `~`, `o0o`.
enum SceneBreakSign {
  private static let symbols = Set("*#~-–—_=+•·◆◇■□○●★☆✦❦❧☙⁂※＊。….|/\\xX".unicodeScalars)

  /// Most paragraphs are told by their first letter.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "o", "O", "0": true
    case "a"..."w", "A"..."W", "1"..."9", "\"", "\u{2018}"..."\u{201D}": false
    default: symbols.contains(scalar) || scalar.properties.isWhitespace || scalar == "\u{A0}"
    }
  }

  /// At most twelve signs and no word. A lone full stop, dash or letter is none.
  static func isSign(_ text: some StringProtocol) -> Bool {
    // Twelve signs with wide spaces between them; a paragraph of prose is told by its length alone.
    guard text.utf8.count <= 200, text.unicodeScalars.allSatisfy(mayStand) else { return false }
    let signs = Array(text.unicodeScalars).filter { !$0.properties.isWhitespace && $0 != "\u{A0}" }
    guard !signs.isEmpty, signs.count <= 12 else { return false }
    if ["o0o", "oOo", "0o0"].contains(String(String.UnicodeScalarView(signs.filter { !"-–—~*".unicodeScalars.contains($0) }))) {
      return true
    }
    guard signs.allSatisfy({ symbols.contains($0) }) else { return false }
    let letters = signs.filter { $0 == "x" || $0 == "X" }
    if !letters.isEmpty {
      // Three capitals without a gap are the number thirty; x x x and X X X are signs.
      return signs.count == letters.count && signs.count >= 3
        && (text.unicodeScalars.count > signs.count || letters.allSatisfy { $0 == "x" })
    }
    if signs.count == 1, let only = signs.first { return "*#~•◆◇■□○●★☆✦❦❧☙⁂※＊".unicodeScalars.contains(only) }
    return true
  }
}
