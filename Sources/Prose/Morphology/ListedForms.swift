/// A word of a data file with the forms that its line gives in parentheses: `go(went gone)`.
struct ListedForms: Hashable, Sendable {
  let word: String
  let forms: [String]

  /// Reads `walk go(went gone) put(put)`; the parentheses may hold spaces.
  static func all(in line: Substring) -> [ListedForms] {
    line.split(separator: ")").flatMap { chunk -> [ListedForms] in
      let halves = chunk.split(separator: "(", maxSplits: 1)
      let words = halves[0].split(separator: " ").map { ListedForms(word: String($0), forms: []) }
      guard halves.count == 2, let last = words.last else { return words }
      return words.dropLast() + [ListedForms(word: last.word, forms: halves[1].split(separator: " ").map(String.init))]
    }
  }
}
