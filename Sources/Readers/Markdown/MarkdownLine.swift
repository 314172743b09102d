/// One line of a Markdown text, seen without its indent and the signs of quotation before it.
struct MarkdownLine {
  enum Kind {
    case blank
    /// Three signs of one kind or more.
    case rule
    /// Other signs that part scenes, number signs among them.
    case sign
    /// A sign for white space, alone: `&nbsp;`, `<br/>`, a backslash.
    case gap
    /// Level, and where the text starts.
    case heading(Int, Int)
    case fence
    /// Pandoc's `:::`, a page break of LaTeX's: nothing of the story.
    case layout
    /// Where the note's text starts.
    case note(Int)
    /// A picture's or link's address, named for use elsewhere, is no text.
    case address
    /// A name in brackets and a colon before what is said, which cmark would take for an address.
    case speaker
    /// A line of verse in Pandoc's way, after its bar.
    case verse
    /// A row of a table, and whether it is the one that only rules.
    case row(isRule: Bool)
    /// `- `, `* `, `12.`: where the text after it starts.
    case listed(Int)
    case prose
  }

  /// The text without white space at its ends.
  let body: Range<Int>
  /// Of quotations.
  let depth: Int
  let isIndented: Bool
  let lines: SourceLines

  /// Quotations in a novel nest a few levels.
  private static let deepest = 20

  init(_ range: Range<Int>, in lines: SourceLines) {
    self.lines = lines
    let text = lines.text
    var start = lines.firstText(in: range)
    isIndented = start - range.lowerBound >= 2 || start > range.lowerBound && text[range.lowerBound] == UInt8(ascii: "\t")
    var depth = 0
    while start < range.upperBound, text[start] == UInt8(ascii: ">") {
      depth += 1
      start = lines.firstText(in: start + 1..<range.upperBound)
    }
    self.depth = min(depth, MarkdownLine.deepest)
    body = lines.trimmed(start..<range.upperBound)
  }

  var kind: Kind {
    guard let first else { return .blank }
    guard !first.isASCIILetter, first != UInt8(ascii: "\"") else { return isSign ? .sign : .prose }
    if isRule { return .rule }
    switch first {
    case UInt8(ascii: "#"): return isSign || body.allSatisfy { [0x20, first].contains(lines.text[$0]) } ? .sign : heading ?? .prose
    case UInt8(ascii: "`"), UInt8(ascii: "~"): if isFence { return .fence }
    case UInt8(ascii: ":"): if lines.starts(body, with: ":::") { return .layout }
    case UInt8(ascii: "\\"): if isPageBreak { return .layout } else if isGap { return .gap }
    case UInt8(ascii: "&"), UInt8(ascii: "<"): if isGap { return .gap }
    case UInt8(ascii: "["): if let labelled { return labelled }
    case UInt8(ascii: "|"): return rowOrVerse
    default: break
    }
    if isSign { return .sign }
    return marker.map { .listed($0) } ?? .prose
  }

  /// Whether a hard line break ends the line, which began as `range`.
  func isBroken(in range: Range<Int>) -> Bool {
    guard let last = body.last else { return false }
    return lines.text[last] == UInt8(ascii: "\\") || range.upperBound - body.upperBound >= 2
  }

  /// A bar somewhere, so that the line may belong to a table.
  var hasBar: Bool { body.contains { lines.text[$0] == UInt8(ascii: "|") } }

  /// `|---|:--:|`.
  var isTableRule: Bool {
    body.allSatisfy { "|-: \t".utf8.contains(lines.text[$0]) } && hasBar && body.contains { lines.text[$0] == UInt8(ascii: "-") }
  }

  /// Only backticks.
  var isBareFence: Bool { isFence && body.allSatisfy { lines.text[$0] == UInt8(ascii: "`") } }

  private var first: UInt8? { body.first.map { lines.text[$0] } }

  private var isRule: Bool {
    guard let first, "-*_=~".utf8.contains(first) else { return false }
    var count = 0
    for place in body {
      if lines.text[place] == first { count += 1 } else if lines.text[place] > 0x20 { return false }
    }
    return count >= 3
  }

  private var isSign: Bool {
    guard body.count <= 40, let first, !first.isASCIILetter || "oOxX".utf8.contains(first) else { return false }
    return SceneBreakSign.isSign(lines.string(body))
  }

  /// A number sign, then a space or something that a heading may begin with: `#Chapter` is one to its author, `#tag` is not.
  private var heading: Kind? {
    let hashes = body.prefix { lines.text[$0] == UInt8(ascii: "#") }.count
    let start = body.lowerBound + hashes
    guard hashes <= 6, start < body.upperBound else { return nil }
    if lines.text[start] <= 0x20 { return .heading(hashes, start) }
    let word = lines.string(start..<min(body.upperBound, start + 4)).unicodeScalars.first
    guard let word, word.properties.isAlphabetic, !word.properties.isLowercase else { return nil }
    return .heading(hashes, start)
  }

  /// Three backticks with nothing behind but a word; tildes only with one, for alone they part scenes.
  private var isFence: Bool {
    guard let first, lines.starts(body, with: "```") || lines.starts(body, with: "~~~") else { return false }
    let rest = body.drop { lines.text[$0] == first }
    return rest.count <= 40 && !rest.contains { lines.text[$0] == first }
  }

  private static let gaps: [StaticString] = [
    "&nbsp;", "&#160;", "&emsp;", "<br>", "<br/>", "<br />", "<p>", "</p>", "<div>", "</div>", "\\", " ",
  ]

  private var isGap: Bool {
    var place = body.lowerBound
    while place < body.upperBound {
      guard let sign = MarkdownLine.gaps.first(where: { lines.starts(place..<body.upperBound, with: $0) }) else { return false }
      place += sign.utf8CodeUnitCount
    }
    return true
  }

  private var isPageBreak: Bool {
    ["\\newpage", "\\pagebreak", "\\clearpage"].contains(lines.string(body))
  }

  /// `[^1]: a note`; `[map]: map.png`; `[Anna]: Hello`.
  private var labelled: Kind? {
    let text = lines.text
    guard let close = body.prefix(200).first(where: { text[$0] == UInt8(ascii: "]") }), close + 1 < body.upperBound,
      text[close + 1] == UInt8(ascii: ":"), close > body.lowerBound + 1
    else { return nil }
    let rest = lines.trimmed(close + 2..<body.upperBound)
    if text[body.lowerBound + 1] == UInt8(ascii: "^") { return .note(rest.lowerBound) }
    let address = rest.prefix { text[$0] > 0x20 }
    return address.dropLast().contains { "/.@#".utf8.contains(text[$0]) } ? .address : .speaker
  }

  private var rowOrVerse: Kind {
    if isTableRule { return .row(isRule: true) }
    if body.count > 1, body.last.map({ lines.text[$0] == UInt8(ascii: "|") }) ?? false { return .row(isRule: false) }
    return body.count == 1 || lines.text[body.lowerBound + 1] == 0x20 ? .verse : .prose
  }

  /// After the dash, bullet or number that a line begins with.
  private var marker: Int? {
    let text = lines.text
    if ["- ", "+ ", "* "].contains(where: { lines.starts(body, with: $0) }) { return body.lowerBound + 2 }
    if ["– ", "— "].contains(where: { lines.starts(body, with: $0) }) { return body.lowerBound + 4 }
    let digits = body.prefix { text[$0].isASCIIDigit }.count
    let stop = body.lowerBound + digits
    guard (1...9).contains(digits), stop < body.upperBound, ".)".utf8.contains(text[stop]) else { return nil }
    return stop + 1 == body.upperBound || text[stop + 1] <= 0x20 ? stop + 1 : nil
  }
}
