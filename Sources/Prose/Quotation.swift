package import Manuscripts

/// One contiguous stretch inside one paragraph of what somebody says, thinks or writes in so many words.
package struct Quotation: Hashable, Sendable {
  package let kind: Kind
  /// Includes the quotation marks, where there are any (dash dialogue has an opening dash only).
  package let span: TextSpan
  /// The words alone.
  package let words: TextSpan
  /// What stands inside `words` and is not the speaker's own: other people's words that are quoted, with their marks, and how something is said,
  /// in brackets ("No (with a smile), never."). Ascending.
  package let insertions: [TextSpan]
  /// Index into the chapter's paragraphs.
  package let paragraph: Int
  /// Equal for the parts of one utterance: interrupted by a tag, or running over paragraphs. Ascending from 0.
  package let utterance: Int
  /// Nil when nobody could be named.
  package var speaker: CharacterID?
  package var attribution: Attribution?
  /// To whom the words are spoken; empty when not known.
  package var addressees: [CharacterID] = []
  /// The probability of the speaker among all who may speak, as the model sees it; 0 when there is no speaker.
  package var confidence: Double
  /// The dialogue tag ("said Anna softly"), outside the marks; nil when there is none.
  package var tag: TextSpan?
  /// Where the speaker is while the words are heard, as a screenplay says; prose does not.
  package let voice: Voice

  package init(
    kind: Kind = .speech, span: TextSpan, words: TextSpan, insertions: [TextSpan] = [], paragraph: Int, utterance: Int,
    speaker: CharacterID? = nil, attribution: Attribution? = nil,
    confidence: Double = 0, tag: TextSpan? = nil, voice: Voice = .onScreen
  ) {
    self.kind = kind
    self.span = span
    self.words = words
    self.insertions = insertions
    self.paragraph = paragraph
    self.utterance = utterance
    self.speaker = speaker
    self.attribution = attribution
    self.confidence = confidence
    self.tag = tag
    self.voice = voice
  }

  package enum Kind: String, Sendable {
    case speech
    /// Quoted, but not said aloud.
    case thought
    /// A letter, a sign, a screen.
    case writing
  }

  /// The stretches that are the speaker's own words, with quotation marks but without brackets and other signs.
  package func ownSpans(in text: ChapterText) -> [TextSpan] {
    let isSigned = "[<:".utf8.contains(text.utf8[span.start])
    let outer = isSigned ? words : span
    var start = outer.start
    var result: [TextSpan] = []
    for insertion in insertions {
      if insertion.start > max(start, words.start) { result.append(TextSpan(start, insertion.start)) }
      start = insertion.end
    }
    if start < words.end { result.append(TextSpan(start, outer.end)) }
    return result.isEmpty ? [outer] : result
  }
}

/// How the text names a speaker.
package enum Attribution: String, Sendable {
  /// "said Anna", "said the captain", or a screenplay's cue.
  case explicit
  /// "she said".
  case anaphoric
  /// By the paragraph's action or the turns of the talk alone.
  case implicit
}
