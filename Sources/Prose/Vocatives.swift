import Manuscripts

/// Who is called by name in a chapter's speech: "Anna, come here."
struct Vocatives: Sendable {
  /// For each quotation, the names set off by commas or by its borders.
  private(set) var calls: [[CharacterID]]
  /// Paragraphs that hold speech, in order, and who is called first in each.
  private var paragraphs: [(paragraph: Int, called: CharacterID?)] = []

  init(reading: ChapterReading, names: [Mention]) {
    calls = Array(repeating: [], count: reading.quotations.count)
    var next = 0
    for (index, quotation) in reading.quotations.enumerated() {
      while next < names.count, names[next].span.start < quotation.span.start { next += 1 }
      while next < names.count, names[next].span.start < quotation.span.end {
        if Vocatives.isSetOff(names[next], in: quotation, reading) { calls[index].append(names[next].character) }
        next += 1
      }
      if paragraphs.last?.paragraph != quotation.paragraph { paragraphs.append((quotation.paragraph, nil)) }
      if paragraphs[paragraphs.count - 1].called == nil { paragraphs[paragraphs.count - 1].called = calls[index].first }
    }
  }

  func called(in paragraph: Int) -> CharacterID? {
    let index = paragraphs.partitionIndex(reaching: { $0.paragraph >= paragraph })
    return index < paragraphs.count && paragraphs[index].paragraph == paragraph ? paragraphs[index].called : nil
  }

  /// In the last speech before a paragraph, if it is no more than two paragraphs away.
  func called(before paragraph: Int) -> CharacterID? {
    let index = paragraphs.partitionIndex(reaching: { $0.paragraph >= paragraph })
    return index > 0 && paragraph - paragraphs[index - 1].paragraph <= 2 ? paragraphs[index - 1].called : nil
  }

  /// Paragraphs since the last speech before a paragraph.
  func distance(to paragraph: Int) -> Int {
    let index = paragraphs.partitionIndex(reaching: { $0.paragraph >= paragraph })
    return index > 0 ? paragraph - paragraphs[index - 1].paragraph : paragraph + 1
  }

  private static func isSetOff(_ name: Mention, in quotation: Quotation, _ reading: ChapterReading) -> Bool {
    let start = reading.tokens.partitionIndex(reaching: { $0.span.start >= name.span.start })
    let end = reading.tokens.partitionIndex(reaching: { $0.span.start >= name.span.end })
    let isOpen = name.span.start <= quotation.words.start || start > 0 && reading.tokens[start - 1].kind == .comma
    let isClosed = end >= reading.tokens.count || [.comma, .terminator, .closingQuote].contains(reading.tokens[end].kind)
    return isOpen && isClosed
  }
}
