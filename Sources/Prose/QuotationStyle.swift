import Manuscripts

/// The marks a book sets its direct speech in.
enum QuotationStyle: Sendable, CaseIterable {
  case curlyDouble
  case straightDouble
  case curlySingle
  case straightSingle
  case guillemets
  case dash

  /// The style that opens most quotations in the book; single marks count only where double ones are rarer, since they also nest and elide.
  static func predominant(in chapters: [ChapterText]) -> QuotationStyle {
    var counts: [Int] = Array(repeating: 0, count: allCases.count)
    for chapter in chapters {
      for passage in chapter.passages {
        for (index, style) in allCases.enumerated() {
          counts[index] += style.openers(in: chapter.utf8, passage.span)
        }
      }
    }
    let best = counts.enumerated().max { $0.element < $1.element || ($0.element == $1.element && $0.offset > $1.offset) }
    guard let best, best.element > 0 else { return .curlyDouble }
    return allCases[best.offset]
  }

  private func openers(in bytes: [UInt8], _ span: TextSpan) -> Int {
    if self == .dash { return QuotationMarks.startsWithDash(bytes, span) ? 1 : 0 }
    var count = 0
    var index = span.start
    while index < span.end {
      if QuotationMarks.opens(self, bytes, at: index, in: span) { count += 1 }
      index += 1
    }
    return count
  }
}

/// Tells where a mark opens or closes, byte by byte.
enum QuotationMarks {
  static let apostropheByte = UInt8(ascii: "'")
  static let quoteByte = UInt8(ascii: "\"")

  /// The byte length of a style's opening mark.
  static func openingLength(_ style: QuotationStyle) -> Int {
    switch style {
    case .curlyDouble, .curlySingle: 3
    case .guillemets: 2
    case .straightDouble, .straightSingle: 1
    case .dash: 0
    }
  }

  static func opens(_ style: QuotationStyle, _ bytes: [UInt8], at index: Int, in span: TextSpan) -> Bool {
    switch style {
    case .curlyDouble: has([0xE2, 0x80, 0x9C], bytes, at: index, in: span)
    case .curlySingle: has([0xE2, 0x80, 0x98], bytes, at: index, in: span) && isFollowedByText(bytes, index + 3, span)
    case .guillemets: has([0xC2, 0xAB], bytes, at: index, in: span)
    case .straightDouble: bytes[index] == quoteByte && isPrecededByGap(bytes, index, span)
    case .straightSingle:
      bytes[index] == apostropheByte && isPrecededByGap(bytes, index, span) && isFollowedByText(bytes, index + 1, span)
        && !isElision(bytes, index + 1, span)
    case .dash: false
    }
  }

  /// The length of the closing mark at `index`, or nil when none stands there.
  static func closingLength(_ style: QuotationStyle, _ bytes: [UInt8], at index: Int, in span: TextSpan) -> Int? {
    switch style {
    case .curlyDouble: has([0xE2, 0x80, 0x9D], bytes, at: index, in: span) ? 3 : nil
    case .guillemets: has([0xC2, 0xBB], bytes, at: index, in: span) ? 2 : nil
    case .straightDouble: bytes[index] == quoteByte ? 1 : nil
    case .curlySingle: has([0xE2, 0x80, 0x99], bytes, at: index, in: span) && endsSpeech(bytes, index, 3, span) ? 3 : nil
    case .straightSingle: bytes[index] == apostropheByte && endsSpeech(bytes, index, 1, span) ? 1 : nil
    case .dash: nil
    }
  }

  static func startsWithDash(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    dashLength(bytes, at: span.start, in: span) > 0 && span.length > 4
  }

  /// The length of the dash (—, –, ―, or "- ") at `index`; 0 when none stands there.
  static func dashLength(_ bytes: [UInt8], at index: Int, in span: TextSpan) -> Int {
    for dash: [UInt8] in [[0xE2, 0x80, 0x94], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x95]] where has(dash, bytes, at: index, in: span) {
      return 3
    }
    return has(Array("- ".utf8), bytes, at: index, in: span) ? 1 : 0
  }

  /// A closing single mark looks like an apostrophe: it closes where no letter follows and a stop, a comma or a dash precedes, or the paragraph ends.
  private static func endsSpeech(_ bytes: [UInt8], _ index: Int, _ length: Int, _ span: TextSpan) -> Bool {
    let next = index + length
    if next < span.end, isLetter(bytes[next]) { return false }
    guard index > span.start else { return false }
    return next >= span.end || ".,!?:;)_-*\"".utf8.contains(bytes[index - 1]) || isMultibyteStop(bytes, before: index, span)
  }

  /// An ellipsis, a dash or a closing double mark before `index`.
  private static func isMultibyteStop(_ bytes: [UInt8], before index: Int, _ span: TextSpan) -> Bool {
    guard index - 3 >= span.start, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 else { return false }
    return [0xA6, 0x94, 0x93, 0x9D, 0x95].contains(bytes[index - 1])
  }

  private static func isPrecededByGap(_ bytes: [UInt8], _ index: Int, _ span: TextSpan) -> Bool {
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
    ["tis", "twas", "twould", "twill", "em ", "em,", "em.", "cause", "til ", "till ", "bout"].contains {
      has(Array($0.utf8), bytes, at: index, in: span)
    }
  }

  private static func has(_ mark: [UInt8], _ bytes: [UInt8], at index: Int, in span: TextSpan) -> Bool {
    guard index + mark.count <= span.end else { return false }
    for offset in mark.indices where bytes[index + offset] != mark[offset] { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte >= 0xC3 && byte < 0xE0
  }
}
