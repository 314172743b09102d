/// Writes text as one YAML scalar on one line: plain where YAML reads it back as the same text, else in double quotation marks.
enum YAMLScalar {
  static func written(_ text: String) -> String {
    isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// Words that YAML 1.1 and 1.2 take for something else than text.
  private static let reserved: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isLetter(first), isLetter(last) || last == "." else {
      return false
    }
    guard !reserved.contains(text.lowercased()) else { return false }
    // A colon, a number sign, a bracket or a comma has a meaning somewhere; letters, hyphens, full stops and apostrophes inside words have none.
    return text.unicodeScalars.allSatisfy { isLetter($0) || " -.'’".unicodeScalars.contains($0) } && !text.contains("  ")
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) : scalar.properties.isAlphabetic
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
      "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
}
