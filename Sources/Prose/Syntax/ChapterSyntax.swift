/// The grammar of a chapter: its words with tags and arcs, sentence by sentence.
package struct ChapterSyntax: Sendable {
  package let words: [SyntacticWord]
  /// For every sentence of the chapter, its words; empty ranges where the language has no parser.
  package let sentences: [Range<Int>]
  /// For every token its first word, and the number of words at the end.
  private let firstWords: [Int]

  /// Of a chapter without sentences.
  package static let none = ChapterSyntax(words: [], sentences: [], tokenCount: 0)

  init(words: [SyntacticWord], sentences: [Range<Int>], tokenCount: Int) {
    self.words = words
    self.sentences = sentences
    var firstWords: [Int] = []
    firstWords.reserveCapacity(tokenCount + 1)
    for (index, word) in words.enumerated() where word.token >= firstWords.count {
      firstWords += repeatElement(index, count: word.token - firstWords.count + 1)
    }
    self.firstWords = firstWords + repeatElement(words.count, count: tokenCount + 1 - firstWords.count)
  }

  /// The words of a token: one, but for contractions and compounds with a hyphen.
  package func words(of token: Int) -> Range<Int> {
    firstWords[token]..<firstWords[token + 1]
  }

  /// The words of a run of tokens.
  package func words(of tokens: Range<Int>) -> Range<Int> {
    firstWords[tokens.lowerBound]..<firstWords[tokens.upperBound]
  }

  /// Words in a tree; what is no sentence (a million words without a full stop) is cut into several, so that nothing costs the square of its length.
  static let longestTree = 300

  /// The part of a sentence that may hold a word's dependents.
  private func reach(of word: Int, in sentence: Range<Int>) -> Range<Int> {
    sentence.clamped(to: (word - ChapterSyntax.longestTree)..<(word + ChapterSyntax.longestTree))
  }

  /// The words that depend on one, in text order.
  package func dependents(of word: Int, in sentence: Range<Int>) -> [Int] {
    reach(of: word, in: sentence).filter { words[$0].head == word && $0 != word }
  }

  /// The first dependent with one of the relations; nil when there is none.
  package func dependent(of word: Int, by relations: Set<Relation>, in sentence: Range<Int>) -> Int? {
    reach(of: word, in: sentence).first { words[$0].head == word && $0 != word && relations.contains(words[$0].relation) }
  }

  package func isRoot(_ word: Int) -> Bool { words[word].head == word }
}
