/// Recognises a paragraph that is no text but a sign between scenes: `* * *`, `#`, `---`, `⁂`, `~`, `o0o`.
enum SceneBreakSign {
  private static let symbols = Set("*#~§-–—_=+•·◆◇■□○●★☆✦❦❧☙⁂※＊。….|/\\xX".unicodeScalars)

  /// False for nearly every paragraph of prose, at the price of a look at its first letters and length.
  static func mayBeSign(_ utf8: [UInt8]) -> Bool {
    utf8.count <= 200 && utf8.allSatisfy(mayStand)
  }

  /// No letter but x and o.
  private static func mayStand(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded < UInt8(ascii: "a") || folded > UInt8(ascii: "z") || folded == UInt8(ascii: "x") || folded == UInt8(ascii: "o")
  }

  /// True for a few signs, whatever they are, without a letter or figure.
  static func holdsNoWord(_ utf8: [UInt8]) -> Bool {
    guard utf8.count <= 60 else { return false }
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.allSatisfy {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }
  }

  /// At most twelve signs and no word. A lone full stop, dash or letter is none.
  static func isSign(_ text: some StringProtocol) -> Bool {
    // Twelve signs with wide spaces between them; a paragraph of prose is told by its length alone.
    guard text.utf8.count <= 200, text.utf8.allSatisfy(mayStand) else { return false }
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
    if signs.count == 1, let only = signs.first { return "*#~§•◆◇■□○●★☆✦❦❧☙⁂※＊".unicodeScalars.contains(only) }
    return true
  }
}
