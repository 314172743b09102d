package import Breakdown
package import Library
package import Prose

/// Makes shots of scenes as a director would, by the grammar in `Templates/shooting/`.
package struct CoveragePlanner: Sendable {
  private let language: Language

  /// Throws when the shot grammar (a user's, perhaps) cannot be read.
  package init(language: Language, library: TemplateLibrary) throws {
    self.language = language
  }

  package func plan(_ breakdown: ScriptBreakdown, of prose: AnalyzedProse) -> ShotList {
    ShotList(scenes: [], notFilmed: [])
  }
}
