import Manuscripts

/// What stands between two marks, before it is known who speaks.
struct QuotedStretch: Sendable {
  /// With the marks.
  let span: TextSpan
  let words: TextSpan
  let isClosed: Bool
  var kind: Quotation.Kind = .speech
  /// What may stand inside and be nobody's who speaks: at first what the same marks set apart.
  var insertions: [TextSpan] = []
}

/// Finds the stretches between the marks of one style.
struct QuotedStretchFinder {
  let style: QuotationStyle
  /// True inside speech.
  var isInner = false

  func stretches(in bytes: [UInt8], _ span: TextSpan) -> [QuotedStretch] {
    style == .dash ? dashed(bytes, span) : marked(bytes, span)
  }

  private func marked(_ bytes: [UInt8], _ span: TextSpan) -> [QuotedStretch] {
    var result: [QuotedStretch] = []
    var open: Int?
    var isExpression = false
    /// In single marks: where a quotation inside the speech opens, and those that have closed.
    var within: Int?
    var inner: [TextSpan] = []
    var index = span.start
    while index < span.end {
      let isLost = (isInner || open != nil && style.isSingle) && QuotationMarks.isLostOpening(bytes, at: index, in: span)
      guard isLost || QuotationMarks.mayBeMark(bytes[index]) else {
        index += 1
        continue
      }
      if let start = open {
        if index > start, let length = QuotationMarks.closingLength(style, bytes, at: index, in: span, isExpression: isExpression) {
          if let opened = within, closesAgain(after: index + length, bytes, span) {
            inner.append(TextSpan(opened, index + length))
          } else {
            append(start, index, index + length, isClosed: true, inner, bytes, to: &result)
            open = nil
            inner = []
          }
          within = nil
          index += length
          continue
        }
        if within == nil, isLost || QuotationMarks.opensWithin(style, bytes, at: index, in: span) { within = index }
      } else if isLost || QuotationMarks.opens(style, bytes, at: index, in: span) {
        open = index
        isExpression = style.isSingle && standsInSentence(index, bytes, span)
        index += isLost ? 1 : QuotationMarks.openingLength(style)
        continue
      }
      index += 1
    }
    if let start = open { append(start, span.end, span.end, isClosed: false, inner, bytes, to: &result) }
    return result
  }

  /// True when the next single mark closes as well, so that the one before closed a quotation inside the speech.
  private func closesAgain(after index: Int, _ bytes: [UInt8], _ span: TextSpan) -> Bool {
    for next in index..<span.end where QuotationMarks.mayBeMark(bytes[next]) {
      if QuotationMarks.closingLength(style, bytes, at: next, in: span) != nil { return true }
      if QuotationMarks.opens(style, bytes, at: next, in: span) || QuotationMarks.opensWithin(style, bytes, at: next, in: span) {
        return style == .curlySingle && !QuotationMarks.opens(style, bytes, at: next, in: span)
      }
    }
    return false
  }

  /// Where a mark closes that nothing opened; nil when there is none.
  func closing(before end: Int, _ bytes: [UInt8], _ span: TextSpan) -> Range<Int>? {
    guard style != .dash else { return nil }
    for index in span.start..<end where QuotationMarks.mayBeMark(bytes[index]) {
      guard let length = QuotationMarks.closingLength(style, bytes, at: index, in: span) else { continue }
      // A single mark closes nothing but a sentence here: elsewhere it is an apostrophe.
      if style.isSingle, !".!?".utf8.contains(bytes[index - 1]) { continue }
      return index > span.start && bytes[index - 1] != 0x20 ? index..<(index + length) : nil
    }
    return nil
  }

  /// True when a paragraph begins with a mark that it does not close.
  func isLeftOpen(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    guard style != .dash, span.length > 4, QuotationMarks.opens(style, bytes, at: span.start, in: span) else { return false }
    let found = marked(bytes, span)
    return found.count == 1 && !found[0].isClosed
  }

  private func append(
    _ start: Int, _ wordsEnd: Int, _ end: Int, isClosed: Bool, _ inner: [TextSpan], _ bytes: [UInt8], to result: inout [QuotedStretch]
  ) {
    let wordsStart = min(start + QuotationMarks.openingLength(style, bytes, at: start), wordsEnd)
    guard wordsEnd > wordsStart else { return }
    result.append(
      QuotedStretch(span: TextSpan(start, end), words: TextSpan(wordsStart, wordsEnd), isClosed: isClosed, insertions: inner))
  }

  /// True when a word stands right before the mark, and a letter after it: `the so-called 'experts' had`.
  private func standsInSentence(_ index: Int, _ bytes: [UInt8], _ span: TextSpan) -> Bool {
    let next = index + QuotationMarks.openingLength(style)
    guard next < span.end, QuotationMarks.isLetter(bytes[next]) else { return false }
    return index - 2 >= span.start && bytes[index - 1] == 0x20 && QuotationMarks.isLetter(bytes[index - 2])
  }

  /// A paragraph that opens with a dash is speech up to a dialogue tag, which a dash or a comma sets off.
  private func dashed(_ bytes: [UInt8], _ span: TextSpan) -> [QuotedStretch] {
    let dash = QuotationMarks.dashLength(bytes, at: span.start, in: span)
    guard dash > 0 else { return [] }
    var result: [QuotedStretch] = []
    var start = span.start
    var wordsStart = span.start + dash
    var isOpen = true
    var index = wordsStart
    while index < span.end {
      let length = bytes[index] >= 0xE2 ? QuotationMarks.dashLength(bytes, at: index, in: span) : 0
      if length > 0 {
        if isOpen {
          result.append(QuotedStretch(span: TextSpan(start, index), words: TextSpan(wordsStart, index), isClosed: true))
        } else {
          start = index
          wordsStart = index + length
        }
        isOpen.toggle()
      }
      index += max(1, length)
    }
    if isOpen, wordsStart < span.end {
      result.append(QuotedStretch(span: TextSpan(start, span.end), words: TextSpan(wordsStart, span.end), isClosed: true))
    }
    return result
  }
}

extension QuotationStyle {
  var isSingle: Bool { self == .curlySingle || self == .straightSingle }
}
