import Manuscripts

/// Finds direct speech in paragraphs: where it stands, which parts are one utterance. Who speaks is found later.
struct QuotationFinder {
  let style: QuotationStyle

  /// The quotations of the chapter's passages in order, with utterances numbered from 0.
  func quotations(in text: ChapterText) -> [Quotation] {
    let told = toldParagraphs(in: text)
    var result: [Quotation] = []
    var utterance = -1
    var runsOn = false
    for (paragraph, passage) in text.passages.enumerated() {
      let found = told.contains(paragraph) ? [] : speech(in: passage.span, of: text)
      for (index, stretch) in found.enumerated() {
        let continues = index == 0 && runsOn && stretch.span.start == passage.span.start
        let isInterrupted = index > 0 && interrupts(from: found[index - 1], to: stretch, in: text)
        if !continues && !isInterrupted { utterance += 1 }
        result.append(Quotation(span: stretch.span, words: stretch.words, paragraph: paragraph, utterance: utterance))
      }
      runsOn = found.last.map { !$0.isClosed } ?? false
    }
    return result
  }

  private func speech(in span: TextSpan, of text: ChapterText) -> [Stretch] {
    style == .dash ? dashSpeech(text.utf8, span) : markedSpeech(text.utf8, span)
  }

  /// Paragraphs of a story told by somebody inside the story: three or more in a row that open a quotation and do not close it. Their words are
  /// narration, whatever marks stand before them.
  private func toldParagraphs(in text: ChapterText) -> Set<Int> {
    var told: Set<Int> = []
    var run: [Int] = []
    for (paragraph, passage) in text.passages.enumerated() {
      let found = speech(in: passage.span, of: text)
      if let only = found.first, found.count == 1, only.span.start == passage.span.start, !only.isClosed {
        run.append(paragraph)
      } else {
        if run.count >= 3 { told.formUnion(run) }
        run = []
      }
    }
    return run.count >= 3 ? told.union(run) : told
  }

  private struct Stretch {
    let span: TextSpan
    let words: TextSpan
    let isClosed: Bool
  }

  /// Two quotations of one paragraph are one speaker's words; what stands between is a tag or an action of theirs.
  private func interrupts(from first: Stretch, to second: Stretch, in text: ChapterText) -> Bool {
    second.span.start - first.span.end < 400
  }

  private func markedSpeech(_ bytes: [UInt8], _ span: TextSpan) -> [Stretch] {
    var result: [Stretch] = []
    var open: Int?
    var index = span.start
    while index < span.end {
      if let start = open {
        if let length = QuotationMarks.closingLength(style, bytes, at: index, in: span), index > start {
          append(start, index, index + length, isClosed: true, bytes, to: &result)
          open = nil
          index += length
          continue
        }
      } else if QuotationMarks.opens(style, bytes, at: index, in: span) {
        open = index
        index += QuotationMarks.openingLength(style)
        continue
      }
      index += 1
    }
    if let start = open { append(start, span.end, span.end, isClosed: false, bytes, to: &result) }
    return result.filter { isSpeech($0, bytes, span) }
  }

  private func append(_ start: Int, _ wordsEnd: Int, _ end: Int, isClosed: Bool, _ bytes: [UInt8], to result: inout [Stretch]) {
    let wordsStart = min(start + QuotationMarks.openingLength(style), wordsEnd)
    guard wordsEnd > wordsStart else { return }
    result.append(Stretch(span: TextSpan(start, end), words: TextSpan(wordsStart, wordsEnd), isClosed: isClosed))
  }

  /// Leaves out words set apart inside a sentence (the so-called “experts”): no stop or comma at the end, small letter at the start, few words.
  private func isSpeech(_ stretch: Stretch, _ bytes: [UInt8], _ span: TextSpan) -> Bool {
    guard stretch.isClosed, stretch.span.start > span.start else { return true }
    let first = bytes[stretch.words.start]
    let last = bytes[stretch.words.end - 1]
    let isSmall = (0x61...0x7A).contains(first)
    let isStopped = ".,!?-;:".utf8.contains(last) || [0xA6, 0x94, 0x93].contains(last)
    guard !isStopped else { return true }
    let words = bytes[stretch.words.start..<stretch.words.end].lazy.filter { $0 == 0x20 }.count + 1
    let precededByComma = stretch.span.start - 2 >= span.start && ",:".utf8.contains(bytes[stretch.span.start - 2])
    return !(isSmall && words <= 6 || words <= 4 && !precededByComma)
  }

  /// A paragraph that opens with a dash is speech up to a dialogue tag, which a dash or a comma sets off.
  private func dashSpeech(_ bytes: [UInt8], _ span: TextSpan) -> [Stretch] {
    let dash = QuotationMarks.dashLength(bytes, at: span.start, in: span)
    guard dash > 0 else { return [] }
    var result: [Stretch] = []
    var start = span.start
    var wordsStart = span.start + dash
    var isOpen = true
    var index = wordsStart
    while index < span.end {
      let length = bytes[index] >= 0xE2 ? QuotationMarks.dashLength(bytes, at: index, in: span) : 0
      if length > 0 {
        if isOpen {
          result.append(Stretch(span: TextSpan(start, index), words: TextSpan(wordsStart, index), isClosed: true))
        } else {
          start = index
          wordsStart = index + length
        }
        isOpen.toggle()
      }
      index += max(1, length)
    }
    if isOpen, wordsStart < span.end {
      result.append(Stretch(span: TextSpan(start, span.end), words: TextSpan(wordsStart, span.end), isClosed: true))
    }
    return result
  }
}
