import Prose

/// Lemmas against a treebank's own, for its words and tags; marks left out.
struct LemmaFigures {
  private(set) var words = 0
  private(set) var right = 0
  /// Form, tag, gold lemma and ours, for those that differ.
  private(set) var confusions: [String: Int] = [:]

  init(_ treebank: Treebank, lemmatizer: Lemmatizer) {
    for sentence in treebank.sentences {
      for (index, tag) in sentence.tags.enumerated() where tag.partOfSpeech != .punctuation && tag.partOfSpeech != .symbol {
        let own = lemmatizer.lemma(of: sentence.words[index], tag, opensSentence: index == 0)
        words += 1
        if own == sentence.lemmas[index] {
          right += 1
        } else {
          confusions["\(sentence.words[index]) \(tag.name): \(sentence.lemmas[index]), not \(own)", default: 0] += 1
        }
      }
    }
  }

  /// Per cent.
  var accuracy: Double { 100 * Double(right) / Double(max(1, words)) }

  /// The commonest differences first.
  var commonest: [(difference: String, count: Int)] {
    confusions.map { (difference: $0.key, count: $0.value) }.sorted { ($1.count, $0.difference) < ($0.count, $1.difference) }
  }
}
