import Manuscripts

/// How long a text may be. A novel of 560,000 words has 3 MB in 60,000 lines; the longest that was measured has 36 MB with its markup.
enum TextLimit {
  private static let mostBytes = 32 << 20
  private static let mostLines = 1_000_000

  /// Leaves out what stands behind the last line that is read, with a warning; throws when the text is longer than any book.
  static func apply(to text: inout Outcome<String>, file: String) throws(ReadingError) {
    guard text.value.utf8.count <= mostBytes else {
      throw ReadingError(file: file, message: "the text is longer than \(mostBytes >> 20) MB, and than any book; give one book at a time")
    }
    guard let end = text.value.withUTF8({ endOfLines($0) }) else { return }
    text.value = String(decoding: text.value.utf8.prefix(end), as: UTF8.self)
    text.diagnostics.append(
      Diagnostic(.warning, "the text has more than \(mostLines) lines, as no book has; the rest was left out", file: file, line: mostLines))
  }

  /// Where the last line ends that is read, in bytes; nil when all are. Other line ends than these two are rare, and cost no more memory.
  private static func endOfLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var lines = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      lines += 1
      if lines == mostLines { return index + 1 == bytes.count ? nil : index + 1 }
    }
    return nil
  }
}
