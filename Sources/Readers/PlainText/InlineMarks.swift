/// Finds in a paragraph what is no text: signs of emphasis, and the marks of pictures, notes and pages.
struct InlineMarks {
  enum Effect {
    case opensEmphasis
    case closesEmphasis
    /// Left out with what stands in it.
    case cut
  }

  struct Mark {
    /// UTF-8 offsets into the text's bytes.
    let span: Range<Int>
    let effect: Effect
  }

  /// In order, not overlapping.
  private(set) var marks: [Mark] = []
  private let bytes: [UInt8]

  init(_ text: LineTable, _ range: Range<Int>) {
    bytes = text.bytes
    let lines = text.lines[range]
    guard let first = lines.first, let last = lines.last else { return }
    let whole = first.start..<last.end
    let hasSigns = bytes[whole].contains { $0 == 0x5F || $0 == 0x2A || $0 == 0x3D || $0 == 0x5B || $0 == 0x7B || $0 == 0x7C }
    guard hasSigns else { return }
    findCuts(in: whole)
    for sign in [UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "=")] { findEmphasis(sign, in: whole) }
    marks.sort { $0.span.lowerBound < $1.span.lowerBound }
    dropSignsInCuts()
  }

  private mutating func findCuts(in whole: Range<Int>) {
    // An old sign for a large initial.
    if bytes[whole.lowerBound] == UInt8(ascii: "|"), whole.count > 1, isWord(at: whole.lowerBound + 1) {
      marks.append(Mark(span: whole.lowerBound..<whole.lowerBound + 1, effect: .cut))
    }
    var index = whole.lowerBound
    while let open = bytes[index..<whole.upperBound].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) {
      index = open + 1
      guard let end = BracketMark.end(bytes, from: open, to: whole.upperBound) else { continue }
      marks.append(Mark(span: open..<end, effect: .cut))
      index = end
    }
  }

  /// Pairs of one sign or two with a word's edge on the right side. A sign without its partner is text, as three or more are: `***!!!`.
  private mutating func findEmphasis(_ sign: UInt8, in whole: Range<Int>) {
    var open: Range<Int>?
    var index = whole.lowerBound
    while let start = bytes[index..<whole.upperBound].firstIndex(of: sign) {
      let end = bytes[start..<whole.upperBound].firstIndex { $0 != sign } ?? whole.upperBound
      let run = start..<end
      index = end
      guard run.count <= (sign == UInt8(ascii: "=") ? 1 : 2) else { continue }
      if let opening = open, opening.count == run.count, !isSpace(bytes[start - 1]) {
        marks.append(Mark(span: opening, effect: .opensEmphasis))
        marks.append(Mark(span: run, effect: .closesEmphasis))
        open = nil
      } else if open == nil, end < whole.upperBound, mayBeginEmphasis(bytes[end]), start == whole.lowerBound || !isWord(before: start) {
        open = run
      }
    }
  }

  /// What is stressed begins with a word, a quotation mark, a bracket or another sign of emphasis.
  private func mayBeginEmphasis(_ byte: UInt8) -> Bool {
    !isSpace(byte) && !"!?.,;:)]}".utf8.contains(byte)
  }

  private mutating func dropSignsInCuts() {
    var end = 0
    var kept: [Mark] = []
    for mark in marks {
      if mark.span.lowerBound < end, mark.effect == .cut { continue }
      if mark.effect == .cut { end = mark.span.upperBound }
      kept.append(mark)
    }
    marks = kept
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isWord(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte >= 0xC3 || (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
  }

  private func isWord(before index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard bytes[start] >= 0x80 else { return isWord(at: start) }
    let scalar = String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.first
    return scalar?.properties.isAlphabetic ?? false
  }
}
