package import Prose

/// Divides analysed prose into scenes, and scenes into beats.
package struct SceneDivider: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func breakDown(_ prose: AnalyzedProse) -> ScriptBreakdown {
    ScriptBreakdown(scenes: [])
  }
}
