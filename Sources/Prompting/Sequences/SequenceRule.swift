/// How a tool takes several shots in one clip.
package struct SequenceRule: Hashable, Sendable {
  /// Shots in one clip.
  package let most: Int
  /// Seconds that each shot lasts at least.
  package let shortest: Double
  /// Of each shot's own text; nil where the shots share the limit of the prompt.
  package let limit: ToolProfile.PromptLimit?
  /// What stands before each shot's text, with `{number}`, `{start}` and `{end}` filled in; nil where each shot has a field of its own.
  package let label: String?
  /// Set beside the prompt, in the place of the profile's own of the same name.
  package let parameters: [Prompt.Parameter]

  /// Room for a label in the prompt's unit.
  private static let labelRoom = 24

  func share(of whole: ToolProfile.PromptLimit?, among count: Int) -> ToolProfile.PromptLimit? {
    limit ?? whole.map { ToolProfile.PromptLimit(count: max(1, $0.count / count - SequenceRule.labelRoom), unit: $0.unit) }
  }

  func label(_ number: Int, start: Double, end: Double) -> String? {
    label?.replacing("{number}", with: "\(number)").replacing("{start}", with: "\(ShortSeconds(start))").replacing(
      "{end}", with: "\(ShortSeconds(end))")
  }
}
