import Manuscripts

/// What stands before the story: the title page, with the address, word count, title and name of the manuscript format.
struct WordTitlePage {
  /// Passages before this one are no story.
  private(set) var end = 0
  private(set) var title: String?
  private(set) var author: String?
  /// Of what is left out.
  private(set) var words = 0

  /// More words than this before the first heading are story, or a preface that is kept.
  private static let mostWords = 200
  /// The longest line of a title page, in words.
  private static let longestLine = 15
  private static let mostLines = 40

  init(_ passages: [WordPassage], headings: WordHeadings) {
    let first = headings.found.keys.min()
    let lines = WordTitlePage.lines(of: passages, before: first)
    readNames(passages, lines)
    if let first, passages[..<first].reduce(0, { $0 + $1.words }) <= WordTitlePage.mostWords { end = first }
    let styled = passages.indices.first { passages[$0].paragraph.role == .title && !passages[$0].isEmpty && headings.found[$0] == nil }
    title = styled.map { passages[$0].text } ?? title
    words = passages[..<end].reduce(0) { $0 + $1.words }
  }

  /// Short lines from the beginning to the first paragraph or heading.
  private static func lines(of passages: [WordPassage], before first: Int?) -> [Int] {
    var lines: [Int] = []
    for (index, passage) in passages.enumerated().prefix(first ?? passages.count) where !passage.isEmpty {
      guard passage.words <= longestLine, lines.count < mostLines else { break }
      lines.append(index)
    }
    return lines
  }

  /// "by" and the name, on one line or two; the title stands before it.
  private mutating func readNames(_ passages: [WordPassage], _ lines: [Int]) {
    for (position, index) in lines.enumerated() {
      let text = passages[index].text
      let folded = text.lowercased()
      guard folded == "by" || folded.hasPrefix("by ") && passages[index].words <= 6 else { continue }
      if folded == "by" {
        guard position + 1 < lines.count else { return }
        author = passages[lines[position + 1]].text
        end = lines[position + 1] + 1
      } else {
        author = String(text.dropFirst(3))
        end = index + 1
      }
      title = position > 0 ? passages[lines[position - 1]].text : nil
      return
    }
    let titles = lines.filter { [.title, .subtitle].contains(passages[$0].paragraph.role) }
    end = titles.last.map { $0 + 1 } ?? 0
  }
}
