/// How the author's film looks: a `look.yaml` as it is used.
package struct Look: Hashable, Sendable {
  /// Medium, palette, light, grain … in the author's words, by their keys, in the file's order.
  package let lines: [Bible.Line]
  /// In the file's order; of several that fit a shot the later ones count.
  package let rules: [Rule]
  /// Nouns that no picture holds.
  package let avoid: [String]
  /// Width by height; nil when the author leaves it open.
  package let ratio: Ratio?
  /// Frames per second of the film; nil when the author leaves it open.
  package let fps: Double?

  package static let none = Look(lines: [], rules: [], avoid: [], ratio: nil, fps: nil)

  /// What a saved look says that it is.
  package static let format = "decoupage-look/1"

  package struct Ratio: Hashable, Sendable {
    package let width: Double
    package let height: Double

    package var value: Double { width / height }
    /// As the author wrote it: "2.39:1".
    package let text: String
  }

  /// Lines that take the place of the film's own where a shot fits.
  package struct Rule: Hashable, Sendable {
    /// Every key must hold one of its words: time (NIGHT), setting (INT), mode (flashback), size, coverage, place, person.
    package let conditions: [Condition]
    package let lines: [Bible.Line]
  }

  package struct Condition: Hashable, Sendable {
    package let key: String
    package let words: [String]
  }
}
