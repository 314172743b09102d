/// The lines of a text with their places in the file, whatever the line ends: LF, CRLF, CR, NEL, U+2028, U+2029, form feed.
struct TextLines {
  struct Line {
    /// Scalars of the line without its end.
    let scalars: ArraySlice<Unicode.Scalar>
    /// From 1.
    let number: Int

    /// Offset of the first scalar in the file.
    var start: Int { scalars.startIndex }

    var isBlank: Bool { scalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" } }

    /// Tab, two spaces or a full-width space before the first word.
    var isIndented: Bool {
      guard let first = scalars.first else { return false }
      return first == "\t" || first == "\u{3000}" || scalars.prefix(2).allSatisfy { $0 == " " } && scalars.count > 2
    }

    var text: String {
      String(String.UnicodeScalarView(scalars)).trimmedScalars()
    }
  }

  let lines: [Line]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var lines: [Line] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if TextLines.isEnd(scalar) {
        lines.append(Line(scalars: scalars[start..<index], number: lines.count + 1))
        if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < scalars.count { lines.append(Line(scalars: scalars[start...], number: lines.count + 1)) }
    self.lines = lines
  }

  static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension String {
  func trimmedScalars() -> String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace || first == "\u{FEFF}" { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
