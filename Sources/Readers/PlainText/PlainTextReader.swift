import Manuscripts

/// Reads plain text: paragraphs of wrapped lines, headings by their words, scene breaks by symbols or white space.
enum PlainTextReader {
  static func read(_ text: String, file: String, _ options: ReadingOptions) -> Outcome<Manuscript> {
    let all = TextLines(text).lines
    let story = GutenbergFrame.story(in: all)
    let groups = ParagraphGroups.groups(of: Array(all[story]))
    var outline = PlainTextOutline(groups: groups, file: file)
    if story.lowerBound > 0 { outline.builder.skip("Project Gutenberg header", because: "not part of the story") }
    if story.upperBound < all.count { outline.builder.skip("Project Gutenberg licence", because: "not part of the story") }
    return Outcome(outline.manuscript())
  }
}

/// Lines that belong to one paragraph, with the blank lines before them.
struct LineGroup {
  let lines: [TextLines.Line]
  let blanksBefore: Int

  /// The lines joined by spaces.
  var text: String { lines.map(\.text).joined(separator: " ") }

  /// Words at white space.
  var wordCount: Int { lines.reduce(0) { $0 + $1.text.split(separator: " ").count } }
}

/// Groups lines into paragraphs by the way the file sets them: blank lines, indents, or a line each.
enum ParagraphGroups {
  private enum Style {
    case blankLines
    case indents
    case lineEach
  }

  static func groups(of lines: [TextLines.Line]) -> [LineGroup] {
    let style = style(of: lines)
    var groups: [LineGroup] = []
    var current: [TextLines.Line] = []
    var blanks = 0
    var blanksBefore = 0
    func close() {
      if !current.isEmpty { groups.append(LineGroup(lines: current, blanksBefore: blanksBefore)) }
      current = []
    }
    for line in lines {
      if line.isBlank {
        close()
        blanks += 1
        continue
      }
      if current.isEmpty || style == .lineEach || style == .indents && line.isIndented {
        close()
        blanksBefore = blanks
      }
      blanks = 0
      current.append(line)
    }
    close()
    return groups
  }

  /// Files with hardly a blank line set paragraphs by indents when some lines have one, else by line ends.
  private static func style(of lines: [TextLines.Line]) -> Style {
    let full = lines.filter { !$0.isBlank }
    let blanks = lines.count - full.count
    guard full.count > 1, blanks * 12 < full.count else {
      // Blank lines between long unwrapped lines are the usual form; each line then is a paragraph anyway.
      return full.count > 3 && full.filter({ $0.scalars.count > 160 }).count * 2 > full.count ? .lineEach : .blankLines
    }
    let indented = full.filter(\.isIndented).count
    return indented * 20 > full.count && indented * 10 < full.count * 9
      ? .indents : full.contains { $0.scalars.count > 100 } ? .lineEach : .blankLines
  }
}
