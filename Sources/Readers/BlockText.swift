import Manuscripts

/// Gathers the clean text of one block scalar by scalar: white space folded, invisible marks dropped, emphasis and file offsets kept.
///
/// All readers build their blocks here, so that the same words give the same block whatever file they came from.
struct BlockText {
  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var bytes = 0
  private var pendingSpace = false
  private var emphasisStart: Int?
  private var depth = 0
  private(set) var emphasis: [TextSpan] = []
  private var runs: [Origin.Run] = []

  var isEmpty: Bool { count == 0 }
  var string: String { String(scalars) }

  /// - Parameters:
  ///   - offset: where the scalar lies in the file, in scalars; nil when the format keeps no offsets.
  ///   - isCopied: false when the file has something else there that stands for the scalar: an entity.
  mutating func append(_ scalar: Unicode.Scalar, at offset: Int? = nil, isCopied: Bool = true) {
    if BlockText.isInvisible(scalar) { return }
    if BlockText.isSpace(scalar) {
      pendingSpace = !isEmpty
      return
    }
    if pendingSpace {
      push(" ")
      pendingSpace = false
    }
    if depth > 0, emphasisStart == nil { emphasisStart = bytes }
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
    // One by one: appending them together reserves exactly their room each time, which is quadratic over a long block.
    for byte in rest { scalars.append(Unicode.Scalar(byte)) }
    count += rest.count
    bytes += rest.count
  }

  mutating func append(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { append(scalar) }
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
    if start < bytes { emphasis.append(TextSpan(start, bytes)) }
    emphasisStart = nil
  }

  /// The block, or nil when nothing was gathered.
  mutating func block(_ kind: Block.Kind, file: String, line: Int?, evidence: String? = nil) -> Block? {
    while depth > 0 { endEmphasis() }
    guard !isEmpty else { return nil }
    return Block(kind: kind, text: string, emphasis: emphasis, evidence: evidence, origin: Origin(file: file, line: line, runs: runs))
  }

  private mutating func push(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    count += 1
    bytes += scalar.utf8.count
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

  /// The property's table is slow, and nearly all text is ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
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
