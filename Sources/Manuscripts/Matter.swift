/// What of a book is not its story.
package enum Matter: String, Hashable, Sendable, CaseIterable {
  /// Before the story: title page, dedication, foreword, contents.
  case front
  /// After the story: afterword, about the author, colophon.
  case back
  /// Footnotes, endnotes, comments, annotations.
  case notes
}
