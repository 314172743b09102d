/// A place between two paragraphs where the author divided a chapter: by a scene break, or by a heading inside it.
package struct AuthoredBreak: Hashable, Sendable {
  /// The scene break or heading; of several in a row the first.
  package let block: Block
  /// How many of the chapter's paragraphs stand before it.
  package let paragraphsBefore: Int
}

extension Chapter {
  /// In reading order.
  package var breaks: [AuthoredBreak] {
    var result: [AuthoredBreak] = []
    var paragraphs = 0
    var waiting: Block?
    for block in blocks {
      if !block.isStory {
        waiting = waiting ?? block
      } else if !block.text.isEmpty {
        if let waiting, paragraphs > 0 { result.append(AuthoredBreak(block: waiting, paragraphsBefore: paragraphs)) }
        waiting = nil
        paragraphs += 1
      }
    }
    return result
  }
}
