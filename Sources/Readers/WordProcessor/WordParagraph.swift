import Manuscripts

/// A paragraph as the file has it, before it is known what it is.
struct WordParagraph {
  struct Run {
    /// Empty for a line that the author ended.
    let text: String
    let isStressed: Bool

    static let lineEnd = Run(text: "", isStressed: false)
    var isLineEnd: Bool { text.isEmpty }
  }

  let origin: Origin
  var role: WordRole?
  var format = WordFormat()
  var runs: [Run] = []
  /// What a list or a numbered heading prints before the text: `Chapter 3`, `–`; nil when nothing or a mere bullet.
  var label: String?
  /// Where its pictures lie in the archive.
  var pictures: [String] = []
  /// How many signs of a symbol font it has.
  var ornaments = 0
  /// Set in print on a page of its own from here.
  var startsPage = false
  var hasLine = false
  /// Its end was deleted, or it is a large initial: the next paragraph goes on with it.
  var joinsNext = false
  var isContents = false
  /// In a table or box, where spaces say nothing about scenes.
  var isApart = false

  /// True from its first word on.
  private(set) var hasText = false

  /// True when all its words are bold.
  var isBold = false

  mutating func append(_ run: Run) {
    hasText = hasText || run.text.utf8.contains { $0 > 0x20 }
    runs.append(run)
  }
}
