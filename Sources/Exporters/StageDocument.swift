package import Manuscripts

/// What one stage of the way from text to prompts made: as JSON for programs, as text for people.
package struct StageDocument: Sendable {
  /// In the order of the way.
  package enum Stage: String, Sendable, CaseIterable {
    case manuscript
    case prose
    case breakdown
    case shots
    case prompts
  }

  package let stage: Stage
  private let document: ExportDocument
  private let diagnostics: [Diagnostic]

  /// `diagnostics` are those of reading the file; the manuscript stage shows them.
  package init(_ stage: Stage, of document: ExportDocument, diagnostics: [Diagnostic] = []) {
    self.stage = stage
    self.document = document
    self.diagnostics = diagnostics
  }

  /// UTF-8 with a line end. Prose and breakdown stand on one line, since a book has a hundred thousand tokens.
  package func json() throws -> [UInt8] {
    switch stage {
    case .manuscript: try ManuscriptJSON(document, diagnostics: diagnostics).jsonBytes()
    case .prose: try ProseJSON(document).jsonBytes(isCompact: true)
    case .breakdown: try ProseJSON.brokenDown(document).jsonBytes(isCompact: true)
    case .shots: try ShotListJSON(document).jsonBytes()
    case .prompts: try PromptsJSON(document).jsonBytes()
    }
  }

  /// Lines that change only where the stage's result changes; with a line end.
  package func text() -> String {
    let lines =
      switch stage {
      case .manuscript: ManuscriptText(document, diagnostics: diagnostics).lines
      case .prose: ProseText(document).lines
      case .breakdown: BreakdownText(document).lines
      case .shots: ShotListText(document).lines
      case .prompts: PromptsText(document).lines
      }
    return lines.joined(separator: "\n") + "\n"
  }
}
