extension Exporter {
  /// `shot-list.csv`: a row for each shot.
  static let csv = Exporter(name: "csv", summary: "shot-list.csv, the shot list for any spreadsheet") { document in
    [ExportedFile(path: "shot-list.csv", bytes: CSVFile(document).bytes)]
  }
}

/// The shot list as a CSV file: UTF-8 with byte-order mark (Excel needs it), CRLF between records, LF inside cells.
struct CSVFile {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ document: ExportDocument) {
    write(ShotListColumn.rows.map(\.title))
    for row in ShotRow.rows(of: document) {
      write(ShotListColumn.rows.map { $0.text(row) })
    }
  }

  private mutating func write(_ record: [String]) {
    for (index, text) in record.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      CSVCell(text).write(to: &bytes)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
