/// A chapter of the story with its blocks in reading order.
package struct Chapter: Hashable, Sendable {
  /// Position among the story's chapters of the whole book, from 1, whatever is printed.
  package let number: Int
  /// The number as printed, without the word before it (`IV`, `Seven`, `12`); nil when none is printed.
  package let label: String?
  /// The part or book the chapter stands in, as printed; nil when the book has none.
  package let part: String?
  /// The title without number; nil when there is none.
  package let title: String?
  package let blocks: [Block]
  /// True when it is written as a screenplay: its scene headings and speeches are its author's decisions, and all its other words are action.
  package let isScript: Bool

  package init(number: Int, label: String? = nil, part: String? = nil, title: String? = nil, blocks: [Block]) {
    self.number = number
    self.label = label
    self.part = part
    self.title = title
    self.blocks = blocks
    isScript = blocks.contains { $0.kind == .sceneHeading || $0.kind == .dialogue }
  }

  /// What a person calls the chapter: "7: The Crossing", "7", or the title alone when the label is missing.
  package var name: String {
    switch (label, title) {
    case (let label?, let title?): "\(label): \(title)"
    case (let label?, nil): label
    case (nil, let title?): title
    case (nil, nil): "\(number)"
    }
  }

  /// Words of the story's blocks, counted at white space.
  package var wordCount: Int {
    blocks.lazy.filter(\.isStory).reduce(0) { $0 + $1.text.wordCount }
  }
}
