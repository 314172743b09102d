/// What a screenplay says over a speech: `MARA (V.O.)` and below it `(quietly)`.
package struct SpeechCue: Hashable, Sendable {
  /// The name as printed, without extensions: `MARA`, `OLD MAN`, `McCLANE`.
  package let speaker: String
  /// What stands in parentheses behind the name (`V.O.`, `CONT'D`), in order.
  package let extensions: [String]
  /// The parentheticals that lead to these words (`quietly`, `beat`), in order; after the last words of a speech also those that end it.
  package let delivery: [String]
  /// True when only a parenthetical parts these words from the block before: both are one speech.
  package let isContinuation: Bool
  /// True for a speech at the same time as the one before it.
  package let isSimultaneous: Bool

  package init(
    speaker: String, extensions: [String] = [], delivery: [String] = [], isContinuation: Bool = false, isSimultaneous: Bool = false
  ) {
    self.speaker = speaker
    self.extensions = extensions
    self.delivery = delivery
    self.isContinuation = isContinuation
    self.isSimultaneous = isSimultaneous
  }

  /// Where the speaker is while the words are heard.
  package var voice: Voice {
    let marks = extensions.map { $0.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) } }.map {
      String(String.UnicodeScalarView($0))
    }
    if marks.contains(where: ["VO", "VOICEOVER", "FILTERED", "PRELAP"].contains) { return .voiceOver }
    return marks.contains(where: ["OS", "OC", "OFF", "OFFSCREEN", "OFFCAMERA"].contains) ? .offScreen : .onScreen
  }
}

/// Whether the picture holds the mouth that speaks.
package enum Voice: String, Hashable, Sendable {
  case onScreen = "on screen"
  /// Present in the scene, out of the frame.
  case offScreen = "off screen"
  /// Not in the scene: a narrator, a thought, a telephone.
  case voiceOver = "voice-over"
}
