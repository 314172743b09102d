/// Rows of cells set in columns with two spaces between, as plain text.
struct TextTable {
  private let rows: [[String]]
  private let rightAligned: Set<Int>

  /// `rightAligned` holds the indices of the columns of numbers.
  init(_ rows: [[String]], rightAligned: Set<Int> = []) {
    self.rows = rows.map { $0.map(PrintableText.escapingLine) }
    self.rightAligned = rightAligned
  }

  var lines: [String] {
    let columnCount = rows.map(\.count).max() ?? 0
    let widths = (0..<columnCount).map { column in
      rows.map { column < $0.count ? TextTable.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - TextTable.width(cell))
        return rightAligned.contains(column) ? padding + cell : cell + padding
      }
      return cells.joined(separator: "  ").trimmingEnd()
    }
  }

  /// Near enough to columns of the screen for the names in English books.
  private static func width(_ text: String) -> Int { text.count }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var result = self[...]
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
