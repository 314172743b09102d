/// Reads what transcribers put in brackets: `[Illustration: A house]`, `[12]`, `{12}`, `[Pg 12]`, `[Footnote 1: …]`.
enum BracketMark {
  private static let openers = [
    "illustration", "pg ", "pg.", "page ", "p. ", "sidenote:", "transcriber", "blank page", "footnote", "decoration", "music", "cover",
    "plate",
  ].map { Array($0.utf8) }

  /// Longer ones are the author's own brackets.
  private static let longest = 4000

  /// The end of the mark that opens at an index; nil when the bracket is text.
  static func end(_ bytes: [UInt8], from open: Int, to limit: Int) -> Int? {
    let isSquare = bytes[open] == UInt8(ascii: "[")
    let closer = isSquare ? UInt8(ascii: "]") : UInt8(ascii: "}")
    var next = open + 1
    while next < limit, next - open < 8, isDigit(bytes[next]) || bytes[next] == UInt8(ascii: "*") { next += 1 }
    if next > open + 1, next < limit, bytes[next] == closer { return next + 1 }
    guard isSquare, isWorded(bytes, open, limit) else { return nil }
    var depth = 0
    for index in open..<min(limit, open + longest) {
      if bytes[index] == UInt8(ascii: "[") { depth += 1 }
      if bytes[index] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      // Brackets within brackets within brackets are no transcriber's.
      if depth > 3 { return nil }
    }
    return nil
  }

  static func isWorded(_ bytes: [UInt8], _ open: Int, _ limit: Int) -> Bool {
    var start = open + 1
    while start < limit, bytes[start] == UInt8(ascii: "_") || bytes[start] == 0x20 { start += 1 }
    return openers.contains { opener in
      start + opener.count <= limit && zip(bytes[start...], opener).allSatisfy { lowercased($0) == $1 }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
