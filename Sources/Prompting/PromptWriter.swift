package import Library
package import Shooting

/// Compiles neutral shots into the text and parameters of one tool.
package struct PromptWriter: Sendable {
  private let profile: ToolProfile

  /// Throws when the profile's templates are missing or broken.
  package init(profile: ToolProfile, library: TemplateLibrary) throws {
    self.profile = profile
  }

  package func write(_ shots: ShotList) -> PromptSheet {
    PromptSheet(profile: profile, prompts: [])
  }
}
