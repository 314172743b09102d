import Manuscripts

/// Makes a block of a plain text's paragraph: lines joined, `_italics_` and `*italics*` taken as emphasis, every scalar's place in the file kept.
enum PlainTextBlock {
  static func block(of group: LineGroup, file: String) -> Block? {
    var text = BlockText()
    let scalars = group.lines.map { Array($0.scalars) }
    var isOpen = false
    let marks = emphasisMarks(in: scalars)
    for (lineIndex, line) in group.lines.enumerated() {
      if lineIndex > 0 { text.append(" ") }
      for (index, scalar) in scalars[lineIndex].enumerated() {
        if marks.contains(Position(line: lineIndex, index: index)) {
          if isOpen { text.endEmphasis() } else { text.beginEmphasis() }
          isOpen.toggle()
        } else {
          text.append(scalar, at: line.start + index)
        }
      }
    }
    return text.block(.paragraph, file: file, line: group.lines.first?.number)
  }

  private struct Position: Hashable {
    let line: Int
    let index: Int
  }

  /// The underscores and asterisks that open and close emphasis: pairs with a word's edge on the right side. A mark without its partner is text.
  private static func emphasisMarks(in lines: [[Unicode.Scalar]]) -> Set<Position> {
    var marks: Set<Position> = []
    for sign: Unicode.Scalar in ["_", "*"] {
      var open: Position?
      for (lineIndex, line) in lines.enumerated() {
        for (index, scalar) in line.enumerated() where scalar == sign {
          let here = Position(line: lineIndex, index: index)
          let before = index > 0 ? line[index - 1] : " "
          let after = index + 1 < line.count ? line[index + 1] : " "
          if let start = open, !before.properties.isWhitespace {
            marks.formUnion([start, here])
            open = nil
          } else if open == nil, !after.properties.isWhitespace, !isWord(before) {
            open = here
          }
        }
      }
    }
    return marks
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
