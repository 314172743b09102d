package import Manuscripts

/// One sentence with everything the models ask of its words, made once.
package struct SentenceView {
  package let words: ArraySlice<SyntacticWord>
  package let forms: [WordForm]
  /// Of nouns and names; 0 for other words.
  package let nounKinds: [UInt64]
  package let codes: [UInt64]
  /// Positions in the sentence, −1 for the root.
  package let heads: [Int]
  package let relations: [UInt64]
  /// Positions of every word's dependents, in text order.
  package let dependents: [[Int]]
  /// Forms of the words that make a sentence tell of what is usual, wished or only possible; at most 24.
  let habits: [UInt64]

  package init(_ range: Range<Int>, of syntax: ChapterSyntax, in text: ChapterText, classes: WordClasses, nouns: NounKinds) {
    let words = syntax.words[range]
    self.words = words
    forms = words.map { WordForm(text.utf8[$0.span.start..<$0.span.end], classes: classes) }
    nounKinds = words.map { word in
      guard word.partOfSpeech == .noun || word.partOfSpeech == .properNoun else { return 0 }
      return nouns.code(of: WordForm.folded(text.utf8[word.span.start..<word.span.end]))
    }
    codes = words.map(\.tag.code)
    heads = words.indices.map { words[$0].head == $0 ? -1 : words[$0].head - range.lowerBound }
    relations = words.map { $0.relation.code }
    var dependents = [[Int]](repeating: [], count: range.count)
    for (position, head) in heads.enumerated() where head >= 0 { dependents[head].append(position) }
    self.dependents = dependents
    habits = Array(forms.lazy.map(\.form).filter(EventFeatures.habits.contains).prefix(24))
  }

  package var count: Int { forms.count }

  package func word(_ position: Int) -> SyntacticWord { words[words.startIndex + position] }

  /// The first dependent with a relation; nil when there is none.
  package func dependent(of position: Int, _ relation: Relation) -> Int? {
    dependents[position].first { word($0).relation == relation }
  }

  /// The outermost words of all that hangs on a word.
  package func phrase(of position: Int) -> ClosedRange<Int> {
    var first = position
    var last = position
    var open = [position]
    while let next = open.popLast() {
      first = min(first, next)
      last = max(last, next)
      open += dependents[next]
    }
    return first...last
  }
}
