package import Manuscripts

/// One contiguous stretch of direct speech inside one paragraph.
package struct Quotation: Hashable, Sendable {
  /// Includes the quotation marks, where there are any (dash dialogue has an opening dash only).
  package let span: TextSpan
  /// The words alone.
  package let words: TextSpan
  /// Index into the chapter's paragraphs.
  package let paragraph: Int
  /// Equal for the parts of one utterance: interrupted by a tag, or running over paragraphs. Ascending from 0.
  package let utterance: Int
  /// Nil when nobody could be named.
  package var speaker: CharacterID?
  package var attribution: Attribution?
  /// 0 to 1; 0 when there is no speaker.
  package var confidence: Double
  /// The dialogue tag ("said Anna softly"), outside the marks; nil when there is none.
  package var tag: TextSpan?
  /// Where the speaker is while the words are heard, as a screenplay says; prose does not.
  package let voice: Voice

  package init(
    span: TextSpan, words: TextSpan, paragraph: Int, utterance: Int, speaker: CharacterID? = nil, attribution: Attribution? = nil,
    confidence: Double = 0, tag: TextSpan? = nil, voice: Voice = .onScreen
  ) {
    self.span = span
    self.words = words
    self.paragraph = paragraph
    self.utterance = utterance
    self.speaker = speaker
    self.attribution = attribution
    self.confidence = confidence
    self.tag = tag
    self.voice = voice
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
