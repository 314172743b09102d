import Manuscripts

/// Copies lines of a Markdown text, with the marks of authors' programs carried out, and counts what it leaves out.
struct MarkdownWriter {
  var text = MendedText()
  /// The line at hand, from 1, in the file.
  var number = 1
  /// Of the signs in a paragraph that cost cmark time.
  var cost = 0
  /// Of notes that were left out.
  var noteCount = 0
  var noteWords = 0
  /// Of pictures that cmark does not see.
  private(set) var pictureCount = 0

  private let file: UnsafeBufferPointer<UInt8>
  private let lines: SourceLines
  private let includesNotes: Bool
  private var marks: AuthorMarks

  init(_ file: UnsafeBufferPointer<UInt8>, includesNotes: Bool) {
    self.file = file
    self.includesNotes = includesNotes
    lines = SourceLines(text: file)
    marks = AuthorMarks(file)
    text.reserveCapacity(file.count + 1024)
  }

  mutating func endLine(at end: Int? = nil) {
    if let end, end < file.count, file[end] == 0x0A { text.endLine(copying: end, of: file) } else { text.endLine() }
  }

  /// Copies a line's text with the author's marks carried out; returns where it ends.
  mutating func write(_ range: Range<Int>, depth: Int, isRow: Bool = false) -> Int {
    var (place, copied, end) = (range.lowerBound, range.lowerBound, range.upperBound)
    while place < end {
      let byte = file[place]
      if isRow, byte == UInt8(ascii: "|") {
        text.copy(copied..<place, of: file)
        text.insert("  ")
        place += 1
        copied = place
        continue
      }
      if isPastCost(byte) {
        text.copy(copied..<place, of: file)
        text.hide(byte)
        place += 1
        copied = place
        continue
      }
      guard AuthorMarks.mayBegin(byte), let action = marks.action(at: place) else {
        place += 1
        continue
      }
      if case .keep(let next) = action {
        place = min(next, end)
        continue
      }
      text.copy(copied..<place, of: file)
      copied = carryOut(action, at: place, depth: depth)
      // What is left of the line must not stand so far in that it would be code.
      while !action.isEscape, text.isAtLineStart, copied < end, file[copied] <= 0x20 { copied += 1 }
      place = action.isEscape ? place + 1 : copied
      if place > end { end = lineEnd(after: place, from: end) }
    }
    text.copy(copied..<max(copied, end), of: file)
    return end
  }

  /// Returns from where the file is copied on.
  private mutating func carryOut(_ action: AuthorMarks.Action, at place: Int, depth: Int) -> Int {
    switch action {
    case .cut(let end), .keep(let end): return end
    case .note(let range):
      if includesNotes {
        text.copy(range.lowerBound + 2..<range.upperBound - 1, of: file)
        return range.upperBound
      }
      noteCount += 1
      noteWords += lines.string(range).wordCount
      return range.upperBound
    case .picture(let end):
      pictureCount += 1
      return end
    case .escape:
      text.insert(UInt8(ascii: "\\"))
      return place
    case .tag(let tag): return write(tag, at: place, depth: depth)
    }
  }

  private mutating func write(_ tag: HTMLTag, at place: Int, depth: Int) -> Int {
    switch tag.effect {
    case .emphasis: text.copy(place..<tag.end, of: file)
    case .lineBreak: text.insert("  ")
    case .paragraph: endParagraph(depth)
    case .picture: pictureCount += 1
    case .rule:
      endParagraph(depth)
      text.insert("***")
      endParagraph(depth)
    case .heading(let level):
      endParagraph(depth)
      guard !tag.isEnd else { break }
      for _ in 0..<level { text.insert(UInt8(ascii: "#")) }
      text.insert(UInt8(ascii: " "))
    case .nothing, .unread: break
    }
    return tag.end
  }

  /// Within a line.
  private mutating func endParagraph(_ depth: Int) {
    for _ in 0..<2 {
      endLine()
      text.place(inFileLine: number)
      for _ in 0..<depth { text.insert("> ") }
    }
  }

  /// The end of the line that a mark's end stands in, when the mark began in one that ended before.
  private mutating func lineEnd(after place: Int, from end: Int) -> Int {
    var end = lines.end(from: end)
    while end < place {
      let start = lines.start(after: end)
      // A mark can end with the line end itself.
      guard start <= place else { return max(end, place) }
      end = lines.end(from: start)
      number += 1
    }
    return end
  }

  /// cmark takes time that grows with the square of some signs, and memory for each: past what a paragraph of prose can hold they are hidden
  /// from it. reference: brackets and angle signs take seconds from some ten thousand on.
  private mutating func isPastCost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "<"): cost += 10
    case UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
      cost += 1
    default: return false
    }
    return cost > 20_000
  }
}

extension AuthorMarks.Action {
  fileprivate var isEscape: Bool { if case .escape = self { true } else { false } }
}
