package import Breakdown
package import Manuscripts

/// The shots of the whole film by scene, and what of the text no shot shows.
package struct ShotList: Sendable {
  package let scenes: [SceneShots]
  /// In text order.
  package let notFilmed: [NotFilmed]

  package init(scenes: [SceneShots], notFilmed: [NotFilmed]) {
    self.scenes = scenes
    self.notFilmed = notFilmed
  }

  package var shots: [Shot] { scenes.flatMap(\.shots) }
}

package struct SceneShots: Sendable {
  package let scene: Scene
  /// Names of the scene's cast, as the shots use them.
  package let cast: [String]
  package let shots: [Shot]

  package init(scene: Scene, cast: [String], shots: [Shot]) {
    self.scene = scene
    self.cast = cast
    self.shots = shots
  }
}

/// A stretch of text that no shot shows, and why.
package struct NotFilmed: Hashable, Sendable {
  package enum Reason: String, Sendable, CaseIterable {
    case thought
    case comment
    case backstory
    case summary
    case description = "description used in prompts only"
    case tagOnly = "tag only"
    case leftOut = "left out of the shortest film"
  }

  /// `Chapter.number`.
  package let chapter: Int
  package let span: TextSpan
  package let reason: Reason
  /// True when the story needs the words: to be spoken over the picture.
  package let isVoiceOver: Bool

  package init(chapter: Int, span: TextSpan, reason: Reason, isVoiceOver: Bool) {
    self.chapter = chapter
    self.span = span
    self.reason = reason
    self.isVoiceOver = isVoiceOver
  }
}
