import Manuscripts

/// Makes a Markdown text ready for cmark, line by line: what means one thing in prose and another in Markdown is written so that the prose is read.
struct MarkdownMender {
  private(set) var writer: MarkdownWriter

  private let file: UnsafeBufferPointer<UInt8>
  private let lines: SourceLines
  private let includesNotes: Bool
  private let setting: MarkdownSetting
  private var paragraph = Paragraph()
  private var note = Note.none
  private var isFenced = false
  private var isTable = false
  /// Of the last line that can close a fence; found when the first fence opens.
  private var lastFence: Int?

  /// The lines above that belong together.
  private struct Paragraph {
    var isOpen = false
    var lines = 0
    var depth = 0
    /// The last line's text, in the file.
    var last = 0..<0
    /// Its first line began with a dash, bullet or number.
    var isListed = false
    /// The next line is another paragraph's.
    var isClosed = false
    var isVerse = false
  }

  private enum Note {
    case none
    case open
    /// After a blank line: an indented line goes on with it.
    case paused
  }

  init(_ file: UnsafeBufferPointer<UInt8>, includesNotes: Bool) {
    self.file = file
    self.includesNotes = includesNotes
    lines = SourceLines(text: file)
    setting = MarkdownSetting(of: lines)
    writer = MarkdownWriter(file, includesNotes: includesNotes)
  }

  /// - Parameter start: after the front matter, at the start of a line.
  mutating func mend(from start: Int) {
    var place = 0
    while place < file.count {
      var end = lines.end(from: place)
      if place >= start { end = mend(place..<end) }
      place = lines.start(after: end)
      writer.number += 1
    }
  }

  /// Returns where the line ends: further down when a comment in it goes over several.
  private mutating func mend(_ range: Range<Int>) -> Int {
    let line = MarkdownLine(range, in: lines)
    let kind = line.kind
    if isFenced, !line.isBareFence { return mendFenced(line) }
    if case .blank = kind { return mendBlank(line) }
    if skipsNote(line, kind) { return range.upperBound }
    if isTable, !line.hasBar { isTable = false }
    switch kind {
    case .blank: return mendBlank(line)
    case .rule where isUnderline(line): return write(line, apart: false, closing: true)
    case .rule:
      begin(line, apart: true)
      writer.text.insert("***")
      writer.endLine()
      closeParagraph()
    case .gap:
      begin(line, apart: true)
      writer.text.insert("&nbsp;")
      writer.endLine()
      paragraph.isClosed = true
    case .sign: return write(line, apart: true, escaping: true, closing: true)
    case .speaker: return write(line, apart: false, escaping: true, closing: setting == .lineEach)
    case .heading(let level, let start): return writeHeading(line, level: level, start: start)
    case .fence: mendFence(line)
    case .layout, .address, .row(isRule: true): return mendBlank(line)
    case .note(let start): return write(line, from: start, apart: true)
    case .verse: return writeVerse(line)
    case .row(isRule: false): return write(line, apart: true, isRow: true, closing: true)
    case .listed where isRow(line, range), .prose where isRow(line, range): return write(line, apart: true, isRow: true, closing: true)
    case .listed(let start): return writeListed(line, start: start)
    case .prose:
      let isClosed = setting == .lineEach && !line.isBroken(in: range)
      return write(
        line, apart: paragraph.isVerse || setting == .indents && line.isIndented, closing: isClosed, keepingEnd: range.upperBound)
    }
    return range.upperBound
  }
}

// Kinds of lines.
extension MarkdownMender {
  private mutating func mendBlank(_ line: MarkdownLine) -> Int {
    writer.text.place(inFileLine: writer.number)
    for _ in 0..<line.depth { writer.text.insert(UInt8(ascii: ">")) }
    writer.endLine()
    closeParagraph()
    isTable = false
    if note == .open { note = .paused }
    return lines.end(from: line.body.upperBound)
  }

  /// A title under which a rule stands is a heading. Under prose the rule is a scene break, though cmark would make a heading of the two.
  private func isUnderline(_ line: MarkdownLine) -> Bool {
    guard paragraph.isOpen, paragraph.lines == 1, paragraph.depth == line.depth, let sign = line.body.first.map({ file[$0] }),
      "-=".utf8.contains(sign), line.body.allSatisfy({ file[$0] == sign }), paragraph.last.count <= 80
    else { return false }
    let above = lines.string(paragraph.last)
    guard HeadingGrammar.heading(of: above) == nil else { return true }
    return HeadingParagraph.isTitle(above) && !(above.unicodeScalars.last.map { ".!?,;:…".unicodeScalars.contains($0) } ?? true)
  }

  private mutating func writeHeading(_ line: MarkdownLine, level: Int, start: Int) -> Int {
    begin(line, apart: false)
    for _ in 0..<level { writer.text.insert(UInt8(ascii: "#")) }
    writer.text.insert(UInt8(ascii: " "))
    let content = start..<MarkdownAttributes.start(in: file, line: start..<line.body.upperBound)
    let end = writer.write(content, depth: line.depth)
    writer.endLine()
    closeParagraph()
    return lines.end(from: end)
  }

  /// A fence without its end would make the rest of the book code. Between two, each line stays one.
  private mutating func mendFence(_ line: MarkdownLine) {
    if isFenced {
      isFenced = false
    } else {
      let last = lastFence ?? findLastFence()
      lastFence = last
      isFenced = last > line.body.lowerBound
    }
    _ = mendBlank(line)
  }

  private func findLastFence() -> Int {
    var last = 0
    var place = 0
    while place < file.count {
      let end = lines.end(from: place)
      let line = MarkdownLine(place..<end, in: lines)
      if line.isBareFence { last = line.body.lowerBound }
      place = lines.start(after: end)
    }
    return last
  }

  private mutating func mendFenced(_ line: MarkdownLine) -> Int {
    line.body.isEmpty ? mendBlank(line) : write(line, apart: false, escaping: true, breaking: true)
  }

  /// `| The tide came in`: a line of verse.
  private mutating func writeVerse(_ line: MarkdownLine) -> Int {
    guard line.body.count > 1 else { return mendBlank(line) }
    let end = write(line, from: line.body.lowerBound + 2, apart: !paragraph.isVerse, breaking: true)
    paragraph.isVerse = true
    return end
  }

  /// Speech after a dash, an item of a list, a sentence that opens with a year: paragraphs, unless the line above goes on in this one.
  private mutating func writeListed(_ line: MarkdownLine, start: Int) -> Int {
    let goesOn = paragraph.isOpen && !paragraph.isListed && !endsSentence(paragraph.last)
    let first = file[line.body.lowerBound]
    let isBullet = first == UInt8(ascii: "*")
    let end =
      first.isASCIIDigit
      ? write(line, apart: !goesOn, number: line.body.lowerBound..<start - 1)
      : write(line, from: isBullet ? start : line.body.lowerBound, apart: !goesOn, escaping: !isBullet)
    paragraph.isListed = paragraph.isListed || !goesOn
    return end
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    guard let last = lines.string(max(range.lowerBound, range.upperBound - 4)..<range.upperBound).unicodeScalars.last else { return false }
    return ".!?…:;\"'”’»)*_".unicodeScalars.contains(last)
  }

  /// The row over a table's rule, or one below it.
  private mutating func isRow(_ line: MarkdownLine, _ range: Range<Int>) -> Bool {
    guard line.hasBar else { return false }
    if !isTable {
      let next = lines.start(after: range.upperBound)
      isTable = MarkdownLine(next..<lines.end(from: next), in: lines).isTableRule
    }
    return isTable
  }

  /// Notes stand where their author put them, among the story, and are read only when asked for.
  private mutating func skipsNote(_ line: MarkdownLine, _ kind: MarkdownLine.Kind) -> Bool {
    guard !includesNotes else { return false }
    if case .note(let start) = kind {
      note = .open
      writer.noteCount += 1
      writer.noteWords += lines.string(start..<line.body.upperBound).wordCount
      return true
    }
    switch kind {
    case .prose, .listed, .speaker: break
    default: note = .none
    }
    if note == .paused, !line.isIndented { note = .none }
    guard note != .none else { return false }
    note = .open
    writer.noteWords += lines.string(line.body).wordCount
    return true
  }
}

// Writing.
extension MarkdownMender {
  /// Writes a line's text, or what of it begins at `start`.
  ///
  /// - Parameters:
  ///   - apart: Whether a new paragraph begins.
  ///   - escaping: The first sign is text, whatever it is.
  ///   - number: Digits the line begins with; the sign after them is text.
  ///   - breaking: A hard line break ends the line.
  ///   - closing: The next line is another paragraph's.
  ///   - keepingEnd: The spaces up to there may be a hard line break.
  private mutating func write(
    _ line: MarkdownLine, from start: Int? = nil, apart: Bool, escaping: Bool = false, number: Range<Int>? = nil, isRow: Bool = false,
    breaking: Bool = false, closing: Bool = false, keepingEnd: Int? = nil
  ) -> Int {
    begin(line, apart: apart)
    var start = start ?? line.body.lowerBound
    if let number {
      writer.text.copy(number, of: file)
      start = number.upperBound
    }
    if escaping || number != nil, start < file.count, file[start].isASCIIPunctuation, !"\\<&".utf8.contains(file[start]) {
      writer.text.insert(UInt8(ascii: "\\"))
      writer.text.copy(start..<start + 1, of: file)
      start += 1
    }
    let end = writer.write(start..<(keepingEnd ?? line.body.upperBound), depth: line.depth, isRow: isRow)
    if breaking { writer.text.insert("  ") }
    writer.endLine(at: end)
    paragraph.isClosed = closing
    paragraph.last = line.body
    return lines.end(from: end)
  }

  private mutating func begin(_ line: MarkdownLine, apart: Bool) {
    if paragraph.isOpen, apart || paragraph.isClosed {
      writer.text.place(inFileLine: writer.number)
      for _ in 0..<min(line.depth, paragraph.depth) { writer.text.insert(UInt8(ascii: ">")) }
      writer.endLine()
      closeParagraph()
    }
    writer.text.place(inFileLine: writer.number)
    for _ in 0..<line.depth { writer.text.insert("> ") }
    paragraph.isOpen = true
    paragraph.lines += 1
    paragraph.depth = line.depth
  }

  private mutating func closeParagraph() {
    paragraph = Paragraph()
    writer.cost = 0
  }
}
