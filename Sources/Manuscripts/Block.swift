/// One unit of a chapter as its author set it apart: a paragraph, a heading, a scene break, a run of verse, a quotation, a letter; in a screenplay also
/// a scene heading, a speech, a transition, a synopsis (there a paragraph is action).
///
/// A value in all but its storage: nothing in it changes, and equal contents are equal. It is a class because a book's blocks are handed from stage to
/// stage, and a structure of so many fields would be copied field by field each time.
package final class Block: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case paragraph
    case heading
    case sceneBreak = "scene-break"
    case verse
    case quote
    case letter
    case sceneHeading = "scene-heading"
    /// Words that `cue` says who speaks; they need no quotation marks.
    case dialogue
    case transition
    /// The author's summary of what follows, which no audience sees.
    case synopsis
  }

  package let kind: Kind
  /// Clean text: white space folded to single spaces (verse, action and dialogue of a screenplay keep their line ends), no markup. For a scene break
  /// the symbols as printed, or "".
  package let text: String
  /// Where the author set emphasis (italics or bold), as UTF-8 offsets into `text`, ascending, not overlapping.
  package let emphasis: [TextSpan]
  /// What a scene break or heading was recognised by (`thematic break`, `symbols * * *`, `h2`); nil for plain paragraphs.
  package let evidence: String?
  /// How surely a scene break is meant as one; nil for other kinds.
  package let strength: BreakStrength?
  /// Who speaks and how; nil for all kinds but dialogue.
  package let cue: SpeechCue?
  /// The scene's number as printed (`12A`); nil when none is, and for all kinds but scene headings.
  package let sceneNumber: String?
  package let origin: Origin

  package init(
    kind: Kind, text: String, emphasis: [TextSpan] = [], evidence: String? = nil, strength: BreakStrength? = nil, cue: SpeechCue? = nil,
    sceneNumber: String? = nil, origin: Origin = .unknown
  ) {
    self.kind = kind
    self.text = text
    self.emphasis = emphasis
    self.evidence = evidence
    self.strength = strength
    self.cue = cue
    self.sceneNumber = sceneNumber
    self.origin = origin
  }

  package static func == (a: Block, b: Block) -> Bool {
    a === b
      || a.kind == b.kind && a.text == b.text && a.emphasis == b.emphasis && a.evidence == b.evidence && a.strength == b.strength
        && a.cue == b.cue && a.sceneNumber == b.sceneNumber && a.origin == b.origin
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(text)
  }

  /// True for the kinds whose text is the story's: what the clean text of a chapter is made of.
  package var isStory: Bool {
    switch kind {
    case .paragraph, .verse, .quote, .letter, .dialogue: true
    case .heading, .sceneBreak, .sceneHeading, .transition, .synopsis: false
    }
  }
}

/// Hard: the author's own sign (a rule, symbols, a second-level heading). Soft: only white space suggests it.
package enum BreakStrength: String, Sendable {
  case hard
  case soft
}
