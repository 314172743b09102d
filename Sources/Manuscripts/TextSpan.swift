/// A half-open range of UTF-8 offsets into a clean text (a chapter's, or a block's where the declaration says so).
///
/// Offsets always fall on scalar borders. They are converted to Unicode scalars only where they leave the program.
package struct TextSpan: Hashable, Sendable, Comparable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  package var length: Int { end - start }
  package var isEmpty: Bool { start == end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// How many bytes both hold.
  package func overlap(_ other: TextSpan) -> Int { max(0, min(end, other.end) - max(start, other.start)) }

  /// The smallest span that holds both.
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  package func shifted(by distance: Int) -> TextSpan { TextSpan(start + distance, end + distance) }

  package static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
