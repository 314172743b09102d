/// Makes words from a novel fit for a prompt: nothing a tool could take for its own syntax, no doubled spaces, one full stop a sentence.
struct PromptText {
  let escapes: [ToolProfile.Escape]

  /// Words inside a sentence.
  func phrase(_ text: String) -> String {
    folded(escaped(text))
  }

  /// Whole sentences.
  func sentences(_ text: String) -> String {
    let body = phrase(text)
    guard let last = body.unicodeScalars.last else { return "" }
    return ".!?".unicodeScalars.contains(last) ? body : body + "."
  }

  /// Speech that stands between double quotation marks.
  func quotable(_ text: String) -> String {
    phrase(String(String.UnicodeScalarView(text.unicodeScalars.map { "\"“”«»".unicodeScalars.contains($0) ? "'" : $0 })))
  }

  private func escaped(_ text: String) -> String {
    var result = text
    for escape in escapes where result.contains(escape.text) {
      result = result.split(separator: escape.text, omittingEmptySubsequences: false).joined(separator: escape.replacement)
    }
    return result
  }

  /// White space and control characters to single spaces, none before a comma or stop, no comma after another mark.
  private func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpaced = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        isSpaced = !result.isEmpty
      } else {
        let isMark = ",.;:!?".unicodeScalars.contains(scalar)
        if isMark, scalar == ",", let last = result.last, ",.;:!?".unicodeScalars.contains(last) { continue }
        if isSpaced, !isMark { result.append(" ") }
        isSpaced = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
