import Manuscripts
import Prose

/// Finds the signs of a new scene at a sentence.
struct BorderSigns {
  let chapter: AnalyzedChapter
  let tally: ChapterTally
  let windows: SentenceWindows
  let table: SceneBorderTable
  let language: Language
  let places: NewPlaces

  init(chapter: AnalyzedChapter, roles: [SentenceRole], language: Language) {
    self.chapter = chapter
    tally = ChapterTally(chapter, roles: roles, language: language)
    windows = SentenceWindows(tally)
    table = language.sceneBorders
    self.language = language
    places = NewPlaces(chapter)
  }

  /// - Parameter sentence: not the chapter's first.
  func signs(at sentence: Int) -> [FoundSign] {
    var found: [FoundSign] = []
    func note(_ sign: BorderSign, _ degree: Double = 1, _ evidence: String? = nil) {
      if degree > 0 { found.append(FoundSign(sign: sign, degree: min(1, degree), evidence: evidence)) }
    }
    noteTime(sentence, note)
    noteTelling(sentence, note)
    noteHead(sentence, note)
    places.note(sentence, windows, note)
    notePeople(sentence, note)
    note(.wordsApart, windows.apart[sentence])
    note(.wordsDepth, windows.depth(sentence))
    return found
  }

  typealias Note = (BorderSign, Double, String?) -> Void

  // MARK: time

  private func noteTime(_ sentence: Int, _ note: Note) {
    let span = chapter.sentences[sentence].span
    let first = chapter.times.partitionIndex { $0.span.start >= span.start }
    let cues = chapter.times[first...].prefix { $0.span.start < span.end }
    let jump = cues.first { $0.isJump && $0.span.start - span.start < 40 }
    if let jump { note(.timeJump, 1, chapter.text.text(of: jump.span)) }
    if let named = cues.first(where: isHour) {
      let words = chapter.text.text(of: named.span)
      if jump == nil { note(.timeNamed, 1, words) }
      if let last = chapter.times[..<first].last(where: isHour), last.time != named.time { note(.timeChanged, 1, words) }
    }
    guard !tally.sentences[sentence].isTalk else { return }
    let words = openingWords(sentence, 15)
    if let unit = words.prefix(8).first(where: { table.words("unit").contains($0) }), jump == nil { note(.timeUnit, 1, unit) }
    if let date = words.first(where: { table.words("month").contains($0) || isYear($0) }) { note(.timeDate, 1, date) }
    guard let opener = words.first else { return }
    if table.words("when").contains(opener) { note(.timeWhen, 1, opener) }
    if table.words("then").contains(opener) { note(.timeThen, 1, nil) }
  }

  private func isHour(_ cue: TimeCue) -> Bool { cue.time != nil && cue.strength >= 0.5 }

  private func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (word.hasPrefix("1") || word.hasPrefix("2")) && Int(word) != nil
  }

  // MARK: people

  private func notePeople(_ sentence: Int, _ note: Note) {
    let own = tally.sentences[sentence]
    let before = Set(windows.before(sentence).lazy.flatMap { tally.sentences[$0].people })
    let after = Set(windows.after(sentence).lazy.flatMap { tally.sentences[$0].people })
    let all = before.union(after).count
    note(.castApart, all == 0 ? 0.5 : 1 - Double(before.intersection(after).count) / Double(all), nil)
    if !own.named.isEmpty { note(.castNamed, 1, nil) }
    if let newcomer = own.named.first(where: { !before.contains($0) }) { note(.castNew, 1, name(of: newcomer, in: sentence)) }
    if let main = chapter.clauses[sentence].first(where: { !$0.isSubordinate }), main.actor != nil, !main.isNegated {
      if arrives(main) { note(.castArrives, 1, nil) }
      if ["be", "have", "wear"].contains(main.lemma), main.tense == .past || main.tense == .present { note(.castDescribed, 1, nil) }
    }
    let left = (max(windows.before(sentence).lowerBound, sentence - 3)..<sentence).contains {
      tally.sentences[$0].hasLeaving || places.isLeft(in: $0)
    }
    if left { note(.castLeft, 1, nil) }
  }

  /// "Peter came in", "Oddny came down between the houses": somebody joins those who are there.
  private func arrives(_ main: Clause) -> Bool {
    if language.pictures.entering.contains(main.lemma) { return true }
    return main.lemma == "come"
      || main.groups.contains(.move)
        && main.tokens.contains {
          $0 > main.verb && $0 <= main.verb + 2 && language.pictures.enteringWith.contains(chapter.tokens[$0].folded)
        }
  }

  private func name(of character: CharacterID, in sentence: Int) -> String? {
    let span = chapter.sentences[sentence].span
    let first = chapter.mentions.partitionIndex { $0.span.start >= span.start }
    return chapter.mentions[first...].prefix { $0.span.start < span.end }.first { $0.character == character && $0.kind == .name }
      .map { chapter.text.text(of: $0.span) }
  }

  // MARK: the way of telling

  private func noteTelling(_ sentence: Int, _ note: Note) {
    let before = windows.before(sentence).map { tally.sentences[$0] }
    let after = windows.after(sentence).map { tally.sentences[$0] }
    func share(_ window: [SentenceTally], _ holds: (SentenceTally) -> Bool) -> Double {
      Double(window.count(where: holds)) / Double(max(1, window.count))
    }
    func spoken(_ window: [SentenceTally]) -> Double {
      window.reduce(0) { $0 + $1.spoken * Double($1.words) } / Double(max(1, window.reduce(0) { $0 + $1.words }))
    }
    func first(_ window: [SentenceTally]) -> Double {
      Double(window.reduce(0) { $0 + $1.first }) / Double(max(1, window.reduce(0) { $0 + $1.first + $1.third }))
    }
    note(.povShift, abs(first(after) - first(before)), nil)
    note(.modeTense, abs(share(after, \.hasPresent) - share(before, \.hasPresent)), nil)
    note(.modeShift, abs(share(after, \.tells) - share(before, \.tells)), nil)
    note(.modeHadBefore, share(before, \.hasPluperfect), nil)
    note(.modeHadAfter, share(after, \.hasPluperfect), nil)
    note(.modeHabitStarts, share(after, \.hasHabit) - share(before, \.hasHabit), nil)
    note(.talkEnds, spoken(before) - spoken(after), nil)
    if tally.sentences[sentence].isTalk { note(.talkHere, 1, nil) }
    if sentence + 1 < tally.sentences.count, tally.sentences[sentence + 1].isTalk { note(.talkAfter, 1, nil) }
  }

  // MARK: how it begins

  private func noteHead(_ sentence: Int, _ note: Note) {
    noteParagraph(sentence, note)
    let marks = chapter.sentences[sentence - 1].tokens.reversed().lazy.filter { chapter.tokens[$0].kind != .word }.prefix(2)
    if marks.contains(where: { chapter.tokens[$0].folded.contains("?") }) { note(.endQuestion, 1, nil) }
    if marks.contains(where: { chapter.tokens[$0].kind == .dash || chapter.tokens[$0].folded.hasPrefix("…") }) { note(.endOpen, 1, nil) }
    guard !tally.sentences[sentence].isTalk, let token = firstWord(sentence) else { return }
    let word = chapter.tokens[token].folded
    for (list, sign) in [
      ("pronoun", BorderSign.headPronoun), ("conjunction", .headConjunction), ("this", .headThis), ("there", .headThere), ("i", .headI),
      ("article", .headArticle),
    ] where table.words(list).contains(word) {
      note(sign, 1, nil)
    }
    switch chapter.syntax.words.isEmpty ? nil : chapter.syntax.words(of: token).first.map({ chapter.syntax.words[$0].partOfSpeech }) {
    case .properNoun: note(.headName, 1, nil)
    case .adposition, .subordinator: note(.headPreposition, 1, nil)
    case .adverb: note(.headAdverb, 1, nil)
    default: break
    }
  }

  private func noteParagraph(_ sentence: Int, _ note: Note) {
    let paragraph = chapter.paragraphs[chapter.sentences[sentence].paragraph]
    if paragraph.sentences.lowerBound == sentence {
      let words = paragraph.sentences.prefix(150).reduce(0) { $0 + tally.sentences[$1].words }
      note(.paragraphLength, paragraph.isOverlong ? 0 : Double(words) / 150, nil)
    } else if !paragraph.isOverlong {
      note(.paragraphInside, 1, nil)
    }
  }

  private func firstWord(_ sentence: Int) -> Int? {
    chapter.sentences[sentence].tokens.first { chapter.tokens[$0].kind == .word || chapter.tokens[$0].kind == .number }
  }

  private func openingWords(_ sentence: Int, _ count: Int) -> [String] {
    chapter.sentences[sentence].tokens.lazy.map { chapter.tokens[$0] }.filter { $0.kind == .word || $0.kind == .number }.prefix(count)
      .map(\.folded)
  }
}
