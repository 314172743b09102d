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

/// One chapter read. Spans are UTF-8 offsets into `text`; all arrays are in text order.
package struct AnalyzedChapter: Sendable {
  package let chapter: Chapter
  package let text: ChapterText
  package let tokens: [Token]
  package let sentences: [Sentence]
  package let paragraphs: [Paragraph]
  package let quotations: [Quotation]
  package let mentions: [Mention]
  package let thoughts: [Thought]
  package let places: [PlaceCue]
  package let times: [TimeCue]
  package let settingSigns: [SettingSign]
  /// For every sentence, the clauses of its narration.
  package let clauses: [[Clause]]
  package let tense: NarrativeTense

  package init(
    chapter: Chapter, text: ChapterText, tokens: [Token], sentences: [Sentence], paragraphs: [Paragraph], quotations: [Quotation],
    mentions: [Mention], thoughts: [Thought], places: [PlaceCue], times: [TimeCue],
    settingSigns: [SettingSign], clauses: [[Clause]], tense: NarrativeTense
  ) {
    self.chapter = chapter
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.quotations = quotations
    self.mentions = mentions
    self.thoughts = thoughts
    self.places = places
    self.times = times
    self.settingSigns = settingSigns
    self.clauses = clauses
    self.tense = tense
  }
}
