/// Groups lines into paragraphs by the way the file sets them: blank lines, indents, or a line each.
struct ParagraphGroups {
  enum Style {
    case blankLines
    case indents
    case lineEach
  }

  let style: Style
  /// Ranges of lines, one a paragraph.
  private(set) var groups: [Range<Int>] = []

  /// - Parameter range: The lines to group.
  init(_ text: LineTable, in range: Range<Int>) {
    style = ParagraphGroups.style(of: text, in: range)
    var start = range.lowerBound
    for index in range where index > start {
      let line = text.lines[index]
      if line.blanksBefore > 0 || style == .lineEach || style == .indents && line.isIndented {
        groups.append(start..<index)
        start = index
      }
    }
    if start < range.upperBound { groups.append(start..<range.upperBound) }
  }

  /// Files with hardly a blank line set paragraphs by indents when some lines have one, else by line ends. Where lines are not wrapped,
  /// nearly all of them end as sentences do.
  private static func style(of text: LineTable, in range: Range<Int>) -> Style {
    let lines = text.lines[range]
    guard lines.count > 1 else { return .blankLines }
    let blanks = lines.reduce(0) { $0 + ($1.number > lines[lines.startIndex].number ? $1.blanksBefore : 0) }
    let isUnwrapped = lines.count { $0.length > 160 } * 2 > lines.count && lines.count > 3
    let ends = lines.count { endsASentence(text.bytes[$0.start..<$0.end]) }
    guard blanks * 12 < lines.count else {
      let isLong = lines.contains { $0.length > 160 } && ends * 10 >= lines.count * 8
      return isUnwrapped || isLong ? .lineEach : .blankLines
    }
    let indented = lines.count(where: \.isIndented)
    if indented * 20 > lines.count, indented * 10 < lines.count * 9 { return .indents }
    return lines.contains { $0.length > 100 } || lines.count > 3 && ends * 10 >= lines.count * 8 ? .lineEach : .blankLines
  }

  private static let ends = ["”", "’", "»", "…", "。", "！", "？", "」", "』", "—", "“"].map { Array($0.utf8) }

  /// A stop, or a closing quotation mark or bracket, in any script.
  static func endsASentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if last < 0x80 { return ".!?\"')]*_".utf8.contains(last) }
    return ends.contains { bytes.suffix($0.count).elementsEqual($0) }
  }
}
