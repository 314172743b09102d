import Manuscripts
import Prose

/// Finds the words that a story makes up or uses as its own: nouns that no dictionary has, and common nouns with a capital that are nobody and no place.
struct CoinedWords {
  struct Word {
    let word: String
    let chapter: AnalyzedChapter
    /// Where it stands first.
    let sentence: TextSpan
  }

  let prose: AnalyzedProse
  let language: Language

  /// Uses in the book that a word needs: once may be a slip.
  private static let leastUses = 2

  /// In the order in which they appear.
  var words: [Word] {
    var counts: [String: Int] = [:]
    var first: [String: Word] = [:]
    var order: [String] = []
    let taken = Set(prose.cast.flatMap(\.aliases).flatMap { $0.split(separator: " ").map { $0.lowercased() } })
    for chapter in prose.chapters {
      let places = Set(chapter.places.flatMap { $0.name.split(separator: " ").map { $0.lowercased() } })
      for (number, sentence) in chapter.syntax.sentences.enumerated() {
        for word in sentence where chapter.syntax.words[word].partOfSpeech == .noun {
          let lemma = chapter.lemma(of: word).lowercased()
          guard isCoined(lemma), !taken.contains(lemma), !places.contains(lemma) else { continue }
          counts[lemma, default: 0] += 1
          if first[lemma] == nil {
            first[lemma] = Word(word: lemma, chapter: chapter, sentence: chapter.sentences[number].span)
            order.append(lemma)
          }
        }
      }
    }
    return order.filter { counts[$0, default: 0] >= CoinedWords.leastUses }.compactMap { first[$0] }
  }

  private func isCoined(_ lemma: String) -> Bool {
    lemma.utf8.count > 3 && lemma.utf8.allSatisfy { (0x61...0x7A).contains($0) } && !language.isKnownNoun(lemma)
  }
}
