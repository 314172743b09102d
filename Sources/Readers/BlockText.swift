import Manuscripts

/// Gathers the clean text of one block: white space folded, invisible marks dropped, emphasis and file offsets kept.
///
/// All readers build their blocks here, so that the same words give the same block whatever file they came from.
struct BlockText {
  /// A place in the text to which it can be cut back.
  struct Mark {
    fileprivate let bytes: Int
    fileprivate let count: Int
    fileprivate let pendingSpace: Bool

    /// True at the text's start, too.
    var followsSpace: Bool { pendingSpace || bytes == 0 }
  }

  private(set) var utf8: [UInt8] = []
  /// Unicode scalars.
  private var count = 0
  private var pendingSpace = false
  private var emphasisStart: Int?
  private var depth = 0
  private(set) var emphasis: [TextSpan] = []
  private var runs: [Origin.Run] = []

  var isEmpty: Bool { utf8.isEmpty }
  var string: String { String(decoding: utf8, as: UTF8.self) }

  /// - Parameters:
  ///   - offset: where the scalar lies in the file, in scalars; nil when the format keeps no offsets.
  ///   - isCopied: false when the file has something else there that stands for the scalar: an entity.
  mutating func append(_ scalar: Unicode.Scalar, at offset: Int? = nil, isCopied: Bool = true) {
    if BlockText.isInvisible(scalar) { return }
    if BlockText.isSpace(scalar) {
      pendingSpace = !isEmpty
      return
    }
    openWord()
    if let offset { note(offset, isCopied: isCopied) }
    push(scalar)
  }

  /// Appends printable ASCII that lies in the file from `offset` on, without a space at an end or two in a row: all at once.
  mutating func append(ascii text: Slice<UnsafeBufferPointer<UInt8>>, at offset: Int?) {
    guard let first = text.first else { return }
    append(Unicode.Scalar(first), at: offset)
    let rest = text.dropFirst()
    if let offset, let last = runs.last, last.file + last.count == offset + 1 {
      runs[runs.count - 1] = Origin.Run(text: last.text, file: last.file, count: last.count + rest.count)
    }
    utf8.append(contentsOf: rest)
    count += rest.count
  }

  mutating func append(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { append(utf8: $0) }
  }

  /// Text in valid UTF-8, without file offsets.
  mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let run = BlockText.plainRun(in: bytes, from: index)
      if run.end > index {
        openWord()
        utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<run.end]))
        count += run.scalars
        index = run.end
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0x20 || (0x09...0x0D).contains(byte) { pendingSpace = !isEmpty }
        index += 1
      } else {
        let (scalar, length) = BlockText.scalar(in: bytes, at: index)
        append(scalar)
        index += length
      }
    }
  }

  /// What can be taken over as it stands: words of ASCII with single spaces between them, and quotation marks and dashes (U+2010 to U+2027).
  private static func plainRun(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, scalars: Int) {
    var index = start
    var continuations = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        index += 1
      } else if byte == 0x20, index > start, index + 1 < bytes.count, bytes[index + 1] > 0x20 && bytes[index + 1] < 0x7F {
        index += 2
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x90...0xA7).contains(bytes[index + 2]) {
        index += 3
        continuations += 2
      } else {
        break
      }
    }
    return (index, index - start - continuations)
  }

  /// A line end that verse keeps.
  mutating func appendLineEnd() {
    guard !isEmpty else { return }
    pendingSpace = false
    push("\n")
  }

  mutating func beginEmphasis() {
    depth += 1
  }

  mutating func endEmphasis() {
    guard depth > 0 else { return }
    depth -= 1
    guard depth == 0, let start = emphasisStart else { return }
    if start < utf8.count { emphasis.append(TextSpan(start, utf8.count)) }
    emphasisStart = nil
  }

  /// Begins anew in the same storage.
  mutating func clear() {
    utf8.removeAll(keepingCapacity: true)
    count = 0
    pendingSpace = false
    emphasisStart = nil
    depth = 0
    emphasis = []
    runs = []
  }

  var mark: Mark { Mark(bytes: utf8.count, count: count, pendingSpace: pendingSpace) }

  /// What came since the mark, a space before it left out.
  func text(since mark: Mark) -> ArraySlice<UInt8> {
    utf8[mark.bytes...].drop { $0 == 0x20 }
  }

  /// Forgets what came since the mark; only for text without file offsets.
  mutating func cut(to mark: Mark) {
    utf8.removeSubrange(mark.bytes...)
    count = mark.count
    pendingSpace = mark.pendingSpace
    while let last = emphasis.last, last.end > mark.bytes { emphasis.removeLast() }
    if let start = emphasisStart, start > mark.bytes { emphasisStart = nil }
  }

  /// The block, or nil when nothing was gathered.
  mutating func block(_ kind: Block.Kind, file: String, line: Int?, evidence: String? = nil) -> Block? {
    block(kind, evidence: evidence, origin: Origin(file: file, line: line))
  }

  /// The block, or nil when nothing was gathered. The origin's runs are those gathered with the text.
  mutating func block(_ kind: Block.Kind, evidence: String? = nil, origin: Origin) -> Block? {
    while depth > 0 { endEmphasis() }
    while utf8.last == UInt8(ascii: "\n") {
      utf8.removeLast()
      count -= 1
    }
    while let last = emphasis.last, last.end > utf8.count {
      emphasis.removeLast()
      if last.start < utf8.count { emphasis.append(TextSpan(last.start, utf8.count)) }
    }
    guard !isEmpty else { return nil }
    let origin = runs.isEmpty ? origin : Origin(file: origin.file, line: origin.line, paragraph: origin.paragraph, runs: runs)
    return Block(kind: kind, text: string, emphasis: emphasis, evidence: evidence, origin: origin)
  }

  private mutating func openWord() {
    if pendingSpace, utf8.last != UInt8(ascii: "\n") {
      utf8.append(0x20)
      count += 1
    }
    pendingSpace = false
    if depth > 0, emphasisStart == nil { emphasisStart = utf8.count }
  }

  private mutating func push(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      utf8.append(UInt8(scalar.value))
    } else {
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    count += 1
  }

  private mutating func note(_ offset: Int, isCopied: Bool) {
    guard isCopied else {
      runs.append(Origin.Run(text: count, file: offset, count: 0))
      return
    }
    if let last = runs.last, last.text + last.count == count, last.file + last.count == offset {
      runs[runs.count - 1] = Origin.Run(text: last.text, file: last.file, count: last.count + 1)
    } else {
      runs.append(Origin.Run(text: count, file: offset, count: 1))
    }
  }

  /// The scalar that begins there and its length in bytes.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = first & (0xFF >> UInt32(length + 1))
    for next in index + 1..<index + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The property's table is slow, and nearly all text is ASCII or a quotation mark or dash (U+2010 to U+2027).
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x7F: scalar == " " || (0x09...0x0D).contains(scalar.value)
    case 0x2010...0x2027: false
    default: scalar.properties.isWhitespace
    }
  }

  /// Soft hyphen, zero-width space, word joiner, byte-order mark, C0 controls.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    case 0x00...0x08, 0x0E...0x1F, 0x7F: true
    default: false
    }
  }
}
