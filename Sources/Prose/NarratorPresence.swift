import Manuscripts

/// Where in a chapter the "I" who tells the story is at hand: whom the others there speak to.
struct NarratorPresence {
  /// For every paragraph.
  private let isThere: [Bool]
  private let speaks: [Bool]

  init(in reading: ChapterReading, _ language: Language) {
    var isThere = Array(repeating: false, count: reading.paragraphs.count)
    var speaks = isThere
    for sentence in reading.sentences {
      for index in sentence.tokens where !reading.isQuoted(index) && Pronouns.isFirstPerson(reading.tokens[index].folded) {
        isThere[sentence.paragraph] = true
        guard reading.tokens[index].folded == "i" else { continue }
        let beside = [index - 1, index + 1].filter { sentence.tokens.contains($0) }
        if beside.contains(where: { language.verbs.form(reading.tokens[$0].folded)?.groups.contains(.speech) == true }) {
          speaks[sentence.paragraph] = true
        }
      }
    }
    self.isThere = isThere
    self.speaks = speaks
  }

  /// True when words spoken in the paragraph may be meant for the narrator.
  func listens(in paragraph: Int) -> Bool {
    guard !speaks[paragraph] else { return false }
    return (max(0, paragraph - 1)...min(isThere.count - 1, paragraph + 1)).contains { isThere[$0] }
  }

  /// `My name is Anna`, narrated, or said by the narrator.
  func names(itselfAt run: Range<Int>, in reading: ChapterReading) -> Bool {
    let start = run.lowerBound
    guard start >= 3, reading.tokens[start - 1].folded == "is" || reading.tokens[start - 1].folded == "was" else { return false }
    guard reading.tokens[start - 2].folded == "name", reading.tokens[start - 3].folded == "my" else { return false }
    guard reading.isQuoted(start) else { return true }
    let sentence = reading.sentences.partitionIndex(reaching: { $0.tokens.upperBound > start })
    return sentence < reading.sentences.count && speaks[reading.sentences[sentence].paragraph]
  }
}
