package import Manuscripts

/// A manuscript read: every chapter's sentences, quotations and mentions, and the story's characters over the whole book.
package struct AnalyzedProse: Sendable {
  package let title: String?
  package let author: String?
  package let language: String?
  package let chapters: [AnalyzedChapter]
  /// Ordered by first appearance.
  package let cast: [StoryCharacter]

  package init(title: String?, author: String?, language: String?, chapters: [AnalyzedChapter], cast: [StoryCharacter]) {
    self.title = title
    self.author = author
    self.language = language
    self.chapters = chapters
    self.cast = cast
  }

  package func character(_ id: CharacterID) -> StoryCharacter? {
    cast.first { $0.id == id }
  }
}

extension AnalyzedChapter {
  /// What is said or thought in quotation marks, in text order.
  package var voiced: [Quotation] {
    let thoughts = unspoken.filter { $0.kind == .thought }
    return thoughts.isEmpty ? quotations : (quotations + thoughts).sorted { $0.span < $1.span }
  }

  /// The thoughts that share letters with a span, in text order.
  package func thoughts(overlapping span: TextSpan) -> [Thought] {
    var index = thoughts.partitionIndex(reaching: { $0.span.start >= span.end })
    var found: [Thought] = []
    // A reported thought may hold a direct one, so that ends are not in order: four before the first miss are looked at.
    var misses = 0
    while index > 0, misses < 4 {
      index -= 1
      if thoughts[index].span.overlaps(span) { found.append(thoughts[index]) } else { misses += 1 }
    }
    return found.reversed()
  }

  /// True for a screenplay's short action of one sentence right before a speech: when its actor speaks, both are one beat and one shot.
  package func leadsIntoSpeech(_ sentence: Int) -> Bool {
    let paragraph = sentences[sentence].paragraph
    guard chapter.isScript, paragraph + 1 < paragraphs.count, paragraphs[paragraph].sentences.count == 1,
      paragraphs[paragraph].kind != .dialogue, paragraphs[paragraph + 1].kind == .dialogue,
      paragraphs[paragraph + 1].block == paragraphs[paragraph].block + 1
    else { return false }
    return sentences[sentence].tokens.count <= 14
  }

  /// True when two sentences of a screenplay belong to one speech, whatever parenthetical parts them.
  package func isOneSpeech(_ a: Int, _ b: Int) -> Bool {
    guard chapter.isScript, let first = quotationIndices(overlapping: sentences[a].span).first,
      let second = quotationIndices(overlapping: sentences[b].span).first
    else { return false }
    return quotations[first].utterance == quotations[second].utterance
  }

  /// A screenplay's cue over a quotation; nil in prose.
  package func cue(of quotation: Quotation) -> SpeechCue? {
    chapter.blocks[paragraphs[quotation.paragraph].block].cue
  }

  /// True for a stretch of which more than a share is a letter's, a sign's or a screen's own words.
  package func isWriting(_ span: TextSpan, share: Double = 0.5) -> Bool {
    writing(overlapping: span).map { Double($0.span.overlap(span)) > Double(span.length) * share } ?? false
  }

  /// The first writing (a letter, a sign, a screen) that shares letters with a span.
  package func writing(overlapping span: TextSpan) -> Quotation? {
    let first = unspoken.partitionIndex(reaching: { $0.span.end > span.start })
    return unspoken[first...].prefix { $0.span.start < span.end }.first { $0.kind == .writing }
  }

  /// Indices of the quotations that share letters with a span.
  package func quotationIndices(overlapping span: TextSpan) -> Range<Int> {
    let first = quotations.partitionIndex(reaching: { $0.span.end > span.start })
    return first..<max(first, quotations.partitionIndex(reaching: { $0.span.start >= span.end }))
  }

  /// Indices of the sentences that share letters with a span.
  package func sentenceIndices(overlapping span: TextSpan) -> Range<Int> {
    let first = sentences.partitionIndex(reaching: { $0.span.end > span.start })
    return first..<max(first, sentences.partitionIndex(reaching: { $0.span.start >= span.end }))
  }
}

/// One chapter read. Spans are UTF-8 offsets into `text`; all arrays are in text order.
///
/// A class that never changes, since every finder of the stages after it holds one and its lists are many.
package final class AnalyzedChapter: Sendable {
  package let chapter: Chapter
  package let text: ChapterText
  package let tokens: [Token]
  package let sentences: [Sentence]
  package let syntax: ChapterSyntax
  package let paragraphs: [Paragraph]
  /// What is said aloud.
  package let quotations: [Quotation]
  /// What is quoted and not said aloud: thoughts between quotation marks, letters, signs, screens.
  package let unspoken: [Quotation]
  package let mentions: [Mention]
  /// Nouns and pronouns of persons and groups outside the cast. Their ids mean somebody within this chapter only.
  package let extras: [Mention]
  /// Persons, places, vehicles and organizations, named or described.
  package let entities: [Entity]
  /// What really happens.
  package let events: [StoryEvent]
  package let thoughts: [Thought]
  package let places: [PlaceCue]
  package let times: [TimeCue]
  package let atmosphere: [AtmosphereCue]
  package let flashbacks: [Flashback]
  package let settingSigns: [SettingSign]
  package let descriptions: [Description]
  /// For every sentence, the clauses of its narration.
  package let clauses: [[Clause]]
  package let tense: NarrativeTense
  /// Nil when nothing is known of the chapter's language.
  private let lemmatizer: Lemmatizer?

  package init(
    chapter: Chapter, text: ChapterText, tokens: [Token], sentences: [Sentence], syntax: ChapterSyntax = .none, paragraphs: [Paragraph],
    quotations: [Quotation], unspoken: [Quotation] = [],
    mentions: [Mention], extras: [Mention] = [], entities: [Entity] = [], events: [StoryEvent] = [], thoughts: [Thought],
    places: [PlaceCue], times: [TimeCue],
    atmosphere: [AtmosphereCue] = [], flashbacks: [Flashback] = [], settingSigns: [SettingSign], descriptions: [Description] = [],
    clauses: [[Clause]], tense: NarrativeTense, lemmatizer: Lemmatizer? = nil
  ) {
    self.chapter = chapter
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.syntax = syntax
    self.paragraphs = paragraphs
    self.quotations = quotations
    self.unspoken = unspoken
    self.mentions = mentions
    self.extras = extras
    self.entities = entities
    self.events = events
    self.thoughts = thoughts
    self.places = places
    self.times = times
    self.atmosphere = atmosphere
    self.flashbacks = flashbacks
    self.settingSigns = settingSigns
    self.descriptions = descriptions
    self.clauses = clauses
    self.tense = tense
    self.lemmatizer = lemmatizer
  }

  /// What a dictionary has for one of the words of `syntax`. Found anew at each call: few words are ever asked for.
  package func lemma(of word: Int) -> String {
    let own = syntax.words[word]
    let form = text.text(of: own.span)
    guard let lemmatizer else { return form }
    let sentence = syntax.sentences.partitionIndex(reaching: { $0.upperBound > word })
    let isFirst = sentence < syntax.sentences.count && syntax.sentences[sentence].lowerBound == word
    let isAfterMark = word > 0 && [.quote, .terminator, .bracket].contains(syntax.words[word - 1].tag.inflection)
    return lemmatizer.lemma(of: form, own.tag, opensSentence: isFirst || isAfterMark)
  }
}
