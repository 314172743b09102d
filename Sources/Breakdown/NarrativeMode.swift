/// How a scene is told, in the words of breakdowns by hand.
package enum NarrativeMode: String, CaseIterable, Hashable, Sendable {
  /// Happens now, in front of the camera.
  case scene
  /// A stretch of time in few words, or what happened over and over.
  case summary
  case flashback
  /// Dreamed or pictured by somebody.
  case imagined
  /// Told at length by one of the people, in quotation marks.
  case told
}
