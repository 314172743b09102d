/// One cell of a CSV file: RFC 4180, and safe to open in a spreadsheet.
struct CSVCell {
  /// What a reader of the file gets.
  let text: String

  /// Line ends inside the cell become LF, since a spreadsheet shows a CR as a box; other control characters are dropped.
  ///
  /// A text that a spreadsheet may take for a formula gets a leading apostrophe. So does one that already stands behind apostrophes: taking
  /// one apostrophe off every cell that `isGuarded` gives back the text.
  init(_ raw: String) {
    let cleaned = raw.withoutControls
    text = CSVCell.looksLikeFormula(cleaned) ? "'" + cleaned : cleaned
  }

  /// The first characters that make Excel, LibreOffice or Sheets calculate (OWASP, "CSV injection"), plain and full-width. LF stands for CR too.
  private static let formulaOpenings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"]

  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return formulaOpenings.contains(first)
  }

  /// Appends the cell as it stands in the file, quoted where it has to be.
  func write(to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A }) else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
