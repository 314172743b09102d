import Manuscripts

extension Manuscript {
  var blocks: [Block] { chapters.flatMap(\.blocks) }
  var names: [String] { chapters.map(\.name) }
  var paragraphs: [String] { blocks.filter(\.isStory).map(\.text) }
  /// One letter a block: p paragraph, v verse, q quote, l letter, h heading, s scene heading, d dialogue, t transition, y synopsis, * hard and ~ soft scene break.
  var pattern: String {
    blocks.map { block in
      switch block.kind {
      case .paragraph: "p"
      case .verse: "v"
      case .quote: "q"
      case .letter: "l"
      case .heading: "h"
      case .sceneBreak: block.strength == .soft ? "~" : "*"
      case .sceneHeading: "s"
      case .dialogue: "d"
      case .transition: "t"
      case .synopsis: "y"
      }
    }.joined()
  }
}

extension Block {
  /// The words that stand in emphasis.
  var stressed: [String] {
    let bytes = Array(text.utf8)
    return emphasis.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }
}
