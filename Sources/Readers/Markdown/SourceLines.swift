/// Lines of a text's bytes, whatever the line ends: LF, CRLF, CR, NEL, U+2028, U+2029, form feed. The same as `TextLines` finds.
struct SourceLines {
  let text: UnsafeBufferPointer<UInt8>

  /// Where the line ends that a place stands in, before the line end's own bytes.
  func end(from place: Int) -> Int {
    var place = place
    while place < text.count {
      let byte = text[place]
      if byte <= 0x0D ? byte >= 0x0A : (byte == 0xC2 || byte == 0xE2) && isWideEnd(at: place) { return place }
      place += 1
    }
    return place
  }

  /// The start of the line after one that ends at a place.
  func start(after end: Int) -> Int {
    guard end < text.count else { return end }
    switch text[end] {
    case 0x0D where end + 1 < text.count && text[end + 1] == 0x0A: return end + 2
    case 0xC2: return end + 2
    case 0xE2: return end + 3
    default: return end + 1
    }
  }

  /// The first byte in a range that is no white space; its end when all are.
  func firstText(in range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      let width = spaceWidth(at: place)
      guard width > 0 else { return place }
      place += width
    }
    return range.upperBound
  }

  /// Without white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = firstText(in: range)
    var end = range.upperBound
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  func starts(_ range: Range<Int>, with mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in mark.count <= range.count && mark.indices.allSatisfy { text[range.lowerBound + $0] == mark[$0] } }
  }

  private func isWideEnd(at place: Int) -> Bool {
    if text[place] == 0xC2 { return place + 1 < text.count && text[place + 1] == 0x85 }
    return place + 2 < text.count && text[place + 1] == 0x80 && (text[place + 2] == 0xA8 || text[place + 2] == 0xA9)
  }

  /// Bytes of the white space at a place, the byte-order mark among it; 0 for anything else.
  private func spaceWidth(at place: Int) -> Int {
    let byte = text[place]
    if byte <= 0x20 { return 1 }
    guard byte >= 0xC2, place + 1 < text.count else { return 0 }
    if byte == 0xC2 { return text[place + 1] == 0xA0 ? 2 : 0 }
    guard place + 2 < text.count else { return 0 }
    switch (byte, text[place + 1], text[place + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
