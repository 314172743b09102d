/// A scene's number in the whole book or production: 12, or 12A for one inserted after the numbers were locked.
package struct SceneNumber: Hashable, Sendable, CustomStringConvertible {
  package let number: Int
  /// Letters of an inserted scene; "" for the others.
  package let suffix: String

  package init(_ number: Int, suffix: String = "") {
    self.number = number
    self.suffix = suffix
  }

  package var description: String { "\(number)\(suffix)" }
}
