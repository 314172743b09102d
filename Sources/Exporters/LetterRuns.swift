import Manuscripts

/// Letters of a text that share a property, gathered into spans; white space between two of them does not part them.
struct LetterRuns {
  private(set) var letters = 0
  private(set) var spans: [TextSpan] = []
  private var isOpen = false

  /// Takes the text's next letter.
  mutating func take(_ isMember: Bool, at span: TextSpan) {
    guard isMember else { return isOpen = false }
    letters += 1
    if isOpen, let last = spans.popLast() { spans.append(last.union(span)) } else { spans.append(span) }
    isOpen = true
  }
}
