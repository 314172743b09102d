/// Tells the Unicode encodings by their byte-order mark or by where their zero bytes stand, and reads the wide ones.
enum ByteOrder {
  /// The encoding that a byte-order mark names, and where the text begins.
  static func marked(_ bytes: [UInt8]) -> (EncodingName, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (EncodingName("UTF-8"), 0) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count % 4 == 0 { return (EncodingName("UTF-32LE"), 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (EncodingName("UTF-32BE"), 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (EncodingName("UTF-16LE"), 2) }
    return bytes.starts(with: [0xFE, 0xFF]) ? (EncodingName("UTF-16BE"), 2) : nil
  }

  /// UTF-16 and UTF-32 without a mark: spaces, line ends and Latin letters have their zero bytes all on one side.
  static func unmarked(_ bytes: [UInt8]) -> EncodingName? {
    let head = Array(bytes.prefix(4096))
    guard head.count >= 8, head.contains(0) else { return nil }
    let quads = head.count / 4
    let big = (0..<quads).count { head[$0 * 4] == 0 && head[$0 * 4 + 1] <= 0x10 && (head[$0 * 4 + 2], head[$0 * 4 + 3]) != (0, 0) }
    let little = (0..<quads).count { head[$0 * 4 + 3] == 0 && head[$0 * 4 + 2] <= 0x10 && (head[$0 * 4], head[$0 * 4 + 1]) != (0, 0) }
    let wide = (0..<quads).count { head[$0 * 4] == 0 && head[$0 * 4 + 3] == 0 }
    if big * 10 >= quads * 9, wide * 10 < quads { return EncodingName("UTF-32BE") }
    if little * 10 >= quads * 9, wide * 10 < quads { return EncodingName("UTF-32LE") }
    let pairs = head.count / 2
    let (first, second) = (0..<pairs).reduce(into: (0, 0)) { count, pair in
      if head[pair * 2] == 0, isPlain(head[pair * 2 + 1]) { count.0 += 1 }
      if head[pair * 2 + 1] == 0, isPlain(head[pair * 2]) { count.1 += 1 }
    }
    let zeros = head.count { $0 == 0 }
    guard max(first, second) * 50 >= pairs, max(first, second) * 20 >= zeros * 19 else { return nil }
    return EncodingName(first > second ? "UTF-16BE" : "UTF-16LE")
  }

  /// ISO-2022-JP is ASCII but for its escapes: `ESC $ B` opens Japanese.
  static func isShifted(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    guard let escape = head.firstIndex(of: 0x1B), escape + 2 < head.endIndex else { return false }
    return head[escape + 1] == UInt8(ascii: "$") && [UInt8(ascii: "B"), UInt8(ascii: "@")].contains(head[escape + 2])
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) || (0x09...0x0D).contains(byte) }

  static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let start = bytes.startIndex
    let units = (0..<bytes.count / 2).map { pair -> UInt16 in
      let (first, second) = (UInt16(bytes[start + pair * 2]), UInt16(bytes[start + pair * 2 + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    let text = String(decoding: units, as: UTF16.self)
    return bytes.count % 2 == 0 ? text : text + "\u{FFFD}"
  }

  static func utf32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let start = bytes.startIndex
    let units = (0..<bytes.count / 4).lazy.map { quad -> UInt32 in
      (0..<4).reduce(UInt32(0)) { value, index in value << 8 | UInt32(bytes[start + quad * 4 + (isBigEndian ? index : 3 - index)]) }
    }
    let text = String(decoding: units, as: UTF32.self)
    return bytes.count % 4 == 0 ? text : text + "\u{FFFD}"
  }
}
