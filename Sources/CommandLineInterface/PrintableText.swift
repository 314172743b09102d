/// Makes text from files safe to show: a file must not be able to move the cursor, recolour the screen or turn letters round.
enum PrintableText {
  /// Keeps line feeds and tabs.
  static func escaping(_ text: String) -> String {
    escaping(text) { $0 == "\n" || $0 == "\t" }
  }

  /// On one line: each run of white space becomes a space.
  static func escapingLine(_ text: String) -> String {
    let spaced = text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }.map(String.init).joined(separator: " ")
    return escaping(spaced) { _ in false }
  }

  private static func escaping(_ text: String, isKept: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: { steersTerminal($0) && !isKept($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if steersTerminal(scalar) && !isKept(scalar) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// C0 and C1 controls, line and paragraph separators, and the signs of the Unicode bidirectional algorithm (UAX #9, table 4).
  private static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
