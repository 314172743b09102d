import Breakdown
import Manuscripts
import Prose

/// Cuts a scene's sentences into the stretches that one shot each can show, and sets aside what no camera can see.
struct UnitFinder {
  let chapter: AnalyzedChapter
  let roles: [SentenceRole]
  let seconds: ShotGrammar.Seconds

  struct Found {
    var units: [ShotUnit] = []
    var notFilmed: [NotFilmed] = []
  }

  func units(of scene: Scene) -> Found {
    var found = Found()
    for beat in scene.beats {
      var index = beat.sentences.lowerBound
      while index < beat.sentences.upperBound {
        if let reason = roles[index].unfilmable {
          found.notFilmed.append(notFilmed(index, reason))
          index += 1
        } else {
          let end = joined(from: index, in: beat)
          found.units += units(of: index..<end, beat: beat, after: found.units.last)
          index = end
        }
      }
    }
    return found
  }

  private func notFilmed(_ sentence: Int, _ reason: SentenceRole.Unfilmable) -> NotFilmed {
    let span = chapter.sentences[sentence].span
    let isDirect = chapter.thoughts(overlapping: span).contains(where: \.isDirect)
    switch reason {
    case .thought:
      return NotFilmed(
        chapter: chapter.chapter.number, span: span, reason: .thought, isVoiceOver: isDirect || chapter.sentences[sentence].tokens.count > 5
      )
    case .comment: return NotFilmed(chapter: chapter.chapter.number, span: span, reason: .comment, isVoiceOver: false)
    case .backstory: return NotFilmed(chapter: chapter.chapter.number, span: span, reason: .backstory, isVoiceOver: true)
    case .summary: return NotFilmed(chapter: chapter.chapter.number, span: span, reason: .summary, isVoiceOver: true)
    }
  }

  /// How many sentences from `index` on one shot holds: a speech up to its longest, descriptions up to three sentences, short reactions two.
  private func joined(from index: Int, in beat: Beat) -> Int {
    if leadsIntoOwnLine(index), index + 1 < beat.sentences.upperBound { return joined(from: index + 1, in: beat) }
    var end = index + 1
    var spoken = spokenSeconds(index)
    while end < beat.sentences.upperBound, roles[end].unfilmable == nil, roles[end].kind == roles[index].kind,
      chapter.sentences[end].paragraph == chapter.sentences[index].paragraph || chapter.isOneSpeech(index, end)
    {
      switch roles[index].kind {
      case .dialogue:
        spoken += spokenSeconds(end)
        guard spoken <= seconds.longestSpeech else { return end }
      case .description, .establishing:
        guard end - index < 3 else { return end }
      case .reaction:
        guard end - index < 2, roles[end].subject == roles[index].subject else { return end }
      case .action:
        guard wordCount(index..<(end + 1)) <= 12, roles[end].subject == roles[index].subject else { return end }
      case .thought, .transition, .summary: return end
      }
      end += 1
    }
    return end
  }

  /// `Mara lifts the lamp.` right before Mara's line: one shot holds both.
  private func leadsIntoOwnLine(_ index: Int) -> Bool {
    guard index + 1 < roles.count, chapter.leadsIntoSpeech(index), roles[index].subject != nil,
      roles[index].subject == roles[index + 1].subject
    else { return false }
    return chapter.quotationIndices(overlapping: chapter.sentences[index + 1].span).allSatisfy { chapter.quotations[$0].voice == .onScreen }
  }

  private func units(of sentences: Range<Int>, beat: Beat, after last: ShotUnit?) -> [ShotUnit] {
    let role = roles[leadsIntoOwnLine(sentences.lowerBound) && sentences.count > 1 ? sentences.lowerBound + 1 : sentences.lowerBound]
    let clauses = sentences.flatMap { chapter.clauses[$0] }
    let tokens = chapter.sentences[sentences.lowerBound].tokens.lowerBound..<chapter.sentences[sentences.upperBound - 1].tokens.upperBound
    if role.kind == .dialogue {
      return [unit(tokens, beat, clauses, role, part(of: sentences.lowerBound, after: last))]
    }
    let cuts = role.kind == .action && sentences.count == 1 ? actionCuts(clauses, tokens) : []
    guard !cuts.isEmpty else { return [unit(tokens, beat, clauses, role, .whole)] }
    let borders = [tokens.lowerBound] + cuts + [tokens.upperBound]
    return zip(borders, borders.dropFirst()).map { start, end in
      let own = clauses.filter { start <= $0.verb && $0.verb < end }
      let subject = own.lazy.compactMap(\.actor).first ?? role.subject
      return unit(start..<end, beat, own, SentenceRole(kind: .action, subject: subject, unfilmable: nil), .whole)
    }
  }

  /// Counts the shots of one speech: the same paragraph's speech without anything shown between.
  private func part(of sentence: Int, after last: ShotUnit?) -> ShotUnit.Part {
    guard sentence > 0, roles[sentence - 1].kind == .dialogue, let last, last.role.kind == .dialogue,
      chapter.sentences[sentence - 1].paragraph == chapter.sentences[sentence].paragraph || chapter.isOneSpeech(sentence - 1, sentence)
    else { return .whole }
    if case .laterSpeech(let number) = last.part { return .laterSpeech(number + 1) }
    return .laterSpeech(1)
  }

  /// Where a long sentence turns to its next action: before a main clause with a visible verb, with enough words on either side,
  /// at a conjunction or a semicolon, or at a comma that a new subject follows.
  private func actionCuts(_ clauses: [Clause], _ tokens: Range<Int>) -> [Int] {
    guard tokens.count >= 14 else { return [] }
    var cuts: [Int] = []
    var start = tokens.lowerBound
    for clause in clauses.dropFirst() where clause.isVisible && !clause.isSubordinate {
      let border = clause.tokens.lowerBound
      guard border - start >= 6, tokens.upperBound - border >= 6, opensAction(clause),
        clauses.contains(where: { $0.verb >= start && $0.verb < border && $0.isVisible })
      else { continue }
      cuts.append(border)
      start = border
    }
    return cuts
  }

  private func opensAction(_ clause: Clause) -> Bool {
    let opening = chapter.tokens[clause.tokens.lowerBound..<min(clause.tokens.lowerBound + 2, clause.verb)].map(\.folded)
    if opening.contains(where: ["and", "but", "then", ";"].contains) { return true }
    return opening.first == "," && !clause.sharesSubject
  }

  private func unit(_ tokens: Range<Int>, _ beat: Beat, _ clauses: [Clause], _ role: SentenceRole, _ part: ShotUnit.Part) -> ShotUnit {
    let span = TextSpan(chapter.tokens[tokens.lowerBound].span.start, chapter.tokens[tokens.upperBound - 1].span.end)
    return ShotUnit(
      beat: beat, span: span, tokens: tokens, quotations: chapter.quotationIndices(overlapping: span), clauses: clauses, role: role,
      part: part)
  }

  private func spokenSeconds(_ sentence: Int) -> Double {
    let span = chapter.sentences[sentence].span
    let spoken = chapter.quotationIndices(overlapping: span).reduce(0) { count, index in
      let words = chapter.quotations[index].words
      let part = TextSpan(max(words.start, span.start), max(max(words.start, span.start), min(words.end, span.end)))
      return count + chapter.text.text(of: part).wordCount
    }
    return Double(spoken) * 60 / seconds.wordsPerMinute
  }

  private func wordCount(_ sentences: Range<Int>) -> Int {
    sentences.reduce(0) { $0 + chapter.sentences[$1].tokens.filter { chapter.tokens[$0].kind == .word }.count }
  }
}
