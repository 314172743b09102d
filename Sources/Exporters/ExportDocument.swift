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

  package init(manuscript: Manuscript, prose: AnalyzedProse, shots: ShotList, promptSheets: [PromptSheet], selection: [Int]) {
    self.manuscript = manuscript
    self.prose = prose
    self.shots = shots
    self.promptSheets = promptSheets
    self.selection = selection
  }
}
