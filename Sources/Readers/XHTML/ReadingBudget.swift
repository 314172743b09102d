/// What the documents of one book may cost together. No book comes near; a file that is made to harm stops here.
///
/// A book of 560,000 words has 30,000 elements; the longest that was measured, of 36 MB, is ten times as long.
final class ReadingBudget {
  static let mostElements = 2_000_000
  static let mostItems = 400_000

  /// Elements that may yet be opened.
  var elements = ReadingBudget.mostElements
  /// Blocks, headings, gaps and breaks that may yet be kept.
  var items = ReadingBudget.mostItems
  /// Pictures that may yet be looked at.
  var pictures = 20_000
  /// Comparisons of an element with a rule of a style sheet.
  var styleChecks = 20_000_000
  /// Bytes of style sheets within documents.
  var styleBytes = 4 << 20

  /// True when the rest of the book is left out.
  var isSpent: Bool { elements <= 0 || items <= 0 }
}
