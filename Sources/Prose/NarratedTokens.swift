import Manuscripts

/// Which tokens tell the story: those outside speech, and those inside speech so long that it tells a story of its own.
struct NarratedTokens: Sendable {
  private let isNarrated: [Bool]

  /// Words from which on speech is a tale: longer than anybody's answer in a talk.
  private static let taleLength = 150

  init(_ reading: ChapterReading) {
    var lengths: [Int] = []
    for index in reading.tokens.indices {
      guard let quotation = reading.quotationOfToken[index] else { continue }
      let utterance = reading.quotations[quotation].utterance
      while lengths.count <= utterance { lengths.append(0) }
      lengths[utterance] += 1
    }
    isNarrated = reading.quotationOfToken.map { quotation in
      guard let quotation else { return true }
      return lengths[reading.quotations[quotation].utterance] >= NarratedTokens.taleLength
    }
  }

  subscript(token: Int) -> Bool { isNarrated[token] }
}
