package import Prompting

/// The sheet of pictures that fix identities, for one image tool: what to paste, and where to file what comes back.
package struct IdentityPage {
  private let plan: IdentityPlan
  private let sheet: PromptSheet

  /// - Parameter sheet: the prompts of the plan's shots, in their order.
  package init(_ plan: IdentityPlan, sheet: PromptSheet) {
    self.plan = plan
    self.sheet = sheet
  }

  package var markdown: String {
    var blocks = [
      "# " + MarkdownText.inline("Identities: prompts for \(sheet.profile.name)"),
      "Make these first. Keep the best of each, file it under the name that stands there, and list it under `references` of its entry in the bible: every later sheet "
        + "then says which to attach.",
    ]
    var last: String?
    for (picture, prompt) in zip(plan.pictures, sheet.prompts) {
      if picture.subject != last { blocks.append("## " + MarkdownText.inline(picture.subject)) }
      last = picture.subject
      blocks += ["### " + MarkdownText.inline(picture.view), MarkdownText.fenced(prompt.text)]
      if !prompt.negative.isEmpty { blocks += ["**Negative prompt**", MarkdownText.fenced(prompt.negative)] }
      if !prompt.parameters.isEmpty {
        blocks.append("**Set:** " + prompt.parameters.map { MarkdownText.code("\($0.name): \($0.value)") }.joined(separator: " · "))
      }
      if !prompt.dropped.isEmpty {
        blocks.append("**Left out to fit:** " + prompt.dropped.map(MarkdownText.inline).joined(separator: "; "))
      }
      blocks.append("**File as** " + MarkdownText.code(picture.file))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
