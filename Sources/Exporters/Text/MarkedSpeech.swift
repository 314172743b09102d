import Manuscripts
import Prose

/// A chapter's text with `⟦c1 Anna: “…”⟧` around direct speech; `?` stands where nobody could be named.
struct MarkedSpeech {
  private let text: ChapterText
  /// Where a mark goes, ascending.
  private let marks: [(offset: Int, mark: String)]

  init(_ chapter: AnalyzedChapter, nameOf: (CharacterID) -> String) {
    text = chapter.text
    marks = chapter.quotations.flatMap { quotation in
      let speaker = quotation.speaker.map(nameOf) ?? "?"
      return [(offset: quotation.span.start, mark: "⟦\(speaker): "), (offset: quotation.span.end, mark: "⟧")]
    }
  }

  /// One line. Speech that runs over several sentences opens in its first and closes in its last.
  func text(of span: TextSpan) -> String {
    var result = ""
    var position = span.start
    for (offset, mark) in marks[firstMark(from: span.start)...] {
      guard offset <= span.end else { break }
      // A mark on a border opens with the sentence after it and closes with the one before.
      if mark == "⟧" ? offset == span.start : offset == span.end { continue }
      result += text.text(of: TextSpan(position, max(position, offset))) + mark
      position = max(position, offset)
    }
    return (result + text.text(of: TextSpan(position, span.end))).onOneLine
  }

  private func firstMark(from offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
