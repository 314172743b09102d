import Prompting

/// The prompts for people: a block for each prompt, by tool.
struct PromptsText {
  private(set) var lines: [String] = []

  init(_ document: ExportDocument) {
    for sheet in document.promptSheets {
      lines += lines.isEmpty ? [] : [""]
      lines.append("## \(sheet.profile.id)")
      for prompt in sheet.prompts { lines += [""] + PromptsText.lines(of: prompt) }
    }
  }

  private static func lines(of prompt: Prompt) -> [String] {
    var lines = ["\(prompt.shot) \(prompt.kind.rawValue), \(prompt.title)"]
    lines += prompt.text.withoutControls.utf8.split(separator: 0x0A).map { "  \(String(Substring($0)))" }
    if !prompt.negative.isEmpty { lines.append("  negative: \(prompt.negative.onOneLine)") }
    lines += prompt.parameters.map { "  set: \($0.name.onOneLine) = \($0.value.onOneLine)" }
    lines += prompt.references.map { "  attach: \($0.onOneLine)" }
    lines += prompt.notes.map { "  note: \($0.onOneLine)" }
    lines += prompt.dropped.map { "  left out: \($0.onOneLine)" }
    return lines
  }
}
