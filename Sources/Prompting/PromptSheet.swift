/// All prompts of a selection for one tool, in shot order.
package struct PromptSheet: Sendable {
  package let profile: ToolProfile
  package let prompts: [Prompt]
  /// Runs of shots that the tool can make as one clip, in shot order; a second way beside `prompts`.
  package let sequences: [PromptSequence]

  package init(profile: ToolProfile, prompts: [Prompt], sequences: [PromptSequence] = []) {
    self.profile = profile
    self.prompts = prompts
    self.sequences = sequences
  }
}
