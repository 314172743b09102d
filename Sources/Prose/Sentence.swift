package import Manuscripts

/// A sentence, from its first letter or opening mark to its last mark, without the white space after it.
package struct Sentence: Hashable, Sendable {
  package let span: TextSpan
  /// Indices into the chapter's tokens.
  package let tokens: Range<Int>
  /// Index into the chapter's paragraphs.
  package let paragraph: Int

  package init(span: TextSpan, tokens: Range<Int>, paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

/// A story block as the reader sees it: a paragraph, a verse, a quoted text or a letter.
package struct Paragraph: Hashable, Sendable {
  package let span: TextSpan
  /// Indices into the chapter's sentences.
  package let sentences: Range<Int>
  /// Index into `Chapter.blocks`.
  package let block: Int
  package let kind: Block.Kind
  /// Where the author set emphasis, as spans of the chapter's text.
  package let emphasis: [TextSpan]

  /// True for a text without paragraphs, in which a scene may open at any sentence.
  package var isOverlong: Bool { sentences.count > 40 }

  package init(span: TextSpan, sentences: Range<Int>, block: Int, kind: Block.Kind, emphasis: [TextSpan]) {
    self.span = span
    self.sentences = sentences
    self.block = block
    self.kind = kind
    self.emphasis = emphasis
  }
}
