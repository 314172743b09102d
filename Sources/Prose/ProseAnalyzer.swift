package import Manuscripts

/// Reads prose: sentences, quotations and their speakers, characters, places and times. Reading cannot fail.
///
/// Two passes: the first reads each chapter by itself, the second knows the characters of the whole book.
package struct ProseAnalyzer: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func analyze(_ manuscript: Manuscript) -> AnalyzedProse {
    let texts = manuscript.chapters.map { ChapterText($0) }
    let marks = SpeechMarks(of: zip(manuscript.chapters, texts), language: language)
    let readings = zip(manuscript.chapters, texts).enumerated().map { index, chapter in
      ChapterReading(chapter.0, text: chapter.1, style: marks.style(ofChapter: index), marks: marks, language: language)
    }
    let people = characters(of: readings)
    let chapters = zip(readings, people.mentions).map { analyzed($0, names: $1, people) }
    return AnalyzedProse(
      title: manuscript.title, author: manuscript.author, language: manuscript.language, chapters: chapters, cast: people.cast)
  }

  /// What names mean in the book.
  private struct People {
    let cast: [StoryCharacter]
    /// Each chapter's mentions by name or noun.
    let mentions: [[Mention]]
    /// Names of places, in lower case.
    let places: Set<String>
  }

  private func characters(of readings: [ChapterReading]) -> People {
    var candidates = NameCandidates(language: language)
    for reading in readings { candidates.survey(reading) }
    for reading in readings { candidates.collect(reading) }
    let cast = CastBuilder(language: language).cast(of: candidates, narrates: isToldByI(readings))
    let finder = MentionFinder(cast: cast)
    let names = readings.map { finder.mentions(in: $0) }
    var votes = GenderVotes()
    for (reading, mentions) in zip(readings, names) { votes.count(mentions, in: reading) }
    let places = candidates.names.filter { $0.value.isPlace && !$0.key.contains(" ") }.keys
    return People(cast: votes.applied(to: cast), mentions: names, places: Set(places))
  }

  private func settingSigns(in reading: ChapterReading) -> [SettingSign] {
    reading.tokens.indices.compactMap { index in
      let token = reading.tokens[index]
      guard token.kind == .word, !reading.isQuoted(index) else { return nil }
      if language.places.insideSigns.contains(token.folded) { return SettingSign(offset: token.span.start, setting: .interior) }
      return language.places.outsideSigns.contains(token.folded) ? SettingSign(offset: token.span.start, setting: .exterior) : nil
    }
  }

  /// True when "I" stands in more than one of fifty sentences of the narration.
  private func isToldByI(_ readings: [ChapterReading]) -> Bool {
    var sentences = 0
    var told = 0
    for reading in readings {
      sentences += reading.sentences.count
      for sentence in reading.sentences where sentence.tokens.contains(where: { !reading.isQuoted($0) && reading.tokens[$0].folded == "i" })
      {
        told += 1
      }
    }
    return told * 50 > sentences
  }

  private func clauses(of reading: ChapterReading, by reader: ClauseReader) -> [[Clause]] {
    var result: [[Clause]] = []
    result.reserveCapacity(reading.sentences.count)
    for (index, sentence) in reading.sentences.enumerated() {
      // "Shah leans out. Looks down.": a screenplay leaves out a subject that stays.
      let goesOn = reading.chapter.isScript && index > 0 && reading.sentences[index - 1].paragraph == sentence.paragraph
      result.append(reader.clauses(of: sentence, after: goesOn ? result.last?.last : nil))
    }
    return result
  }

  private func analyzed(_ reading: ChapterReading, names: [Mention], _ people: People) -> AnalyzedChapter {
    let speakers = SpeakerAttributor(language: language, cast: people.cast).attribute(reading, names: names)
    let reader = ClauseReader(language: language, reading: reading, mentions: speakers.mentions)
    return AnalyzedChapter(
      chapter: reading.chapter, text: reading.text, tokens: reading.tokens, sentences: reading.sentences, paragraphs: reading.paragraphs,
      quotations: speakers.quotations.filter { $0.kind == .speech }, unspoken: speakers.quotations.filter { $0.kind != .speech },
      mentions: speakers.mentions, thoughts: ThoughtFinder(language: language).thoughts(in: reading),
      places: PlaceFinder(language: language, named: people.places).places(in: reading),
      times: TimeFinder(language: language).times(in: reading),
      settingSigns: settingSigns(in: reading), clauses: clauses(of: reading, by: reader), tense: reader.tense)
  }
}
