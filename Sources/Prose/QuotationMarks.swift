import Manuscripts

/// Tells where a mark opens or closes, byte by byte.
enum QuotationMarks {
  static let apostropheByte = UInt8(ascii: "'")
  static let quoteByte = UInt8(ascii: "\"")

  /// False for the bytes that begin no quotation mark.
  static func mayBeMark(_ byte: UInt8) -> Bool {
    byte == quoteByte || byte == apostropheByte || byte == 0xE2 || byte == 0xC2
  }

  /// The byte length of a style's opening mark.
  static func openingLength(_ style: QuotationStyle) -> Int {
    switch style {
    case .curlyDouble, .curlySingle, .lowHigh: 3
    case .guillemets, .inwardGuillemets: 2
    case .straightDouble, .straightSingle: 1
    case .dash: 0
    }
  }

  static func openingLength(_ style: QuotationStyle, _ bytes: [UInt8], at index: Int) -> Int {
    bytes[index] == UInt8(ascii: "?") ? 1 : openingLength(style)
  }

  static func opens(_ style: QuotationStyle, _ bytes: [UInt8], at index: Int, in span: TextSpan) -> Bool {
    switch style {
    case .curlyDouble:
      isGeneral(0x9C, bytes, index, span) && isFollowedByText(bytes, index + 3, span) || isTurned(0x9D, bytes, index, span)
    case .lowHigh: isGeneral(0x9E, bytes, index, span)
    case .curlySingle:
      isGeneral(0x98, bytes, index, span) && isFollowedByText(bytes, index + 3, span)
        || index == span.start && isTurned(0x99, bytes, index, span) && !isElision(bytes, index + 3, span)
    case .guillemets: isLatin(0xAB, bytes, index, span) && isPrecededByGap(bytes, index, span)
    case .inwardGuillemets:
      isLatin(0xBB, bytes, index, span) && isPrecededByGap(bytes, index, span) && isFollowedByText(bytes, index + 2, span)
    case .straightDouble: bytes[index] == quoteByte && isPrecededByGap(bytes, index, span)
    case .straightSingle:
      bytes[index] == apostropheByte && isPrecededByGap(bytes, index, span) && isFollowedByText(bytes, index + 1, span)
        && !isElision(bytes, index + 1, span)
    case .dash: false
    }
  }

  /// The length of the closing mark at `index`, or nil when none stands there.
  /// - Parameter isExpression: true for words set apart in a sentence, which end without a stop of their own.
  static func closingLength(
    _ style: QuotationStyle, _ bytes: [UInt8], at index: Int, in span: TextSpan, isExpression: Bool = false
  ) -> Int? {
    switch style {
    // Programs that turn marks by themselves open once more after a dash: “But—“ she said.
    case .curlyDouble:
      isGeneral(0x9D, bytes, index, span) || isGeneral(0x9C, bytes, index, span) && !isFollowedByText(bytes, index + 3, span) ? 3 : nil
    case .lowHigh: isGeneral(0x9C, bytes, index, span) || isGeneral(0x9D, bytes, index, span) ? 3 : nil
    case .guillemets: isLatin(0xBB, bytes, index, span) ? 2 : nil
    case .inwardGuillemets: isLatin(0xAB, bytes, index, span) ? 2 : nil
    case .straightDouble: bytes[index] == quoteByte ? 1 : nil
    case .curlySingle:
      isGeneral(0x99, bytes, index, span) && endsSpeech(bytes, index, 3, span, isExpression)
        || isGeneral(0x98, bytes, index, span) && !isFollowedByText(bytes, index + 3, span) ? 3 : nil
    case .straightSingle: bytes[index] == apostropheByte && endsSpeech(bytes, index, 1, span, isExpression) ? 1 : nil
    case .dash: nil
    }
  }

  static func startsWithDash(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    dashLength(bytes, at: span.start, in: span) > 0 && span.length > 4
  }

  /// The length of the dash (—, –, ―, or "- ") at `index`; 0 when none stands there.
  static func dashLength(_ bytes: [UInt8], at index: Int, in span: TextSpan) -> Int {
    if index + 3 <= span.end, bytes[index] == 0xE2, bytes[index + 1] == 0x80, (0x93...0x95).contains(bytes[index + 2]) { return 3 }
    return index + 2 <= span.end && bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == 0x20 ? 1 : 0
  }

  /// A closing single mark looks like an apostrophe. No letter follows it; a stop, a comma, a dash or white space precedes it, or the paragraph ends, or
  /// the word before is none that leaves letters out (`the boys’ boat`, `goin’ home`).
  private static func endsSpeech(_ bytes: [UInt8], _ index: Int, _ length: Int, _ span: TextSpan, _ isExpression: Bool) -> Bool {
    let next = index + length
    if next < span.end, isLetter(bytes[next]) { return false }
    guard index > span.start else { return false }
    if isExpression || next >= span.end || ".,!?:;)_-*\"] ".utf8.contains(bytes[index - 1]) || isMultibyteStop(bytes, before: index, span) {
      return true
    }
    if bytes[next] == 0xE2 || "-;:?!".utf8.contains(bytes[next]) { return true }
    guard bytes[index - 1] != UInt8(ascii: "s"), bytes[index - 1] != UInt8(ascii: "z") else {
      // Nothing belongs to the boys here: “… those things’ she said”.
      return [" he ", " she ", " I ", " they ", " said ", " ("].contains { has($0, bytes, at: next, in: span) }
    }
    var start = index
    while start > span.start, isLetter(bytes[start - 1]) { start -= 1 }
    if index - start > 3 { return !(bytes[index - 1] == UInt8(ascii: "n") && bytes[index - 2] == UInt8(ascii: "i")) }
    return index - start > 1
      && !["th", "an", "wi", "ha", "ol", "fo", "gi", "po", "fu", "lan", "tha", "mus", "jus"].contains {
        $0.utf8.elementsEqual(bytes[start..<index])
      }
  }

  /// `I said, ?Go home,' and …`: a question mark where only an opening mark makes sense is what an encoding left of one.
  static func isLostOpening(_ bytes: [UInt8], at index: Int, in span: TextSpan) -> Bool {
    bytes[index] == UInt8(ascii: "?") && index > span.start && index + 1 < span.end && isLetter(bytes[index + 1])
      && (bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: "-"))
  }

  /// A mark inside speech that opens a quotation of its own: after a gap, before a letter, and no apostrophe for letters left out.
  static func opensWithin(_ style: QuotationStyle, _ bytes: [UInt8], at index: Int, in span: TextSpan) -> Bool {
    switch style {
    case .curlySingle: isTurned(0x99, bytes, index, span) && !isElision(bytes, index + 3, span)
    case .straightSingle: opens(.straightSingle, bytes, at: index, in: span)
    default: false
    }
  }

  /// A closing mark where only an opening one makes sense, as careless programs print it: after a gap, before a letter.
  private static func isTurned(_ last: UInt8, _ bytes: [UInt8], _ index: Int, _ span: TextSpan) -> Bool {
    isGeneral(last, bytes, index, span) && index + 3 < span.end && isLetter(bytes[index + 3])
      && (index == span.start || bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: "-") || bytes[index - 1] == 0x98)
  }

  /// An ellipsis, a dash or a closing double mark before `index`.
  private static func isMultibyteStop(_ bytes: [UInt8], before index: Int, _ span: TextSpan) -> Bool {
    guard index - 3 >= span.start, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 else { return false }
    return [0xA6, 0x94, 0x93, 0x9D, 0x95].contains(bytes[index - 1])
  }

  static func isPrecededByGap(_ bytes: [UInt8], _ index: Int, _ span: TextSpan) -> Bool {
    guard index > span.start else { return true }
    let before = bytes[index - 1]
    return before == 0x20 || before == 0x0A || "([-_*'\"".utf8.contains(before)
      || isMultibyteStop(bytes, before: index, span) && before != 0x9D
  }

  private static func isFollowedByText(_ bytes: [UInt8], _ index: Int, _ span: TextSpan) -> Bool {
    index < span.end && bytes[index] != 0x20 && bytes[index] != 0x0A
  }

  /// 'tis, 'twas, 'em, 'cause: an apostrophe for dropped letters.
  private static func isElision(_ bytes: [UInt8], _ index: Int, _ span: TextSpan) -> Bool {
    guard "tecb".utf8.contains(bytes[index] | 0x20) else { return false }
    return ["tis", "twas", "twould", "twill", "em ", "em,", "em.", "cause", "til ", "till ", "bout"].contains {
      has($0, bytes, at: index, in: span)
    }
  }

  private static func has(_ word: String, _ bytes: [UInt8], at index: Int, in span: TextSpan) -> Bool {
    index + word.utf8.count <= span.end && word.utf8.elementsEqual(bytes[index..<(index + word.utf8.count)])
  }

  /// U+2000 to U+203F by the last byte.
  private static func isGeneral(_ last: UInt8, _ bytes: [UInt8], _ index: Int, _ span: TextSpan) -> Bool {
    index + 3 <= span.end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == last
  }

  private static func isLatin(_ last: UInt8, _ bytes: [UInt8], _ index: Int, _ span: TextSpan) -> Bool {
    index + 2 <= span.end && bytes[index] == 0xC2 && bytes[index + 1] == last
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte >= 0xC3 && byte < 0xE0
  }
}
