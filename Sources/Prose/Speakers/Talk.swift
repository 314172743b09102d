/// A chain of turns, each with those who may speak it: what the model decides as a whole.
package struct Talk: Sendable {
  package struct Candidate: Sendable {
    /// Nil for somebody outside the cast.
    package let character: CharacterID?
    package let features: [SpeakerFeature]
  }

  package struct Step: Sendable {
    /// Indices into the chapter's quotations.
    package let quotations: Range<Int>
    package let candidates: [Candidate]
    package let link: TurnRelation.Link
    package let tagging: TurnRelation.Tagging
    package let afterQuestion: Bool
    /// True when the words run over from the turn before, so that nobody else can speak them.
    package let continuesUtterance: Bool
  }

  package var steps: [Step]
}

/// A manuscript's talks, for the training of the model that decides them.
package struct TalkReading: Sendable {
  package let cast: [StoryCharacter]
  package let chapters: [(quotations: [Quotation], talks: [(talk: Talk, named: [CharacterID?])])]
}
