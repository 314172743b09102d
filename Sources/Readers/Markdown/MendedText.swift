/// The text that cmark is given: copied from the file but for what prose and Markdown read differently. It knows where each copied byte comes from.
struct MendedText {
  /// Bytes that lie in the file as they lie here.
  struct Stretch {
    /// Where they start in this text.
    let start: Int
    /// Where they start in the file.
    let file: Int
    var count: Int
  }

  /// From a line of this text on, lines of the file run in step with it. All from 1.
  struct Step {
    let line: Int
    let fileLine: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var stretches: [Stretch] = []
  private(set) var steps: [Step] = []
  private var line = 1

  mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Behind nothing but signs of quotation.
  var isAtLineStart: Bool {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return true }
    return last == UInt8(ascii: " ") && bytes.dropLast().last == UInt8(ascii: ">")
  }

  mutating func copy(_ range: Range<Int>, of file: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty else { return }
    if let last = stretches.last, last.start + last.count == bytes.count, last.file + last.count == range.lowerBound {
      stretches[stretches.count - 1].count += range.count
    } else {
      stretches.append(Stretch(start: bytes.count, file: range.lowerBound, count: range.count))
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: file[range]))
  }

  mutating func insert(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func insert(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Inserts an ASCII sign so that cmark takes it for a letter: one of those for private use.
  mutating func hide(_ sign: UInt8) {
    bytes += [0xEE, 0x80 | sign >> 6, 0x80 | sign & 0x3F]
  }

  /// The sign that a scalar hides; nil for other scalars.
  static func hidden(by scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xE000..<0xE080).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xE000) : nil
  }

  /// Says which line of the file the current line stands in.
  mutating func place(inFileLine fileLine: Int) {
    if let last = steps.last, fileLine - last.fileLine == line - last.line { return }
    steps.append(Step(line: line, fileLine: fileLine))
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    line += 1
  }

  /// Ends a line with the file's own line feed, so that what is copied before and after it stays one stretch.
  mutating func endLine(copying place: Int, of file: UnsafeBufferPointer<UInt8>) {
    copy(place..<place + 1, of: file)
    line += 1
  }
}
