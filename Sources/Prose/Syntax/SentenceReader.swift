package import Manuscripts

/// Makes the views of sentences that the models of meaning read.
package struct SentenceReader: Sendable {
  private let classes: WordClasses
  private let nouns: NounKinds

  package init(models: ModelStore) {
    classes = models.classes
    nouns = models.nouns
  }

  /// One view for each sentence that has words, in text order.
  package func views(of syntax: ChapterSyntax, in text: ChapterText) -> [SentenceView] {
    syntax.sentences.filter { !$0.isEmpty }.map { SentenceView($0, of: syntax, in: text, classes: classes, nouns: nouns) }
  }
}
