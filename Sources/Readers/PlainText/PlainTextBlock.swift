import Manuscripts

/// Makes a block of a plain text's paragraph: lines joined, signs of emphasis read, marks of notes and pictures cut out, every scalar's place in
/// the file kept.
struct PlainTextBlock {
  let text: LineTable
  let hyphens: LineEndHyphens
  let file: String

  /// Nil when nothing but marks stands in the paragraph.
  func block(of group: Range<Int>, kind: Block.Kind) -> Block? {
    var block = BlockText()
    let marks = InlineMarks(text, group).marks
    var nextMark = 0
    for index in group {
      let line = text.lines[index]
      guard index + 1 < group.upperBound else {
        append(line, upTo: line.end, to: &block, marks, &nextMark)
        break
      }
      let next = text.lines[index + 1]
      let end = hyphens.end(of: line, before: next, in: text.bytes)
      append(line, upTo: end == .cut ? line.end - 1 : line.end, to: &block, marks, &nextMark)
      if kind == .verse {
        block.appendLineEnd()
      } else if end == .word, !endsInSoftHyphen(line) {
        block.append(" ")
      }
    }
    return block.block(kind, file: file, line: text.lines[group.lowerBound].number)
  }

  private func append(
    _ line: LineTable.Line, upTo end: Int, to block: inout BlockText, _ marks: [InlineMarks.Mark], _ nextMark: inout Int
  ) {
    var index = line.start
    var scalar = line.scalar
    while index < end {
      while nextMark < marks.count, marks[nextMark].span.upperBound <= index { nextMark += 1 }
      let mark = nextMark < marks.count && marks[nextMark].span.lowerBound <= index ? marks[nextMark] : nil
      switch mark?.effect {
      case nil: block.append(text.scalar(at: index), at: scalar)
      case .opensEmphasis: block.beginEmphasis()
      case .closesEmphasis: block.endEmphasis()
      case .cut: break
      }
      index += LineTable.length(of: text.bytes[index])
      scalar += 1
    }
  }

  private func endsInSoftHyphen(_ line: LineTable.Line) -> Bool {
    line.length > 2 && text.bytes[line.end - 2] == 0xC2 && text.bytes[line.end - 1] == 0xAD
  }
}
