package import Manuscripts
package import Prose

/// One unit of action and reaction inside a scene: one or more whole sentences. A chapter's beats hold each of its sentences once.
package struct Beat: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case establishing
    case action
    case dialogue
    case reaction
    case thought
    case description
    case transition
    case summary
  }

  /// Scene and place in it, from 1: `12.3`.
  package let id: String
  package let kind: Kind
  /// From the first letter of its first sentence to the last of its last.
  package let span: TextSpan
  /// Indices into the chapter's sentences.
  package let sentences: Range<Int>
  /// Who speaks or acts; nil when nobody could be named.
  package let subject: CharacterID?
  package let content: BeatContent

  package init(
    id: String, kind: Kind, span: TextSpan, sentences: Range<Int>, subject: CharacterID?, content: BeatContent = BeatContent()
  ) {
    self.id = id
    self.kind = kind
    self.span = span
    self.sentences = sentences
    self.subject = subject
    self.content = content
  }
}
