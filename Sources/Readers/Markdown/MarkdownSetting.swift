/// How a Markdown text sets its paragraphs off.
///
/// Many authors leave no blank line between paragraphs, as their program shows each line as one. The shares are those for plain text.
enum MarkdownSetting {
  case blankLines
  case indents
  case lineEach

  init(of lines: SourceLines) {
    var (full, indented, long) = (0, 0, 0)
    var blank = 0
    var place = 0
    while place < lines.text.count {
      let end = lines.end(from: place)
      let start = lines.firstText(in: place..<end)
      if start == end {
        blank += 1
      } else {
        full += 1
        if start - place >= 2 || start > place && lines.text[place] == UInt8(ascii: "\t") { indented += 1 }
        if end - start > 120 { long += 1 }
      }
      place = lines.start(after: end)
    }
    if full < 4 || blank * 12 >= full {
      self = .blankLines
    } else if indented * 20 > full, indented * 10 < full * 9 {
      self = .indents
    } else {
      self = long * 10 > full ? .lineEach : .blankLines
    }
  }
}
