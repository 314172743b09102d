import Breakdown
import Exporters
import Shooting

extension ShotList {
  /// The list without what belongs to other chapters and scenes; numbers and names stay those of the whole book.
  func selecting(_ selection: BookSelection) -> ShotList {
    ShotList(
      scenes: scenes.filter { selection.contains($0.scene.span, of: $0.scene.chapter) },
      notFilmed: notFilmed.filter { selection.contains($0.span, of: $0.chapter) })
  }
}
