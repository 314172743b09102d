import Manuscripts

/// Who says each quotation of a chapter, and to whom.
struct SpeechRoles {
  let quotations: [Quotation]
  /// One for each quotation.
  private(set) var addressees: [CharacterID?]
  /// Tokens of the pronouns in dialogue tags to who speaks.
  private(set) var speakerOfTag: [Int: CharacterID] = [:]
  var tagTokens: Set<Int> { Set(speakerOfTag.keys) }
  private var lastOfParagraph: [Int: Int] = [:]

  init(quotations: [Quotation], reading: ChapterReading, vocatives: Vocatives) {
    self.quotations = quotations
    addressees = Array(repeating: nil, count: quotations.count)
    for (index, quotation) in quotations.enumerated() {
      lastOfParagraph[quotation.paragraph] = index
      addressees[index] =
        vocatives.calls[index].first { $0 != quotation.speaker } ?? SpeechRoles.other(than: quotation, at: index, in: quotations)
      if quotation.attribution == .anaphoric, let tag = quotation.tag, let speaker = quotation.speaker,
        let token = SpeechRoles.pronoun(in: tag, reading)
      {
        speakerOfTag[token] = speaker
      }
    }
    spreadOverUtterances()
  }

  func lastQuotation(of paragraph: Int) -> Int? { lastOfParagraph[paragraph] }

  /// A name that one part of an utterance calls is talked to in all of it.
  private mutating func spreadOverUtterances() {
    for index in quotations.indices.dropFirst() where quotations[index].utterance == quotations[index - 1].utterance {
      addressees[index] = addressees[index - 1] ?? addressees[index]
    }
  }

  /// The other one of the talk: who spoke before, else who speaks next, within six quotations and eight paragraphs.
  private static func other(than quotation: Quotation, at index: Int, in quotations: [Quotation]) -> CharacterID? {
    let isOther: (Quotation) -> Bool = { $0.speaker != nil && $0.speaker != quotation.speaker }
    let before = quotations[max(0, index - 6)..<index].reversed().first { quotation.paragraph - $0.paragraph <= 8 && isOther($0) }
    let after = quotations[(index + 1)..<min(quotations.count, index + 7)].first { $0.paragraph - quotation.paragraph <= 8 && isOther($0) }
    guard let before, let after else { return (before ?? after)?.speaker }
    return (after.paragraph - quotation.paragraph < quotation.paragraph - before.paragraph ? after : before).speaker
  }

  private static func pronoun(in tag: TextSpan, _ reading: ChapterReading) -> Int? {
    var index = reading.tokens.partitionIndex(reaching: { $0.span.start >= tag.start })
    while index < reading.tokens.count, reading.tokens[index].span.start < tag.end {
      if let form = PronounForm(reading.tokens[index].folded), form.person == .third, form.role == .subject, form.gender != .neuter {
        return index
      }
      index += 1
    }
    return nil
  }
}
