import Manuscripts

/// Finds the stretches of narration that lie before the story's now: "three winters ago he had hung it there", a run of "had been", "she remembered".
struct FlashbackFinder {
  let language: Language
  let reading: ChapterReading
  let narrated: NarratedTokens
  let clauses: [[Clause]]
  let tense: NarrativeTense
  /// Those that look back, in text order.
  let dates: [TimeCue]

  /// Sentences that a run without a date must have.
  private static let shortestRun = 3

  func flashbacks() -> [Flashback] {
    guard !reading.chapter.isScript else { return [] }
    var result: [Flashback] = []
    for paragraph in reading.paragraphs {
      var index = paragraph.sentences.lowerBound
      while index < paragraph.sentences.upperBound {
        guard let found = flashback(at: index, in: paragraph, after: result.last) else {
          index += 1
          continue
        }
        if let last = result.last, last.sentences.upperBound == index {
          result.removeLast()
          result.append(
            flashback(last.sentences.lowerBound..<found.sentences.upperBound, last.evidence, isShown: last.isShown || found.isShown))
        } else {
          result.append(found)
        }
        index = found.sentences.upperBound
      }
    }
    return result
  }

  /// - Parameter last: a flashback that ends right before the paragraph goes on in it when the paragraph opens before the story's now too.
  private func flashback(at index: Int, in paragraph: Paragraph, after last: Flashback?) -> Flashback? {
    guard let look = look(back: index) else { return nil }
    let date = date(in: index)
    let isMemory = look == .remembering
    var end = index + 1
    while end < paragraph.sentences.upperBound, goesOn(at: end, lapses: date != nil && end > index + 1) { end += 1 }
    // "I knew it would. I signed the papers, eleven years ago": the look back opens with its date.
    if date == nil, let dated = (index..<end).dropFirst().first(where: { self.date(in: $0) != nil && self.look(back: $0) == .past }) {
      return flashback(at: dated, in: paragraph, after: nil)
    }
    let goesOnFromLast = index == paragraph.sentences.lowerBound && last?.sentences.upperBound == index && look == .past
    let length = (index..<end).filter { self.look(back: $0) == .past }.count
    guard date != nil && look == .past || length >= FlashbackFinder.shortestRun || isMemory && length >= 2 || goesOnFromLast else {
      return nil
    }
    let evidence = date?.span ?? verb(of: index)
    return flashback(index..<end, evidence, isShown: date != nil && shows(index..<end))
  }

  private func flashback(_ sentences: Range<Int>, _ evidence: TextSpan, isShown: Bool) -> Flashback {
    let span = reading.sentences[sentences.lowerBound].span.union(reading.sentences[sentences.upperBound - 1].span)
    return Flashback(span: span, sentences: sentences, evidence: evidence, isShown: isShown)
  }

  private enum Look {
    case past
    case remembering
  }

  /// How a sentence's main clause looks back; nil when it does not, or when it is in speech.
  private func look(back index: Int) -> Look? {
    guard narrated[reading.sentences[index].tokens.lowerBound], !holdsSpeech(index) else { return nil }
    if tense == .present { return lookFromPresent(back: index) }
    guard let main = main(index) else { return nil }
    if language.times.remembering.contains(main.lemma), !main.isNegated, main.tense != .modal { return .remembering }
    return main.tense == .pluperfect ? .past : nil
  }

  /// In a story told in the present, clauses hold its present verbs only: the first verb's form tells.
  private func lookFromPresent(back index: Int) -> Look? {
    for token in reading.sentences[index].tokens where reading.tokens[token].kind == .word && !reading.tokens[token].isCapitalized {
      let folded = reading.tokens[token].folded
      guard let form = language.verbs.form(folded) ?? (folded == "had" ? language.verbs.form("was") : nil) else { continue }
      if language.times.remembering.contains(form.lemma), !form.uses.contains(.past) { return .remembering }
      if form.uses.contains(.past) { return form.uses.contains(.base) ? nil : .past }
      if form.uses.contains(.thirdPerson) { return nil }
      // "I open": a plain form after its subject; elsewhere it may be a noun.
      if form.uses.contains(.base), token > 0, ["i", "we", "you", "they"].contains(reading.tokens[token - 1].folded) { return nil }
    }
    return nil
  }

  /// After a date and two sentences of the pluperfect the narrator lapses into the plain past, until "now", speech or the paragraph's end brings
  /// the story back; without them only the pluperfect goes on.
  private func goesOn(at index: Int, lapses: Bool) -> Bool {
    guard !holdsSpeech(index) else { return false }
    if look(back: index) != nil { return true }
    guard lapses, let main = main(index) else { return false }
    let returns = reading.sentences[index].tokens.prefix(4).contains { ["now", "today", "tonight"].contains(reading.tokens[$0].folded) }
    return !returns && tense == .past && main.tense == .past
  }

  private func main(_ index: Int) -> Clause? {
    clauses[index].first { !$0.isSubordinate } ?? clauses[index].first
  }

  private func holdsSpeech(_ index: Int) -> Bool {
    reading.sentences[index].tokens.contains { reading.isQuoted($0) }
  }

  private func date(in index: Int) -> TimeCue? {
    let span = reading.sentences[index].span
    let first = dates.partitionIndex(reaching: { $0.span.start >= span.start })
    return first < dates.count && dates[first].span.end <= span.end ? dates[first] : nil
  }

  /// True for a clause about somebody, in the cast or not.
  private func isPerson(_ clause: Clause) -> Bool {
    guard clause.actor == nil, case .pronoun(let token) = clause.subject else { return clause.actor != nil }
    return PronounForm(reading.tokens[token].folded).map { $0.person == .third && $0.gender != .neuter } ?? false
  }

  /// Somebody is seen to do something with hands or feet.
  private func shows(_ sentences: Range<Int>) -> Bool {
    if tense == .present {
      return sentences.contains { sentence in
        reading.sentences[sentence].tokens.contains { token in
          guard token > 0, ["i", "he", "she", "we", "they"].contains(reading.tokens[token - 1].folded),
            let form = language.verbs.form(reading.tokens[token].folded), form.uses.contains(.past)
          else { return false }
          return !form.groups.isDisjoint(with: [.handle, .move, .express]) && !form.groups.contains(.thought)
        }
      }
    }
    return sentences.contains { sentence in
      clauses[sentence].contains { clause in
        isPerson(clause) && !clause.isNegated && clause.tense != .modal && !clause.isPassive && !clause.isSubordinate
          && !clause.groups.isDisjoint(with: [.handle, .express]) && !clause.groups.contains(.thought)
      }
    }
  }

  private func verb(of index: Int) -> TextSpan {
    guard let main = main(index) else { return reading.sentences[index].span }
    return TextSpan(reading.tokens[main.verbGroup.lowerBound].span.start, reading.tokens[main.verb].span.end)
  }
}
