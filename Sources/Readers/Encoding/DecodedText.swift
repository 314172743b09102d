import Manuscripts

/// What is to be said about a text after its bytes were read: how many of them meant nothing, and where.
enum DecodedText {
  static func outcome(_ text: String, _ encoding: String, file: String) -> Outcome<String> {
    let (count, line) = losses(in: text)
    guard count > 0 else { return Outcome(text) }
    let what = count == 1 ? "one place is no \(encoding) and became" : "\(count) places are no \(encoding) and became"
    let warning = "\(what) “\u{FFFD}”, the first in line \(line); look whether the file is damaged"
    return Outcome(text, diagnostics: [Diagnostic(.warning, warning, file: file, line: line)])
  }

  /// U+FFFD in the text, and the line of the first one.
  private static func losses(in text: String) -> (count: Int, line: Int) {
    guard text.utf8.contains(0xEF) else { return (0, 0) }
    var count = 0
    var line = 1
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { count += 1 } else if count == 0, TextLines.isEnd(scalar), last != "\r" || scalar != "\n" { line += 1 }
      last = scalar
    }
    return (count, line)
  }

  /// A UTF-8 file with a few bad bytes is still one: other encodings hardly ever look like UTF-8.
  static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte & 0xE0 == 0xC0 ? 2 : byte & 0xF0 == 0xE0 ? 3 : byte & 0xF8 == 0xF0 ? 4 : 0
      if length == 1 {
        index += 1
      } else if length > 1, index + length <= bytes.count, bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return good >= 4 && good >= bad * 4
  }
}
