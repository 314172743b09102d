package import Manuscripts
package import Prose

/// A manuscript broken down: its scenes in order, each with its beats. Scene numbers run through the whole book.
package struct ScriptBreakdown: Sendable {
  package let scenes: [Scene]

  package init(scenes: [Scene]) {
    self.scenes = scenes
  }
}

/// A stretch of one chapter in one place, time and narrative mode. A chapter's scenes hold all its text.
package struct Scene: Sendable {
  package let number: SceneNumber
  /// `Chapter.number`.
  package let chapter: Int
  package let span: TextSpan
  package let heading: SceneHeading
  /// Who is there: present in person or heard live, by first appearance in the scene.
  package let cast: [CharacterID]
  package let border: SceneBorder
  package let mode: NarrativeMode
  package let start: SceneStart
  package let details: SceneDetails
  package let beats: [Beat]

  package init(
    number: SceneNumber, chapter: Int, span: TextSpan, heading: SceneHeading, cast: [CharacterID], border: SceneBorder,
    mode: NarrativeMode = .scene, start: SceneStart = .newPlace, details: SceneDetails = .none, beats: [Beat]
  ) {
    self.number = number
    self.chapter = chapter
    self.span = span
    self.heading = heading
    self.cast = cast
    self.border = border
    self.mode = mode
    self.start = start
    self.details = details
    self.beats = beats
  }
}

/// What its first picture is to the audience.
package enum SceneStart: String, Sendable {
  /// They have to learn where they are.
  case newPlace
  /// Somebody's memory of another time.
  case memory
  /// They know the place from the scene before, or from the one that a flashback interrupted.
  case samePlace
}

/// Why a scene opens where it does.
package struct SceneBorder: Hashable, Sendable {
  /// 0 to 1.
  package let score: Double
  /// In words, strongest first: "chapter opens", "break * * *", "place: the ferry deck".
  package let reasons: [String]

  package init(score: Double, reasons: [String]) {
    self.score = score
    self.reasons = reasons
  }
}
