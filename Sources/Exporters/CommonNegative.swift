import Prompting

extension PromptSheet {
  /// What all prompts exclude alike, so that a sheet says it once; nil when they differ or exclude nothing.
  var commonNegative: String? {
    guard let first = prompts.first?.negative, !first.isEmpty, prompts.count > 1 else { return nil }
    return prompts.allSatisfy { $0.negative == first } ? first : nil
  }
}
