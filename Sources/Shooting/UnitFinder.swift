import Breakdown
import Manuscripts
import Prose

/// Cuts a scene's sentences into the stretches that one shot each can show, and sets aside what no camera can see.
struct UnitFinder {
  let chapter: AnalyzedChapter
  let language: Language
  let roles: [SentenceRole]
  let durations: DurationEstimator
  /// As the shots call somebody.
  let name: (CharacterID) -> String?

  struct Found {
    var units: [ShotUnit] = []
    var notFilmed: [NotFilmed] = []
  }

  func units(of scene: Scene) -> Found {
    var found = Found()
    guard let first = scene.beats.first?.sentences.lowerBound, let last = scene.beats.last?.sentences.upperBound else { return found }
    var index = first
    while index < last {
      if let reason = roles[index].unfilmable {
        found.notFilmed.append(notFilmed(index, reason))
        index += 1
      } else {
        let end = joined(from: index, upTo: last, in: scene.beats)
        found.units += units(of: index..<end, beats: beats(in: scene.beats, holding: index..<end), after: found.units.last)
        index = end
      }
    }
    return found
  }

  private func beats(in all: [Beat], holding sentences: Range<Int>) -> [Beat] {
    let first = all.partitionIndex { $0.sentences.upperBound > sentences.lowerBound }
    return Array(all[first...].prefix { $0.sentences.lowerBound < sentences.upperBound })
  }

  private func opensBeat(_ sentence: Int, in beats: [Beat]) -> Bool {
    let first = beats.partitionIndex { $0.sentences.lowerBound >= sentence }
    return first < beats.count && beats[first].sentences.lowerBound == sentence
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

  /// How many sentences from `index` on one shot holds: a speech up to its longest with its speaker's short doing before or after it, descriptions
  /// of one thing, short doings of one subject.
  private func joined(from index: Int, upTo last: Int, in beats: [Beat]) -> Int {
    if leadsIntoOwnLine(index), index + 1 < last { return joined(from: index + 1, upTo: last, in: beats) }
    if index + 1 < last, isOneParagraph(index, index + 1), roles[index].kind != .dialogue, isOwnDoing(index, besides: index + 1) {
      return spokenOn(from: index, behind: index + 2, upTo: last)
    }
    var end = index + 1
    var spoken = spokenSeconds(index)
    while end < last, roles[end].unfilmable == nil {
      if roles[end - 1].kind == .dialogue, isReportedAnswer(end) { return end + 1 }
      guard isOneParagraph(index, end) else { return end }
      if roles[end - 1].kind == .dialogue, spoken <= UnitFinder.shortLine, isOwnDoing(end, besides: end - 1) {
        return spokenOn(from: index, behind: end + 1, upTo: last)
      }
      if end == index + 1, isAfterthought(end) { return end + 1 }
      guard roles[end].kind == roles[index].kind, !opensBeat(end, in: beats) else { return end }
      switch roles[index].kind {
      case .dialogue:
        spoken += spokenSeconds(end)
        guard spoken <= durations.seconds.longestSpeech else { return end }
      case .description, .establishing:
        guard end - index < 3, wordCount(index..<(end + 1)) <= UnitFinder.longestDescription, goesOn(end) else { return end }
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

  /// Words of what one picture of a place or thing can hold.
  private static let longestDescription = 30
  /// Words of what somebody does while speaking, in the same shot.
  private static let longestDoing = 9
  /// Seconds of a line after which its speaker's doing still is in the shot.
  private static let shortLine = 3.0
  /// Words of two sentences that are one picture: "I pick up the box. It's warm."
  private static let longestAfterthought = 12

  /// Seconds of talk around its speaker's doing that one shot holds: "“Sir?” She leaned across the table. “Is it the ring?”"
  private static let longestTurn = 3.5

  /// Goes on over the same speaker's next words, with their tag's doing before them, while all is short.
  private func spokenOn(from first: Int, behind end: Int, upTo last: Int) -> Int {
    let speaker = roles[first..<end].first { $0.kind == .dialogue }?.subject
    let line = end < last && roles[end].kind != .dialogue ? end + 1 : end
    guard let speaker, line < last, isOneParagraph(first, line), roles[line].kind == .dialogue, roles[line].subject == speaker,
      line == end || isOwnDoing(end, besides: line)
    else { return end }
    let spoken = (first...line).reduce(0) { $0 + (roles[$1].kind == .dialogue ? spokenSeconds($1) : 0) }
    return spoken <= UnitFinder.longestTurn ? line + 1 : end
  }

  private func isOneParagraph(_ a: Int, _ b: Int) -> Bool {
    chapter.sentences[a].paragraph == chapter.sentences[b].paragraph || chapter.isOneSpeech(a, b)
  }

  /// "Mara stopped on the threshold." beside Mara's own line.
  private func isOwnDoing(_ index: Int, besides other: Int) -> Bool {
    let line = roles[index].kind == .dialogue ? index : other
    let doing = line == index ? other : index
    guard roles[line].kind == .dialogue, [.action, .reaction, .description].contains(roles[doing].kind), roles[doing].unfilmable == nil,
      roles[line].subject != nil, roles[line].subject == roles[doing].subject
    else { return false }
    let others = chapter.clauses[doing].dropFirst().contains { $0.actor != roles[doing].subject }
    return wordCount(doing..<(doing + 1)) <= UnitFinder.longestDoing && !others
  }

  /// "It's warm.", "She put them in her pockets.": a short sentence about what a short one before it showed.
  private func isAfterthought(_ index: Int) -> Bool {
    let kinds: Set<Beat.Kind> = [.action, .reaction, .description]
    return kinds.contains(roles[index].kind) && kinds.contains(roles[index - 1].kind) && opensWithPronoun(index)
      && wordCount((index - 1)..<(index + 1)) <= UnitFinder.longestAfterthought
  }

  private func opensWithPronoun(_ index: Int) -> Bool {
    let first = chapter.tokens[chapter.sentences[index].tokens.lowerBound].folded
    return ["it", "he", "she", "they", "its", "his", "her", "their", "it's"].contains(first)
  }

  /// A description goes on in a few words, about what a pronoun says is the same, or after "It was a singular sight".
  private func goesOn(_ index: Int) -> Bool {
    let announces =
      wordCount((index - 1)..<index) <= UnitFinder.longestDoing
      && ["it", "there"].contains(chapter.tokens[chapter.sentences[index - 1].tokens.lowerBound].folded)
    return announces || opensWithPronoun(index) || wordCount(index..<(index + 1)) <= 6
  }

  /// "I told him.": a line that is only reported plays in the shot of the line before.
  private func isReportedAnswer(_ index: Int) -> Bool {
    guard index > 0, roles[index - 1].kind == .dialogue, roles[index].kind != .dialogue, wordCount(index..<(index + 1)) <= 4 else {
      return false
    }
    return chapter.clauses[index].contains { $0.groups.contains(.speech) }
  }

  /// `Mara lifts the lamp.` right before Mara's line: one shot holds both.
  private func leadsIntoOwnLine(_ index: Int) -> Bool {
    guard index + 1 < roles.count, chapter.leadsIntoSpeech(index), roles[index].subject != nil,
      roles[index].subject == roles[index + 1].subject
    else { return false }
    return chapter.quotationIndices(overlapping: chapter.sentences[index + 1].span).allSatisfy { chapter.quotations[$0].voice == .onScreen }
  }

  private func units(of sentences: Range<Int>, beats: [Beat], after last: ShotUnit?) -> [ShotUnit] {
    let role = roles[sentences.first { roles[$0].kind == .dialogue } ?? sentences.lowerBound]
    let clauses = sentences.flatMap { chapter.clauses[$0] }
    let tokens = chapter.sentences[sentences.lowerBound].tokens.lowerBound..<chapter.sentences[sentences.upperBound - 1].tokens.upperBound
    if role.kind == .dialogue {
      // What its speaker does beside a line is seen, so that the picture is the speaker's.
      let isAllSpeech = sentences.allSatisfy { roles[$0].kind == .dialogue }
      return speech(of: sentences, tokens, beats, clauses, role, isAllSpeech ? part(of: sentences.lowerBound, after: last) : .whole)
    }
    let cuts = sentences.count == 1 ? SentenceCuts(chapter: chapter, language: language).cuts(of: sentences.lowerBound) : []
    guard !cuts.isEmpty else { return [unit(tokens, beats, clauses, role, .whole)] }
    let borders = [tokens.lowerBound] + cuts + [tokens.upperBound]
    return zip(borders, borders.dropFirst()).map { start, end in
      let own = clauses.filter { start <= $0.verb && $0.verb < end }
      let subject = own.lazy.compactMap(\.actor).first ?? role.subject
      return unit(start..<end, beats, own, SentenceRole(kind: role.kind, subject: subject, unfilmable: nil), .whole)
    }
  }

  /// A spoken sentence that is too long for one shot is cut at clauses.
  private func speech(
    of sentences: Range<Int>, _ tokens: Range<Int>, _ beats: [Beat], _ clauses: [Clause], _ role: SentenceRole, _ part: ShotUnit.Part
  ) -> [ShotUnit] {
    let seconds = spokenSeconds(sentences.lowerBound)
    guard sentences.count == 1, seconds > durations.seconds.longestSentence else { return [unit(tokens, beats, clauses, role, part)] }
    let parts = Int((seconds / durations.seconds.longestSentence).rounded(.up))
    let borders = [tokens.lowerBound] + SpeechCuts(chapter: chapter).cuts(of: tokens, into: parts) + [tokens.upperBound]
    var number = if case .laterSpeech(let before) = part { before } else { 0 }
    return zip(borders, borders.dropFirst()).map { start, end in
      defer { number += 1 }
      let own = clauses.filter { start <= $0.verb && $0.verb < end }
      return unit(start..<end, beats, own, role, number == 0 ? .whole : .laterSpeech(number))
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

  private func unit(_ tokens: Range<Int>, _ beats: [Beat], _ clauses: [Clause], _ role: SentenceRole, _ part: ShotUnit.Part) -> ShotUnit {
    let span = TextSpan(chapter.tokens[tokens.lowerBound].span.start, chapter.tokens[tokens.upperBound - 1].span.end)
    return ShotUnit(
      beats: beats, span: span, tokens: tokens, quotations: chapter.quotationIndices(overlapping: span), clauses: clauses, role: role,
      part: part)
  }

  private func spokenSeconds(_ sentence: Int) -> Double {
    let span = chapter.sentences[sentence].span
    return chapter.quotationIndices(overlapping: span).reduce(0) { sum, index in
      let words = chapter.quotations[index].words
      let part = TextSpan(max(words.start, span.start), max(max(words.start, span.start), min(words.end, span.end)))
      return sum + durations.speech(words: chapter.text.text(of: part).wordCount, of: chapter.quotations[index].speaker.flatMap(name))
    }
  }

  private func wordCount(_ sentences: Range<Int>) -> Int {
    sentences.reduce(0) { $0 + chapter.sentences[$1].tokens.filter { chapter.tokens[$0].kind == .word }.count }
  }
}
