package import Manuscripts

/// Something that the text says has really happened or happens: no plan, wish, condition, negation or habit.
package struct StoryEvent: Hashable, Sendable {
  package let span: TextSpan
  /// Index of the verb or noun that tells it, among the chapter's words.
  package let word: Int
  /// True when a character tells it.
  package let isQuoted: Bool
  /// True when it happened before the time of the story: "had gone".
  package let isEarlier: Bool

  package init(span: TextSpan, word: Int, isQuoted: Bool, isEarlier: Bool) {
    self.span = span
    self.word = word
    self.isQuoted = isQuoted
    self.isEarlier = isEarlier
  }
}
