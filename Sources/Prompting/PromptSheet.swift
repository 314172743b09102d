/// All prompts of a selection for one tool, in shot order.
package struct PromptSheet: Sendable {
  package let profile: ToolProfile
  package let prompts: [Prompt]

  package init(profile: ToolProfile, prompts: [Prompt]) {
    self.profile = profile
    self.prompts = prompts
  }
}
