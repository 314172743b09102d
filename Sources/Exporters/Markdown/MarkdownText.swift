/// Writes foreign text into Markdown (CommonMark with GitHub's extensions) so that it reads as it is and never becomes markup.
enum MarkdownText {
  /// Marks that mean something anywhere in a line: code, emphasis, links, HTML, entities, tables, strike-through, mathematics.
  private static let marks: Set<UInt8> = Set("\\`*_[]<>&|~$".utf8)

  /// One line; white space is folded.
  static func inline(_ text: String) -> String {
    var bytes: [UInt8] = []
    let line = Array(text.onOneLine.utf8)
    let opening = openingMark(of: line)
    for (index, byte) in line.enumerated() {
      if index == opening || marks.contains(byte) || isLinkMark(at: index, of: line) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The mark at a line's start that would open a heading, a list, a rule or a heading's underline; nil when there is none.
  private static func openingMark(of line: [UInt8]) -> Int? {
    guard let first = line.first else { return nil }
    if "#+-=".utf8.contains(first) { return 0 }
    let digits = line.prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits < line.count, line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")") else { return nil }
    return digits
  }

  /// The colon of `http://` and the first point of `www.`, from which GitHub makes a link that swallows the escapes behind it.
  private static func isLinkMark(at index: Int, of line: [UInt8]) -> Bool {
    switch line[index] {
    case UInt8(ascii: ":"): line[(index + 1)...].starts(with: "//".utf8)
    case UInt8(ascii: "."): line[..<index].suffix(3).elementsEqual("www".utf8)
    default: false
    }
  }

  /// A code span on one line.
  static func code(_ text: String) -> String {
    let line = text.onOneLine
    let delimiter = String(repeating: "`", count: longestRun(of: UInt8(ascii: "`"), in: line) + 1)
    let padding = line.utf8.first == UInt8(ascii: "`") || line.utf8.last == UInt8(ascii: "`") ? " " : ""
    return delimiter + padding + line + padding + delimiter
  }

  /// A fenced block that nothing in the text can close: its fence is longer than any run of backticks inside.
  static func fenced(_ text: String) -> String {
    let text = text.withoutControls
    let fence = String(repeating: "`", count: max(3, longestRun(of: UInt8(ascii: "`"), in: text) + 1))
    return "\(fence)text\n\(text)\n\(fence)"
  }

  /// A block quotation that keeps the text's lines and paragraphs.
  static func quotation(_ text: String) -> String {
    var lines: [String] = []
    for line in text.withoutControls.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let inline = inline(String(Substring(line)))
      if !inline.isEmpty {
        if let last = lines.last, last != ">" { lines[lines.count - 1] = last + "\\" }
        lines.append("> " + inline)
      } else if let last = lines.last, last != ">" {
        lines.append(">")
      }
    }
    if lines.last == ">" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func longestRun(of mark: UInt8, in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
