/// How many columns text takes on a screen of fixed-width letters.
enum DisplayWidth {
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text, or as much of it as fits with an ellipsis behind it. Marks take no columns, yet of a heap of them only the first ones are kept.
  static func fitting(_ text: String, columns limit: Int) -> String {
    var width = 0
    var count = 0
    var cut: String.Index?
    for index in text.unicodeScalars.indices {
      width += columns(of: text.unicodeScalars[index])
      count += 1
      if cut == nil, width > limit - 1 || count > 4 * limit { cut = index }
      if let cut, width > limit || count > 4 * limit { return String(text.unicodeScalars[..<cut]) + "…" }
    }
    return text
  }

  /// East Asian Wide and Fullwidth take two (UAX #11, in whole blocks); marks, joiners and variation selectors none.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}
