/// What the author has decided about the story's people, places and things: a `bible.yaml` as it is used.
package struct Bible: Hashable, Sendable {
  /// In the file's order.
  package let characters: [Character]
  package let places: [Entry]
  package let props: [Entry]
  package let words: [Entry]
  /// Names that are nobody's.
  package let notPersons: [String]
  package let corrections: [Correction]

  package static let empty = Bible(characters: [], places: [], props: [], words: [], notPersons: [], corrections: [])

  package struct Entry: Hashable, Sendable {
    package let name: String
    package let aliases: [String]
    /// Lines with text, by their keys, in the file's order.
    package let lines: [Line]
    /// Pictures, in the order in which the tools get them.
    package let references: [String]
  }

  package struct Line: Hashable, Sendable {
    package let key: String
    package let text: String

    package init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  package struct Character: Hashable, Sendable {
    package let entry: Entry
    /// "she", "he", "it" or "they"; nil when the author leaves it open.
    package let pronouns: String?
    package let wardrobe: [Outfit]
    /// The author's own wording; nil for one made of the lines.
    package let identity: String?
    /// Nil where the tools may choose.
    package let seed: Int?
    package let looks: [Look]
  }

  package struct Outfit: Hashable, Sendable {
    package let words: String
    /// As in headings; empty for every scene.
    package let scenes: [String]

    package init(words: String, scenes: [String]) {
      self.words = words
      self.scenes = scenes
    }
  }

  /// Lines that hold on some story days only: another age, another haircut.
  package struct Look: Hashable, Sendable {
    /// From 1.
    package let days: [Int]
    package let lines: [Line]
  }

  package struct Correction: Hashable, Sendable {
    /// Words of the line, without quotation marks.
    package let line: String
    package let speaker: String
  }
}
