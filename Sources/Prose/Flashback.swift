package import Manuscripts

/// A stretch of the narration that lies before the story's now, from its first sentence to the last before the return.
package struct Flashback: Hashable, Sendable {
  package let span: TextSpan
  /// Indices into the chapter's sentences.
  package let sentences: Range<Int>
  /// The words that open it: "three winters ago", "had been", "she remembered".
  package let evidence: TextSpan
  /// True when it has a date of its own and something is seen to happen, so that it can be filmed; false for what is only told of the past.
  package let isShown: Bool

  package init(span: TextSpan, sentences: Range<Int>, evidence: TextSpan, isShown: Bool) {
    self.span = span
    self.sentences = sentences
    self.evidence = evidence
    self.isShown = isShown
  }
}
