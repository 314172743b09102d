package import Manuscripts

/// Reads prose: sentences, quotations and their speakers, characters, places and times. Reading cannot fail.
///
/// Two passes: the first reads each chapter by itself, the second knows the characters of the whole book.
package struct ProseAnalyzer: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// - Parameter corrections: what the author says about the cast.
  package func analyze(_ manuscript: Manuscript, corrections: CastCorrections = CastCorrections()) -> AnalyzedProse {
    let (readings, book) = survey(manuscript, corrections)
    let lines = LineCorrections(corrections, cast: book.cast)
    let chapters = readings.map { analyzed($0, book, lines) }
    return AnalyzedProse(
      title: manuscript.title, author: manuscript.author, language: manuscript.language, chapters: chapters, cast: book.cast)
  }

  private func survey(_ manuscript: Manuscript, _ corrections: CastCorrections) -> ([ChapterReading], BookContext) {
    let texts = manuscript.chapters.map { ChapterText($0) }
    let marks = SpeechMarks(of: zip(manuscript.chapters, texts), language: language)
    let readings = zip(manuscript.chapters, texts).enumerated().map { index, chapter in
      ChapterReading(chapter.0, text: chapter.1, style: marks.style(ofChapter: index), marks: marks, language: language)
    }
    return (readings, BookContext(of: readings, corrections: corrections, language: language))
  }

  /// The talks of a manuscript with all who may speak in them.
  /// - Parameter isHidden: which quotations' tags are read as if they were not there.
  package func talks(of manuscript: Manuscript, hiding isHidden: (Int) -> Bool = { _ in false }) -> TalkReading {
    let (readings, book) = survey(manuscript, CastCorrections())
    let attributor = SpeakerAttributor(language: language, cast: book.cast)
    let chapters = readings.map { reading in
      let names = book.mentions(in: reading)
      let talks = attributor.talks(
        of: reading, names: names, entities: entities(in: views(of: reading), of: reading, names), hiding: isHidden)
      return (reading.quotations, talks)
    }
    return TalkReading(cast: book.cast, chapters: chapters)
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

  /// Reads a manuscript for the sake of its pronouns: the teacher is asked about every one that could mean several people.
  package func askAboutPronouns(of manuscript: Manuscript, _ teacher: @escaping (Chapter, ChapterText, PronounQuestion) -> Int?) {
    let (readings, book) = survey(manuscript, CastCorrections())
    for reading in readings {
      let names = book.mentions(in: reading)
      let entities = entities(in: views(of: reading), of: reading, names)
      _ = SpeakerAttributor(language: language, cast: book.cast) { teacher(reading.chapter, reading.text, $0) }.attribute(
        reading, names: names, entities: entities)
    }
  }

  private func views(of reading: ChapterReading) -> [SentenceView] {
    language.sentences.views(of: reading.syntax, in: reading.text)
  }

  private func entities(in sentences: [SentenceView], of reading: ChapterReading, _ names: [Mention]) -> [Entity] {
    language.entities?.entities(in: sentences, of: reading.syntax, names: names) ?? []
  }

  private func analyzed(_ reading: ChapterReading, _ book: BookContext, _ lines: LineCorrections) -> AnalyzedChapter {
    let names = book.mentions(in: reading)
    let sentences = views(of: reading)
    let entities = entities(in: sentences, of: reading, names)
    let speakers = SpeakerAttributor(language: language, cast: book.cast).attribute(reading, names: names, entities: entities)
    let quotations = lines.corrected(speakers.quotations, in: reading.text)
    let reader = ClauseReader(language: language, reading: reading, mentions: speakers.mentions)
    let clauses = clauses(of: reading, by: reader)
    let setting = SettingReader(language: language, named: book.places, cast: book.cast).findings(
      in: reading, by: reader, clauses: clauses, mentions: speakers.mentions, quotations: quotations)
    return AnalyzedChapter(
      chapter: reading.chapter, text: reading.text, tokens: reading.tokens, sentences: reading.sentences, syntax: reading.syntax,
      paragraphs: reading.paragraphs,
      quotations: quotations.filter { $0.kind == .speech }, unspoken: quotations.filter { $0.kind != .speech },
      mentions: speakers.mentions, extras: speakers.extras,
      entities: entities,
      events: language.events?.events(in: sentences, of: reading) ?? [],
      thoughts: ThoughtFinder(language: language).thoughts(in: reading),
      places: setting.places, times: setting.times, atmosphere: setting.atmosphere, flashbacks: setting.flashbacks,
      settingSigns: setting.signs, descriptions: setting.descriptions, clauses: clauses, tense: reader.tense,
      lemmatizer: language.lemmatizer)
  }
}
