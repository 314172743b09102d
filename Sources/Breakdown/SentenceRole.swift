import Manuscripts
package import Prose

/// What one sentence does in the drama, before sentences are grouped into beats.
package struct SentenceRole: Sendable {
  package let kind: Beat.Kind
  /// Who speaks or acts.
  package let subject: CharacterID?
  /// Why nobody can film it; nil when somebody can.
  package let unfilmable: Unfilmable?

  /// What keeps a sentence out of the picture.
  package enum Unfilmable: Sendable {
    case thought
    case comment
    case backstory
    case summary
  }

  package init(kind: Beat.Kind, subject: CharacterID?, unfilmable: Unfilmable?) {
    self.kind = kind
    self.subject = subject
    self.unfilmable = unfilmable
  }
}
