package import Manuscripts

/// What a person says about a file before it is read.
package struct ReadingOptions: Hashable, Sendable {
  /// The name of a text's encoding (`windows-1251`, `Shift_JIS`); nil when the file is to tell. Formats with an encoding of their own pay no heed.
  package let encoding: String?
  /// What is read besides the story.
  package let include: Set<Matter>

  package init(encoding: String? = nil, include: Set<Matter> = []) {
    self.encoding = encoding
    self.include = include
  }
}
