import Breakdown
import Exporters
import Manuscripts

/// One thing that was asked for, as far as the chapters alone can tell what it is.
package enum SelectionPick: Hashable, Sendable {
  /// `Chapter.number`.
  case chapter(Int)
  /// Scenes of one chapter, by their place in it.
  case scenes(SceneRange, chapter: Int)
  /// Scenes by their numbers in the book.
  case bookScenes(SceneRange)
}

extension BookSelection {
  /// What the picks come to in the book that was broken down. A chapter that is picked whole stays whole whichever of its scenes are picked, too.
  init(_ picks: [SelectionPick], in breakdown: ScriptBreakdown) throws(SelectionError) {
    var whole: Set<Int> = []
    var stretches: [Int: Set<TextSpan>] = [:]
    for pick in picks {
      switch pick {
      case .chapter(let number): whole.insert(number)
      case .scenes(let range, let chapter):
        let scenes = try range.scenes(ofChapter: chapter, breakdown.scenes.filter { $0.chapter == chapter })
        for scene in scenes { stretches[chapter, default: []].insert(scene.span) }
      case .bookScenes(let range):
        for scene in try range.scenes(ofBook: breakdown.scenes) { stretches[scene.chapter, default: []].insert(scene.span) }
      }
    }
    let chapters = whole.union(stretches.keys).sorted()
    self.init(chapters: chapters, stretches: stretches.filter { !whole.contains($0.key) }.mapValues { $0.sorted() })
  }
}
