import Breakdown
package import Manuscripts
package import Prompting
package import Prose
package import Shooting

/// Everything an exporter may need, as one value: it knows no store and no file system.
package struct ExportDocument: Sendable {
  package let manuscript: Manuscript
  /// Nil when nothing tells it.
  package let language: BookLanguage?
  package let prose: AnalyzedProse
  /// Only the selected scenes.
  package let shots: ShotList
  /// One entry for each tool, in the order in which they were asked for.
  package let promptSheets: [PromptSheet]
  package let selection: BookSelection
  private let scenesByChapter: [Int: [SceneShots]]
  private let notFilmedByChapter: [Int: [NotFilmed]]

  package init(
    manuscript: Manuscript, language: BookLanguage?, prose: AnalyzedProse, shots: ShotList, promptSheets: [PromptSheet],
    selection: BookSelection
  ) {
    self.manuscript = manuscript
    self.language = language
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
    guard selection.chapters.count == 1, let chapter = chapters.first else { return "Untitled" }
    return chapter.chapter.spokenName
  }

  /// Words of the selected text, counted at white space.
  package var words: Int {
    chapters.reduce(0) { sum, chapter in
      guard let stretches = selection.stretches(of: chapter.chapter.number) else { return sum + chapter.chapter.wordCount }
      return stretches.reduce(sum) { $0 + chapter.text.text(of: $1).wordCount }
    }
  }

  /// The chapters of which something is selected, as they were read.
  var chapters: [AnalyzedChapter] {
    let selected = Set(selection.chapters)
    return prose.chapters.filter { selected.contains($0.chapter.number) }
  }

  func scenes(of chapter: AnalyzedChapter) -> [SceneShots] {
    scenesByChapter[chapter.chapter.number] ?? []
  }

  func notFilmed(in chapter: AnalyzedChapter) -> [NotFilmed] {
    notFilmedByChapter[chapter.chapter.number] ?? []
  }
}
