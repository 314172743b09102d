import Manuscripts

/// Turns a text file's bytes into text, whatever its encoding and line ends.
enum TextEncoding {
  /// Byte-order mark; the zero pattern of UTF-16; strict UTF-8; else Windows-1252, which holds Latin-1, with a warning.
  static func decode(_ bytes: [UInt8], file: String) -> Outcome<String> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]), let text = String(validating: bytes, as: UTF8.self) { return Outcome(text) }
    if bytes.starts(with: [0xFF, 0xFE]) { return Outcome(utf16(bytes.dropFirst(2), isBigEndian: false)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Outcome(utf16(bytes.dropFirst(2), isBigEndian: true)) }
    if let isBigEndian = utf16Pattern(bytes) { return Outcome(utf16(bytes[...], isBigEndian: isBigEndian)) }
    if let text = String(validating: bytes, as: UTF8.self) { return Outcome(text) }
    let text = String(String.UnicodeScalarView(bytes.map { windows1252[Int($0)] }))
    let warning = Diagnostic(
      .warning, "the text is not UTF-8 and was read as Windows-1252; if letters look wrong, save it as UTF-8", file: file)
    return Outcome(text, diagnostics: [warning])
  }

  /// True when the bytes are no text: zero bytes or many control characters among the first 8 KiB.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    guard utf16Pattern(bytes) == nil, !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return false }
    let head = bytes.prefix(8192)
    let controls = head.filter { $0 < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A].contains($0) || $0 == 0x7F }.count
    return head.contains(0) || controls * 50 > head.count
  }

  /// Every second byte zero in Latin text: the zeros stand first in big-endian order. Nil when the pattern is missing.
  private static func utf16Pattern(_ bytes: [UInt8]) -> Bool? {
    let head = Array(bytes.prefix(512))
    guard head.count >= 8 else { return nil }
    let even = stride(from: 0, to: head.count - 1, by: 2).filter { head[$0] == 0 }.count
    let odd = stride(from: 1, to: head.count, by: 2).filter { head[$0] == 0 }.count
    let pairs = head.count / 2
    if even * 10 > pairs * 7, odd * 10 < pairs { return true }
    return odd * 10 > pairs * 7 && even * 10 < pairs ? false : nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let all = Array(bytes)
    let units = stride(from: 0, to: all.count - 1, by: 2).map { index -> UInt16 in
      let (first, second) = (UInt16(all[index]), UInt16(all[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The WHATWG index of windows-1252: Latin-1 but for 0x80 to 0x9F.
  private static let windows1252: [Unicode.Scalar] = {
    let high: [UInt16] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90,
      0x2018,
      0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (0..<256).map { value in
      let code = (0x80...0x9F).contains(value) ? UInt32(high[value - 0x80]) : UInt32(value)
      return Unicode.Scalar(code) ?? "\u{FFFD}"
    }
  }()
}
