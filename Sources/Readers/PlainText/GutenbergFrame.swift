/// Finds the story between Project Gutenberg's header and licence.
enum GutenbergFrame {
  /// The lines of the story; all of them when there is no frame.
  static func story(in lines: [TextLines.Line]) -> Range<Int> {
    let start = lines.prefix(600).lastIndex { isStart($0.text) }.map { $0 + 1 } ?? 0
    let end = lines[start...].firstIndex { isEnd($0.text) } ?? lines.count
    return start..<max(start, end)
  }

  private static func isStart(_ line: String) -> Bool {
    let folded = line.lowercased()
    return folded.hasPrefix("***") && folded.contains("start of th") && folded.contains("project gutenberg")
      || folded.hasPrefix("*end*the small print")
  }

  private static func isEnd(_ line: String) -> Bool {
    let folded = line.lowercased()
    return folded.hasPrefix("***") && folded.contains("end of th") && folded.contains("gutenberg")
      || folded.hasPrefix("end of the project gutenberg")
      || folded.hasPrefix("end of project gutenberg")
  }
}
