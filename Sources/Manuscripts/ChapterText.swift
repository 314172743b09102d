/// The clean text of one chapter: its story blocks without headings, joined by blank lines. All spans of later stages point into it.
package struct ChapterText: Hashable, Sendable {
  package let string: String
  package let utf8: [UInt8]
  /// The story's blocks in order, each with its place in the text.
  package let passages: [Passage]
  /// Scalars before every 64th byte, so that a conversion walks at most 63 bytes.
  private let scalarsBefore: [Int]

  package struct Passage: Hashable, Sendable {
    /// Index into `Chapter.blocks`.
    package let block: Int
    package let span: TextSpan
  }

  package init(_ chapter: Chapter) {
    var string = ""
    var passages: [Passage] = []
    for (index, block) in chapter.blocks.enumerated() where block.isStory && !block.text.isEmpty {
      if !string.isEmpty { string += "\n\n" }
      let start = string.utf8.count
      string += block.text
      passages.append(Passage(block: index, span: TextSpan(start, string.utf8.count)))
    }
    self.string = string
    self.utf8 = Array(string.utf8)
    self.passages = passages
    self.scalarsBefore = ChapterText.checkpoints(of: utf8)
  }

  private static func checkpoints(of utf8: [UInt8]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(utf8.count / 64 + 1)
    var count = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % 64 == 0 { result.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if utf8.count % 64 == 0 { result.append(count) }
    return result
  }

  package func text(of span: TextSpan) -> String {
    String(decoding: utf8[span.start..<span.end], as: UTF8.self)
  }

  /// Unicode scalars before a UTF-8 offset.
  package func scalarOffset(of offset: Int) -> Int {
    let checkpoint = offset / 64
    var count = scalarsBefore[checkpoint]
    for index in (checkpoint * 64)..<offset where utf8[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// The index into `passages` of the passage that holds an offset; an offset between two belongs to the earlier one.
  package func passageIndex(at offset: Int) -> Int? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
