/// A tool's folder that cannot be used. Names file, line and reason.
package struct ProfileError: Error, Hashable, CustomStringConvertible {
  package let file: String
  /// From 1; nil when the fault has no place of its own.
  package let line: Int?
  package let reason: String

  package var description: String { "Templates/\(file)" + (line.map { ", line \($0)" } ?? "") + ": \(reason)" }
}
