/// One unit of a chapter as its author set it apart: a paragraph, a heading, a scene break, a run of verse, a quotation, a letter.
package struct Block: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case paragraph
    case heading
    case sceneBreak = "scene-break"
    case verse
    case quote
    case letter
  }

  package let kind: Kind
  /// Clean text: white space folded to single spaces (verse keeps its line ends), no markup. For a scene break the symbols as printed, or "".
  package let text: String
  /// Where the author set emphasis (italics or bold), as UTF-8 offsets into `text`, ascending, not overlapping.
  package let emphasis: [TextSpan]
  /// What a scene break or heading was recognised by (`thematic break`, `symbols * * *`, `h2`); nil for plain paragraphs.
  package let evidence: String?
  /// How surely a scene break is meant as one; nil for other kinds.
  package let strength: BreakStrength?
  package let origin: Origin

  package init(
    kind: Kind, text: String, emphasis: [TextSpan] = [], evidence: String? = nil, strength: BreakStrength? = nil, origin: Origin = .unknown
  ) {
    self.kind = kind
    self.text = text
    self.emphasis = emphasis
    self.evidence = evidence
    self.strength = strength
    self.origin = origin
  }

  /// True for the kinds whose text is the story's: what the clean text of a chapter is made of.
  package var isStory: Bool {
    switch kind {
    case .paragraph, .verse, .quote, .letter: true
    case .heading, .sceneBreak: false
    }
  }
}

/// Hard: the author's own sign (a rule, symbols, a second-level heading). Soft: only white space suggests it.
package enum BreakStrength: String, Sendable {
  case hard
  case soft
}
