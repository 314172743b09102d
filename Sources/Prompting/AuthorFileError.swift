/// A bible or look that cannot be used. Names file, line and reason.
package struct AuthorFileError: Error, Hashable, CustomStringConvertible {
  package let file: String
  /// From 1; nil when the fault has no place of its own.
  package let line: Int?
  package let reason: String

  package init(file: String, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  package var description: String { file + (line.map { ", line \($0)" } ?? "") + ": \(reason)" }
}
