/// Finds the story between Project Gutenberg's header and licence.
struct GutenbergFrame {
  /// The lines of the story; all of them when there is no frame.
  let story: Range<Int>
  /// What the header says, by its labels in lower case: `title`, `author`, `language`.
  private(set) var properties: [String: String] = [:]

  /// Lines with text, at most. A story may quote the marks, but not so near its ends.
  private static let headerLines = 600
  private static let licenceLines = 700

  init(_ text: LineTable) {
    let lines = text.lines
    let start = lines.prefix(GutenbergFrame.headerLines).lastIndex { GutenbergFrame.isStart(text, $0) }.map { $0 + 1 } ?? 0
    let near = max(start, lines.count - GutenbergFrame.licenceLines)
    let end = lines[near...].firstIndex { GutenbergFrame.isEnd(text, $0) }
    story = start..<max(start, end ?? lines.count)
    for line in lines[..<start] {
      let words = text.text(line)
      for label in ["title", "author", "language"] where words.lowercased().hasPrefix(label + ":") && properties[label] == nil {
        properties[label] = String(words.dropFirst(label.count + 1)).trimmedScalars()
      }
    }
  }

  private static func isStart(_ text: LineTable, _ line: LineTable.Line) -> Bool {
    guard text.bytes[line.start] == UInt8(ascii: "*") else { return false }
    let folded = text.text(line).lowercased()
    return folded.hasPrefix("***") && folded.contains("start of th") && folded.contains("gutenberg")
      || folded.hasPrefix("*end*the small print") || folded.hasPrefix("*end the small print")
  }

  /// The licence has a start mark of its own, `*** START: FULL LICENSE ***`, which ends the story when the end mark is missing.
  private static func isEnd(_ text: LineTable, _ line: LineTable.Line) -> Bool {
    guard line.length < 200, "*Ee".utf8.contains(text.bytes[line.start]) else { return false }
    let folded = text.text(line).lowercased()
    if folded.hasPrefix("***") {
      return folded.contains("end of th") && folded.contains("gutenberg") || folded.contains("start: full license")
    }
    return ["end of the project gutenberg", "end of this project gutenberg", "end of project gutenberg"].contains(where: folded.hasPrefix)
  }
}
