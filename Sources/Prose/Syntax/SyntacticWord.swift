package import Manuscripts

/// A word as grammar counts it: "don't" is two, "well-known" three. Marks are words, too.
package struct SyntacticWord: Hashable, Sendable {
  package let span: TextSpan
  /// Index of the chapter's token that holds it.
  package let token: Int
  package let tag: WordTag
  /// Index of the word it depends on, among the chapter's words; its own index for the root of a sentence.
  package let head: Int
  package let relation: Relation

  package init(span: TextSpan, token: Int, tag: WordTag, head: Int, relation: Relation) {
    self.span = span
    self.token = token
    self.tag = tag
    self.head = head
    self.relation = relation
  }

  package var partOfSpeech: PartOfSpeech { tag.partOfSpeech }
}
