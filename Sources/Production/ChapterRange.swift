import Manuscripts

/// Chapters by position: `3`, `3-5`, or `3-` for all from the third on.
struct ChapterRange {
  /// As typed, since a number may be too long for `Int`.
  private let first: String
  /// Nil when open at the end.
  private let last: String?

  /// Nil when the text is not made of numbers.
  init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
    guard ends.count <= 2, ChapterRange.isNumber(ends[0]) else { return nil }
    first = ends[0]
    switch ends.count {
    case 1: last = ends[0]
    case _ where ends[1].isEmpty: last = nil
    case _ where ChapterRange.isNumber(ends[1]): last = ends[1]
    default: return nil
    }
  }

  /// True when every part of a comma-separated list is a position or range inside the book.
  static func isList(_ text: String, in chapters: [Chapter]) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
      (try? ChapterRange($0.trimmingWhitespace())?.numbers(in: chapters)) != nil
    }
  }

  func numbers(in chapters: [Chapter]) throws(SelectionError) -> [Int] {
    let start = try position(first, in: chapters)
    let end = try last.map { (text) throws(SelectionError) in try position(text, in: chapters) } ?? chapters.count
    guard start <= end else {
      throw SelectionError("chapters \(start)-\(end) run backwards; write \(end)-\(start)")
    }
    return Array(start...end)
  }

  private func position(_ text: String, in chapters: [Chapter]) throws(SelectionError) -> Int {
    guard let number = Int(text), (1...max(1, chapters.count)).contains(number), !chapters.isEmpty else {
      throw SelectionError("chapter \(text) is out of range: \(ChapterRange.extent(of: chapters))")
    }
    return number
  }

  /// "the book has 3 chapters (1–3)".
  static func extent(of chapters: [Chapter]) -> String {
    switch chapters.count {
    case 0: "the book has no chapters"
    case 1: "the book has 1 chapter"
    default: "the book has \(chapters.count) chapters (1–\(chapters.count))"
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
