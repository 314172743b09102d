import Manuscripts

/// How wide a text is set and where its lines begin: what tells verse and letters from prose.
struct TextLayout {
  /// Columns that all but a few lines keep to; nil when lines are not wrapped.
  private let width: Int?
  /// Columns of white space before most lines.
  private let margin: Int

  init(_ text: LineTable, _ groups: ParagraphGroups) {
    var extents = Array(repeating: 0, count: 200)
    var indents = Array(repeating: 0, count: 200)
    for group in groups.groups where group.count >= 2 {
      for line in text.lines[group] {
        extents[min(line.indent + line.length, 199)] += 1
        indents[min(line.indent, 199)] += 1
      }
    }
    let total = extents.reduce(0, +)
    var kept = 0
    let widest = extents.firstIndex { count in
      kept += count
      return kept * 20 >= total * 19
    }
    width = total > 0 && groups.style == .blankLines ? widest.flatMap { (30...120).contains($0) ? $0 : nil } : nil
    margin = indents.firstIndex(of: indents.max() ?? 0) ?? 0
  }

  /// What a paragraph is by its shape: verse when its lines end early, a quotation when it is wrapped but stands further in than the rest.
  func kind(of group: Range<Int>, in text: LineTable) -> Block.Kind {
    let lines = text.lines[group]
    guard let width, lines.count >= 2 else { return .paragraph }
    let isInside = lines.allSatisfy { $0.indent >= margin + 2 }
    let isRagged = zip(lines, lines.dropFirst()).allSatisfy { hasRoom($0, for: $1, in: text, width: width) }
    if isInside { return isRagged ? .verse : .quote }
    let isVerse = lines.count >= 4 && isRagged && lines.allSatisfy { opensLikeVerse($0, in: text) && $0.length * 5 < width * 4 }
    return isVerse && lines.count { endsALine($0, in: text) } * 10 < lines.count * 8 ? .verse : .paragraph
  }

  /// Whether the next line's first word would have fitted, with a little slack for texts wrapped by hand.
  private func hasRoom(_ line: LineTable.Line, for next: LineTable.Line, in text: LineTable, width: Int) -> Bool {
    let word = text.bytes[next.start..<next.end].prefix { $0 != 0x20 }.count
    return line.indent + line.length + 1 + word + 2 < width
  }

  private func opensLikeVerse(_ line: LineTable.Line, in text: LineTable) -> Bool {
    let first = text.bytes[line.start..<line.end].first { !"\"'_(*".utf8.contains($0) } ?? 0
    return (0x41...0x5A).contains(first) || first >= 0x80
  }

  /// As sentences end: a list of sentences is no verse.
  private func endsALine(_ line: LineTable.Line, in text: LineTable) -> Bool { ".!?".utf8.contains(text.bytes[line.end - 1]) }

  /// A letter begins with `Dear …`; the quotations after it, as far as prose, belong to it.
  static func opensLetter(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 3).prefix(3).map { word in
      String(String.UnicodeScalarView(word.unicodeScalars.filter { $0.properties.isAlphabetic })).lowercased()
    }
    return words.first.map { ["dear", "dearest", "sir", "madam", "cher", "chère", "liebe", "lieber"].contains($0) } ?? false
      || words.count > 1 && words[0] == "my" && ["dear", "dearest", "own", "lord", "darling"].contains(words[1])
  }
}
