/// The lines of a text that have something in them, with their places in the file, whatever the line ends: LF, CRLF, CR, NEL, U+2028, U+2029,
/// form feed, vertical tab.
struct LineTable {
  /// A line without the white space around it.
  struct Line {
    /// UTF-8 offsets into `bytes`.
    let start: Int
    let end: Int
    /// Unicode scalars of the file before `start`.
    let scalar: Int
    /// Columns of white space before the text: two for a full-width space, eight for a tab.
    let indent: Int
    /// From 1.
    let number: Int
    /// Empty lines right before it.
    let blanksBefore: Int

    var length: Int { end - start }
    /// Tab, two spaces or a full-width space before the first word.
    var isIndented: Bool { indent >= 2 }
  }

  let bytes: [UInt8]
  private(set) var lines: [Line] = []
  private(set) var count = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    var scanner = LineScanner()
    bytes.withUnsafeBufferPointer { scanner.scan($0) }
    lines = scanner.lines
    count = scanner.number
  }

  func text(_ line: Line) -> String { String(decoding: bytes[line.start..<line.end], as: UTF8.self) }

  /// The lines joined by spaces.
  func text(_ range: Range<Int>) -> String { lines[range].lazy.map(text).joined(separator: " ") }

  /// Stretches of bytes other than ASCII white space.
  func wordCount(_ range: Range<Int>) -> Int {
    lines[range].reduce(0) { count, line in
      var words = 0
      var isInside = false
      for byte in bytes[line.start..<line.end] {
        let isSpace = byte == 0x20 || byte == 0x09
        if !isSpace, !isInside { words += 1 }
        isInside = !isSpace
      }
      return count + words
    }
  }

  /// The scalar that begins at a UTF-8 offset; the bytes are valid.
  func scalar(at index: Int) -> Unicode.Scalar {
    let first = UInt32(bytes[index])
    if first < 0x80 { return Unicode.Scalar(UInt8(first)) }
    let length = LineTable.length(of: bytes[index])
    let lead = first & (0xFF >> UInt32(length + 1))
    return Unicode.Scalar((1..<length).reduce(lead) { $0 << 6 | UInt32(bytes[index + $1] & 0x3F) }) ?? "\u{FFFD}"
  }

  /// Bytes of the scalar that a byte begins.
  static func length(of first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
}

/// Cuts bytes into lines in one pass.
private struct LineScanner {
  var lines: [LineTable.Line] = []
  /// Lines that have ended.
  var number = 0
  private var scalars = 0
  private var blanks = 0
  /// Of the line that is open: its first and last text, nil as long as it is blank.
  private var start: Int?
  private var startScalar = 0
  private var end = 0
  private var indent = 0

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let (kind, length) = LineScanner.kind(bytes, index)
      switch kind {
      case .text:
        if start == nil {
          start = index
          startScalar = scalars
        }
        end = index + length
      case .space(let columns): if start == nil { indent += columns }
      case .nothing: break
      // A page's end stands before its text; alone it is no empty line.
      case .pageEnd where start == nil: break
      case .lineEnd, .pageEnd:
        close()
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
          index += 1
          scalars += 1
        }
      }
      index += length
      scalars += 1
    }
    if start != nil || end < bytes.count { close() }
  }

  private mutating func close() {
    number += 1
    if let start {
      lines.append(LineTable.Line(start: start, end: end, scalar: startScalar, indent: indent, number: number, blanksBefore: blanks))
      blanks = 0
    } else {
      blanks += 1
    }
    start = nil
    indent = 0
  }

  private enum Kind {
    case text
    case space(Int)
    case nothing
    case lineEnd
    case pageEnd
  }

  /// What the scalar at an index is to a line, and its length in bytes.
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Kind, Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x20: return (.space(1), 1)
      case 0x09: return (.space(8), 1)
      case 0x0A, 0x0B, 0x0D: return (.lineEnd, 1)
      case 0x0C: return (.pageEnd, 1)
      default: return (.text, 1)
      }
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    if length == 2 { return (byte != 0xC2 ? .text : bytes[index + 1] == 0x85 ? .lineEnd : bytes[index + 1] == 0xA0 ? .space(1) : .text, 2) }
    guard length == 3 else { return (.text, 4) }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return (.lineEnd, 3)
    case (0xE3, 0x80, 0x80): return (.space(2), 3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80): return (.space(1), 3)
    case (0xEF, 0xBB, 0xBF): return (.nothing, 3)
    default: return (.text, 3)
    }
  }
}
