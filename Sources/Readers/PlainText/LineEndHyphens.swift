/// Tells a word that was cut at a line's end from one that has a hyphen of its own: the cut one stands whole elsewhere in the book.
struct LineEndHyphens {
  /// Words in lower case that stand whole in the book, of those that would come about by joining.
  private let whole: Set<[UInt8]>

  init(_ text: LineTable) {
    var wanted: Set<[UInt8]> = []
    for (line, next) in zip(text.lines, text.lines.dropFirst()) where next.blanksBefore == 0 {
      if let word = LineEndHyphens.joined(text.bytes, line, next) { wanted.insert(word) }
    }
    whole = wanted.isEmpty ? [] : LineEndHyphens.found(wanted, in: text)
  }

  enum LineEnd {
    case word
    /// Inside a word whose hyphen is its own.
    case hyphen
    /// Inside a word that the line's end cut.
    case cut
  }

  func end(of line: LineTable.Line, before next: LineTable.Line, in bytes: [UInt8]) -> LineEnd {
    guard let word = LineEndHyphens.joined(bytes, line, next) else { return .word }
    return whole.contains(word) ? .cut : .hyphen
  }

  private static func joined(_ bytes: [UInt8], _ line: LineTable.Line, _ next: LineTable.Line) -> [UInt8]? {
    guard line.length > 1, bytes[line.end - 1] == UInt8(ascii: "-"), isLetter(bytes[line.end - 2]), isLetter(bytes[next.start])
    else { return nil }
    let head = bytes[line.start..<line.end - 1].suffix(60).reversed().prefix(while: isLetter).reversed()
    let tail = bytes[next.start..<next.end].prefix(60).prefix(while: isLetter)
    return head.map(lowercased) + tail.map(lowercased)
  }

  private static func found(_ wanted: Set<[UInt8]>, in text: LineTable) -> Set<[UInt8]> {
    let lengths = Set(wanted.map(\.count))
    var found: Set<[UInt8]> = []
    for line in text.lines {
      var start = line.start
      for index in line.start...line.end where index == line.end || !isLetter(text.bytes[index]) {
        if lengths.contains(index - start) {
          let word = text.bytes[start..<index].map(lowercased)
          if wanted.contains(word) { found.insert(word) }
        }
        start = index + 1
      }
    }
    return found
  }

  /// ASCII letters, and bytes of any other's but for those that open signs (U+0080 to U+00BF, U+2000 to U+2FFF).
  private static func isLetter(_ byte: UInt8) -> Bool { byte < 0x80 ? (0x41...0x5A).contains(byte & 0xDF) : byte != 0xC2 && byte != 0xE2 }
  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
