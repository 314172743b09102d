import Manuscripts
import Prose

/// What one sentence holds that tells scenes apart, counted once so that windows of sentences can be compared.
struct SentenceTally {
  var words = 0
  /// Numbers of its content words, equal for equal stems over the chapter.
  var content: [Int] = []
  /// The share of its letters inside quotation marks, 0 to 1.
  var spoken = 0.0
  /// Pronouns outside speech.
  var first = 0
  var third = 0
  var hasPluperfect = false
  var hasHabit = false
  var hasPresent = false
  var hasLeaving = false
  var tells = false
  /// Who is named, meant or speaks, without those only talked of.
  var people: [CharacterID] = []
  /// Who is named outside speech.
  var named: [CharacterID] = []

  /// Above this share a sentence counts as talk: more than a word in quotation marks.
  static let leastTalk = 0.05

  var isTalk: Bool { spoken > SentenceTally.leastTalk }
}

/// The tallies of a chapter's sentences.
struct ChapterTally {
  private(set) var sentences: [SentenceTally]
  /// Different stems of content words.
  private(set) var stems = 0

  init(_ chapter: AnalyzedChapter, roles: [SentenceRole], language: Language) {
    sentences = Array(repeating: SentenceTally(), count: chapter.sentences.count)
    countWords(chapter, language)
    countPeople(chapter)
    for (index, role) in roles.enumerated() {
      sentences[index].tells = role.kind == .description || role.kind == .thought || role.kind == .summary
    }
  }

  private mutating func countWords(_ chapter: AnalyzedChapter, _ language: Language) {
    let table = language.sceneBorders
    let (first, third, present, leaving) = (table.words("first"), table.words("third"), table.words("present"), table.words("leaving"))
    var numbers: [Substring: Int] = [:]
    var quotation = 0
    for (index, sentence) in chapter.sentences.enumerated() {
      for token in sentence.tokens {
        let word = chapter.tokens[token]
        while quotation < chapter.quotations.count, chapter.quotations[quotation].span.end <= word.span.start { quotation += 1 }
        sentences[index].words += 1
        if quotation < chapter.quotations.count, chapter.quotations[quotation].span.overlaps(word.span) { continue }
        guard word.kind == .word else { continue }
        if first.contains(word.folded) { sentences[index].first += 1 }
        if third.contains(word.folded) { sentences[index].third += 1 }
        if word.folded == "had" { sentences[index].hasPluperfect = true }
        if language.words.habitual.contains(word.folded) { sentences[index].hasHabit = true }
        if present.contains(word.folded) { sentences[index].hasPresent = true }
        if leaving.contains(word.folded) { sentences[index].hasLeaving = true }
      }
      for word in content(of: index, chapter, language) {
        let stem = chapter.tokens[word].folded.prefix(6)
        let number = numbers[stem] ?? numbers.count
        numbers[stem] = number
        sentences[index].content.append(number)
      }
    }
    stems = numbers.count
    for quotation in chapter.quotations {
      for index in chapter.sentenceIndices(overlapping: quotation.span) {
        let span = chapter.sentences[index].span
        sentences[index].spoken = min(1, sentences[index].spoken + Double(span.overlap(quotation.span)) / Double(max(1, span.length)))
      }
    }
  }

  /// Tokens that carry the matter: nouns, verbs and adjectives, or all but function words in a language without a tagger.
  private func content(of sentence: Int, _ chapter: AnalyzedChapter, _ language: Language) -> [Int] {
    guard sentence < chapter.syntax.sentences.count, !chapter.syntax.sentences[sentence].isEmpty else {
      return chapter.sentences[sentence].tokens.filter {
        chapter.tokens[$0].kind == .word && !language.words.function.contains(chapter.tokens[$0].folded)
      }
    }
    return chapter.syntax.sentences[sentence].compactMap { index in
      let word = chapter.syntax.words[index]
      guard [.noun, .properNoun, .verb, .adjective].contains(word.partOfSpeech), word.span.length > 2 else { return nil }
      return word.token
    }
  }

  private mutating func countPeople(_ chapter: AnalyzedChapter) {
    func add(_ character: CharacterID, at offset: Int, isNamed: Bool) {
      let index = chapter.sentences.partitionIndex { $0.span.end > offset }
      guard index < sentences.count else { return }
      if !sentences[index].people.contains(character) { sentences[index].people.append(character) }
      if isNamed, !sentences[index].named.contains(character) { sentences[index].named.append(character) }
    }
    for mention in chapter.mentions where !mention.isQuoted {
      add(mention.character, at: mention.span.start, isNamed: mention.kind == .name)
    }
    for quotation in chapter.quotations {
      if let speaker = quotation.speaker { add(speaker, at: quotation.span.start, isNamed: false) }
    }
  }
}
