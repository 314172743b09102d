import Manuscripts

/// Reads the grammar of sentences: splits tokens into words, tags them, and finds their arcs.
package struct SyntaxReader: Sendable {
  private let tagger: Tagger
  private let parser: DependencyParser
  private let classes: WordClasses
  private let splitter = WordSplitter()

  /// Nil when the program holds no models of the language.
  package init?(models: ModelStore) {
    guard let tagger = Tagger(models: models), let parser = models.model("parser").flatMap(DependencyParser.init)
    else { return nil }
    self.tagger = tagger
    self.parser = parser
    classes = models.classes
  }

  func read(_ sentences: [Sentence], of tokens: [Token], in text: ChapterText) -> ChapterSyntax {
    var words: [SyntacticWord] = []
    words.reserveCapacity(tokens.count + tokens.count / 8)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(sentences.count)
    for sentence in sentences {
      let start = words.count
      let spans = sentence.tokens.flatMap { token in splitter.words(of: tokens[token], in: text).map { (token, $0) } }
      let forms = spans.map { WordForm(text.utf8[$0.1.start..<$0.1.end], classes: classes) }
      let tags = tagger.tags(of: forms)
      for piece in stride(from: 0, to: spans.count, by: ChapterSyntax.longestTree) {
        let part = piece..<min(piece + ChapterSyntax.longestTree, spans.count)
        let arcs = parser.arcs(of: Array(forms[part]), tags: Array(tags[part]))
        for index in part {
          let arc = arcs[index - piece]
          words.append(
            SyntacticWord(
              span: spans[index].1, token: spans[index].0, tag: tags[index], head: start + (arc.head.map { $0 + piece } ?? index),
              relation: arc.relation))
        }
      }
      ranges.append(start..<words.count)
    }
    return ChapterSyntax(words: words, sentences: ranges, tokenCount: tokens.count)
  }
}
