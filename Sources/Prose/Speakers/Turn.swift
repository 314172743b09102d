import Manuscripts

/// A stretch of talk by one person: the quotations of a paragraph, divided where their tags name another one.
struct Turn {
  enum Tag: Hashable {
    case none
    case named(CharacterID, DialogueTag.Place)
    /// Somebody acts before a colon.
    case introduced(CharacterID)
    /// A third-person pronoun at a token.
    case pronoun(Gender, token: Int)
    case firstPerson
    /// "the old woman", "a voice".
    case noun(Gender, isDefinite: Bool)
    /// A name that no character bears.
    case unknownName
    /// No tag, but signs that one character's lines have and nobody else's: [brackets] of a machine, *slanted letters* of a mind.
    case signed(CharacterID)
  }

  /// By what somebody is called.
  struct Call: Hashable {
    let character: CharacterID
    let form: String
  }

  var quotations: Range<Int>
  let paragraph: Int
  var tag = Tag.none
  /// Whom the reading of pronouns takes the tag's pronoun for.
  var referent: CharacterID?
  /// Whom the tag says is spoken to.
  var spokenTo: CharacterID?
  var addressed: [CharacterID] = []
  /// The forms of address, in lower case.
  var calls: [Call] = []
  var spokenOf: [CharacterID] = []
  /// Of somebody called "sir" or "madam".
  var calledGender: Gender?
  /// Subjects of the narration before, between and after the quotations, and all it mentions.
  var actsBefore: CharacterID?
  var actsBetween: CharacterID?
  var actsAfter: CharacterID?
  var mentioned: [CharacterID] = []
  var hasNarration = false
  var endsInQuestion = false
  /// Nil at the opening of a talk.
  var link: TurnRelation.Link?
  /// True when an utterance runs over from the turn before.
  var continuesUtterance = false

  var tagging: TurnRelation.Tagging {
    switch tag {
    case .none: hasNarration ? .untagged : .bare
    case .named, .introduced, .firstPerson, .unknownName, .signed: .named
    case .pronoun, .noun: .unnamed
    }
  }
}
