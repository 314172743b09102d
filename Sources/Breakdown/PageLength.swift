import Manuscripts
import Prose

/// How long a scene is as a screenplay: in eighths of a page of 55 lines, as production offices count (an inch of a page of about eight is an eighth).
///
/// Lines are those of the usual layout in 12 point Courier: action 60 characters wide, dialogue 35 under a line for the speaker, a blank line between.
struct PageLength {
  let chapter: AnalyzedChapter
  let roles: [SentenceRole]

  private static let linesOfAPage = 55
  private static let actionWidth = 60
  private static let dialogueWidth = 35
  /// The heading and the blank line under it.
  private static let headingLines = 2

  func eighths(of sentences: Range<Int>) -> Int {
    var lines = PageLength.headingLines
    var action = 0
    for index in sentences {
      let span = chapter.sentences[index].span
      let spoken = chapter.quotationIndices(overlapping: span).reduce(0) { $0 + chapter.quotations[$1].span.overlap(span) }
      action += roles[index].unfilmable == nil ? span.length - spoken : 0
      let isLast = index + 1 == sentences.upperBound || chapter.sentences[index + 1].paragraph != chapter.sentences[index].paragraph
      if spoken > 0 { lines += 2 + PageLength.lines(of: spoken, width: PageLength.dialogueWidth) }
      // A speech tag alone is no action.
      if isLast || spoken > 0, action > 0 {
        if action > PageLength.dialogueWidth || spoken == 0 { lines += 1 + PageLength.lines(of: action, width: PageLength.actionWidth) }
        action = 0
      }
    }
    return max(1, Int((Double(lines) * 8 / Double(PageLength.linesOfAPage)).rounded()))
  }

  private static func lines(of characters: Int, width: Int) -> Int { (characters + width - 1) / width }
}
