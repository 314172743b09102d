import Breakdown
package import Manuscripts
package import Prompting
package import Prose
package import Shooting

/// Everything an exporter may need, as one value: it knows no store and no file system.
package struct ExportDocument: Sendable {
  package let manuscript: Manuscript
  package let prose: AnalyzedProse
  /// Only the selected scenes.
  package let shots: ShotList
  /// One entry for each tool, in the order in which they were asked for.
  package let promptSheets: [PromptSheet]
  /// Numbers of the selected chapters, ascending.
  package let selection: [Int]
  private let scenesByChapter: [Int: [SceneShots]]
  private let notFilmedByChapter: [Int: [NotFilmed]]

  package init(manuscript: Manuscript, prose: AnalyzedProse, shots: ShotList, promptSheets: [PromptSheet], selection: [Int]) {
    self.manuscript = manuscript
    self.prose = prose
    self.shots = shots
    self.promptSheets = promptSheets
    self.selection = selection
    self.scenesByChapter = Dictionary(grouping: shots.scenes, by: \.scene.chapter)
    self.notFilmedByChapter = Dictionary(grouping: shots.notFilmed, by: \.chapter)
  }
}

extension ExportDocument {
  /// What a person calls the whole: the book's title, or else the name of the only chapter.
  package var name: String {
    if let title = manuscript.title { return title }
    guard selection.count == 1, let chapter = chapters.first else { return "Untitled" }
    return chapter.chapter.spokenName
  }

  /// The selected chapters as they were read.
  var chapters: [AnalyzedChapter] {
    let selected = Set(selection)
    return prose.chapters.filter { selected.contains($0.chapter.number) }
  }

  func scenes(of chapter: AnalyzedChapter) -> [SceneShots] {
    scenesByChapter[chapter.chapter.number] ?? []
  }

  func notFilmed(in chapter: AnalyzedChapter) -> [NotFilmed] {
    notFilmedByChapter[chapter.chapter.number] ?? []
  }
}
