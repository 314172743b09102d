/// Rows of cells set in columns with two spaces between, as plain text.
struct TextTable {
  private let rows: [[String]]
  private let rightAligned: Set<Int>

  /// `rightAligned` holds the indices of the columns of numbers.
  init(_ rows: [[String]], rightAligned: Set<Int> = []) {
    self.rows = rows.map { $0.map(PrintableText.escapingLine) }
    self.rightAligned = rightAligned
  }

  /// The table without the columns that hold nothing below their heading, which is the first row.
  var withoutEmptyColumns: TextTable {
    let kept = (rows.first ?? []).indices.filter { column in rows.dropFirst().contains { column < $0.count && !$0[column].isEmpty } }
    let aligned = kept.indices.filter { rightAligned.contains(kept[$0]) }
    return TextTable(rows.map { row in kept.filter { $0 < row.count }.map { row[$0] } }, rightAligned: Set(aligned))
  }

  var lines: [String] {
    let columnCount = rows.map(\.count).max() ?? 0
    let widths = (0..<columnCount).map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return rightAligned.contains(column) ? padding + cell : cell + padding
      }
      return cells.joined(separator: "  ").trimmingEnd()
    }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    let bytes = utf8
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[bytes.index(before: end)] == UInt8(ascii: " ") { end = bytes.index(before: end) }
    return String(self[..<end])
  }
}
