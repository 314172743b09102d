import Manuscripts

/// The words around a quotation, read straight from the text: what comes right before and right after it.
struct QuotationSetting {
  enum Before {
    /// The paragraph begins.
    case nothing
    case stop
    case comma
    case colon
    case dash
    /// Another quotation's closing mark.
    case mark
    case word
  }

  let before: Before
  /// In lower case, nearest last; up to the sentence's beginning, eight at most.
  let wordsBefore: [String]
  /// In lower case, nearest first; four at most.
  let wordsAfter: [String]

  init(of span: TextSpan, in paragraph: TextSpan, _ bytes: [UInt8]) {
    var index = span.start
    while index > paragraph.start, "\"'(*_[".utf8.contains(bytes[index - 1]) { index -= 1 }
    while index > paragraph.start, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0A { index -= 1 }
    before = QuotationSetting.sign(before: index, paragraph.start, bytes)
    wordsBefore = QuotationSetting.words(before: index, paragraph.start, bytes, limit: 8)
    wordsAfter = QuotationSetting.words(after: span.end, paragraph.end, bytes, limit: 4)
  }

  private static func sign(before index: Int, _ floor: Int, _ bytes: [UInt8]) -> Before {
    guard index > floor else { return .nothing }
    switch bytes[index - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return .colon
    case UInt8(ascii: "-"): return .dash
    case UInt8(ascii: "\""): return .mark
    case UInt8(ascii: "'"), UInt8(ascii: ")"): return index - 1 > floor && ".,!?".utf8.contains(bytes[index - 2]) ? .mark : .word
    case 0x80...0xBF where index - 3 >= floor && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80:
      switch bytes[index - 1] {
      case 0x93...0x95: return .dash
      case 0xA6: return .stop
      default: return .mark
      }
    case 0xAB, 0xBB: return .mark
    default: return .word
    }
  }

  /// Backwards to the nearest stop, in the text's order.
  static func words(before end: Int, _ floor: Int, _ bytes: [UInt8], limit: Int) -> [String] {
    var result: [String] = []
    var index = end
    while index > floor, result.count < limit {
      while index > floor, !isWordByte(bytes, index - 1, floor) {
        if isBorder(bytes, index - 1, floor), index < end { return result.reversed() }
        index -= 1
      }
      let wordEnd = index
      while index > floor, isWordByte(bytes, index - 1, floor) { index -= 1 }
      if wordEnd > index { result.append(folded(bytes, index, wordEnd)) }
    }
    return result.reversed()
  }

  static func words(after start: Int, _ ceiling: Int, _ bytes: [UInt8], limit: Int) -> [String] {
    var result: [String] = []
    var index = start
    while index < ceiling, result.count < limit {
      while index < ceiling, !isWordByte(bytes, index, start) {
        if isStop(bytes[index]) { return result }
        index += 1
      }
      let wordStart = index
      while index < ceiling, isWordByte(bytes, index, start) { index += 1 }
      if index > wordStart { result.append(folded(bytes, wordStart, index)) }
    }
    return result
  }

  /// All of a stretch, stops or not.
  static func words(in span: TextSpan, _ bytes: [UInt8]) -> [String] {
    var result: [String] = []
    var start: Int?
    for index in span.start..<span.end {
      if isWordByte(bytes, index, span.start) {
        start = start ?? index
      } else if let first = start {
        result.append(folded(bytes, first, index))
        start = nil
      }
    }
    if let first = start { result.append(folded(bytes, first, span.end)) }
    return result
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// A stop, or another quotation's mark.
  private static func isBorder(_ bytes: [UInt8], _ index: Int, _ floor: Int) -> Bool {
    isStop(bytes[index]) || bytes[index] == UInt8(ascii: "\"")
      || bytes[index] == 0x9D && index - 2 >= floor && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
  }

  /// Letters, digits and hyphens; the bytes of letters beyond ASCII, but not of general punctuation.
  private static func isWordByte(_ bytes: [UInt8], _ index: Int, _ floor: Int) -> Bool {
    let byte = bytes[index]
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: return true
    case UInt8(ascii: "'"): return index > floor && index + 1 < bytes.count && isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
    case 0xC3...0xDF: return true
    case 0x80...0xBF: return index > floor && (0xC3...0xDF).contains(bytes[index - 1])
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func folded(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }
}
