/// What the text says for a bible, before anybody edits it: sections of entries of lines, each line with the words that it comes from.
package struct BibleDraft: Hashable, Sendable {
  package let sections: [Section]

  package struct Section: Hashable, Sendable {
    /// `characters`, `places`, `props`, `words`.
    package let name: String
    package let entries: [Entry]

    package init(name: String, entries: [Entry]) {
      self.name = name
      self.entries = entries
    }
  }

  package struct Entry: Hashable, Sendable {
    package let name: String
    /// Other names of the same one; never `name` itself.
    package let aliases: [String]
    /// In the order in which they are printed.
    package let lines: [Line]

    package init(name: String, aliases: [String], lines: [Line]) {
      self.name = name
      self.aliases = aliases
      self.lines = lines
    }
  }

  package struct Line: Hashable, Sendable {
    package let key: String
    package let value: Value
    /// What stands behind the line as a comment: its source, or the question that it asks; "" without.
    package let note: String

    package init(key: String, value: Value, note: String) {
      self.key = key
      self.value = value
      self.note = note
    }
  }

  package enum Value: Hashable, Sendable {
    /// The text does not say.
    case blank
    case text(String)
    case number(Int)
    case list([String])
    /// Numbers as they stand in headings.
    case scenes([String])
    case outfits([Outfit])
  }

  package struct Outfit: Hashable, Sendable {
    package let words: String
    package let scenes: [String]
  }

  package init(sections: [Section]) { self.sections = sections }
}
