import Manuscripts

/// A chapter's mentions by the token at which they begin.
struct MentionIndex {
  let mentions: [Mention]
  /// First token to the mention's index and the token after it.
  private var places: [Int: (mention: Int, end: Int)] = [:]

  init(_ mentions: [Mention], in reading: ChapterReading) {
    self.mentions = mentions
    var token = 0
    for (index, mention) in mentions.enumerated() {
      while token < reading.tokens.count, reading.tokens[token].span.start < mention.span.start { token += 1 }
      let start = token
      while token < reading.tokens.count, reading.tokens[token].span.start < mention.span.end { token += 1 }
      places[start] = (index, token)
    }
  }

  /// The mention that begins at a token.
  subscript(token: Int) -> Mention? { places[token].map { mentions[$0.mention] } }

  /// The token after the mention that begins at a token.
  func end(at token: Int) -> Int? { places[token]?.end }
}
