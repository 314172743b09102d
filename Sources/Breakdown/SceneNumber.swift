/// A scene's number in the whole book or production: 12, or 12A for one inserted after the numbers were locked.
package struct SceneNumber: Hashable, Sendable, CustomStringConvertible {
  /// What a screenplay prints before the digits (`A12`, inserted before 12); "" for most.
  package let prefix: String
  package let number: Int
  /// Letters of an inserted scene; "" for the others.
  package let suffix: String

  package init(_ number: Int, prefix: String = "", suffix: String = "") {
    self.prefix = prefix
    self.number = number
    self.suffix = suffix
  }

  /// A number as a screenplay prints it: `12`, `12A`, `A12`, `I-1-A`. Nil without digits, or with more than six in a row.
  package init?(printed: String) {
    let prefix = printed.prefix { !("0"..."9").contains($0) }
    let digits = printed.dropFirst(prefix.count).prefix { ("0"..."9").contains($0) }
    guard digits.count <= 6, let number = Int(digits) else { return nil }
    let suffix = printed.dropFirst(prefix.count + digits.count)
    self.init(number, prefix: String(prefix), suffix: String(suffix.last == "." ? suffix.dropLast() : suffix))
  }

  package var description: String { "\(prefix)\(number)\(suffix)" }
}
