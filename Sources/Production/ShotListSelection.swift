import Breakdown
import Shooting

extension ShotList {
  /// The list without what belongs to other chapters; numbers and names stay those of the whole book.
  func selecting(_ chapters: [Int]) -> ShotList {
    let selected = Set(chapters)
    return ShotList(
      scenes: scenes.filter { selected.contains($0.scene.chapter) },
      notFilmed: notFilmed.filter { selected.contains($0.chapter) })
  }
}
