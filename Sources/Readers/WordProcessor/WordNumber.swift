/// Prints numbers and signs as lists have them.
enum WordNumber {
  private static let roman = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
    (4, "IV"),
    (1, "I"),
  ]

  /// - Parameter format: Word's names, or the sign that stands for one in ODF: `1`, `I`, `i`, `A`, `a`. "" and `none` print nothing.
  static func printed(_ value: Int, _ format: String) -> String {
    switch format {
    case "upperRoman", "I": roman(value)
    case "lowerRoman", "i": roman(value).lowercased()
    case "upperLetter", "A": letter(value)
    case "lowerLetter", "a": letter(value).lowercased()
    case "none", "": ""
    default: String(value)
    }
  }

  private static func roman(_ value: Int) -> String {
    guard (1..<4000).contains(value) else { return String(value) }
    var (rest, result) = (value, "")
    for (worth, sign) in roman {
      while rest >= worth {
        result += sign
        rest -= worth
      }
    }
    return result
  }

  private static func letter(_ value: Int) -> String {
    guard (1...26).contains(value), let scalar = Unicode.Scalar(UInt32(64 + value)) else { return String(value) }
    return String(scalar)
  }

  /// A dash of an automatic list opens speech in many languages and comes back into the text; other bullets are ornaments.
  static func dash(_ bullet: String) -> String? {
    ["-", "–", "—", "―", "‒", "‐", "‑"].contains(bullet) ? bullet : nil
  }
}
