import Breakdown
import Prompting
import Prose
import Shooting

/// One shot with what its row in a sheet needs besides.
struct ShotRow {
  let shot: Shot
  let scene: Scene
  /// Of the first video tool; nil when there is none or when it makes no clip that long.
  let generateSeconds: Double?
  /// What a person should check.
  let notes: [String]

  static func rows(of document: ExportDocument) -> [ShotRow] {
    let tool = document.promptSheets.first { $0.profile.kind == .video }?.profile
    let reviewer = ShotReviewer(of: document, tool: tool)
    return document.shots.scenes.flatMap { scene in
      scene.shots.enumerated().map { index, shot in
        ShotRow(
          shot: shot, scene: scene.scene, generateSeconds: tool?.generateSeconds(holding: shot.editSeconds),
          notes: (index == 0 ? reviewer.notes(on: scene.scene.heading) : []) + reviewer.notes(on: shot))
      }
    }
  }
}
