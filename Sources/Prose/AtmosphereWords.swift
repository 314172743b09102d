/// The lists of `atmosphere.txt`.
struct AtmosphereWords: Sendable {
  typealias Meaning = (sense: AtmosphereCue.Sense, kind: String)

  private var words: [String: Meaning] = [:]
  /// First word to second words.
  private var pairs: [String: [(second: String, kind: String)]] = [:]
  /// Heads that mean something else before "of": "a storm of applause".
  let figures: Set<String>
  /// Nouns before which such a word only tells which one: "the lamp post".
  let after: Set<String>
  let endings: Set<String>

  init(_ lists: WordLists) {
    figures = lists.set("figures")
    after = lists.set("after")
    endings = lists.set("over")
    for (name, sense) in [("weather", AtmosphereCue.Sense.weather), ("light", .light)] {
      for (word, kind) in AtmosphereWords.entries(lists, name) { words[word] = (sense, kind) }
    }
    for (phrase, kind) in AtmosphereWords.entries(lists, "pairs") {
      let halves = phrase.split(separator: "_").map(String.init)
      if halves.count == 2 { pairs[halves[0], default: []].append((halves[1], kind)) }
    }
  }

  private static func entries(_ lists: WordLists, _ name: String) -> [(String, String)] {
    lists.words(name).compactMap { entry in
      let halves = entry.split(separator: "=").map(String.init)
      return halves.count == 2 ? (halves[0], halves[1]) : nil
    }
  }

  /// What a word, or a word with the one after it, says; the count is of words.
  func meaning(of word: String, before next: String?) -> (meaning: Meaning, count: Int)? {
    if let next, let pair = pairs[word]?.first(where: { $0.second == next }) { return ((.light, pair.kind), 2) }
    return words[word].map { ($0, 1) }
  }
}
