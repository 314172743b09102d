/// Prints a drafted bible as the YAML file that the author edits.
package struct BibleText {
  /// What a saved bible says that it is.
  package static let format = "decoupage-bible/1"

  /// Columns before the comment of a line, so that comments stand under one another where lines are short.
  private static let commentColumn = 36

  /// Lines without their newlines.
  private(set) var lines: [String]

  /// - Parameter title: of the book; nil when it has none.
  package init(_ draft: BibleDraft, title: String?) {
    lines = [
      "# The bible\(title.map { " of “\(BibleText.commentable($0))”" } ?? ""), drafted from the text. It is yours: change, add, move and comment what you like.",
      "# Later drafts (decoupage bible) only add, and mark what they add as new. Behind a line stand the chapter and the words it comes from; an empty",
      "# line asks what the text does not say. Who is no person goes into not-persons; a line that somebody else speaks into corrections.",
      "format: \(BibleText.format)", "",
      "not-persons: []                     # Names that are nobody's: [the radio]",
      "corrections: []                     # Lines and who speaks them: [{line: Down, speaker: Gethin}]",
    ]
    for section in draft.sections {
      lines += ["", "\(section.name):" + (section.entries.isEmpty ? " []" : "")]
      for (index, entry) in section.entries.enumerated() {
        if index > 0 { lines.append("") }
        lines += BibleText.lines(of: entry, indent: "  ", isNew: false)
      }
    }
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// - Parameter isNew: marks the entry as an addition to an older bible.
  static func lines(of entry: BibleDraft.Entry, indent: String, isNew: Bool) -> [String] {
    var result = [commented("\(indent)- name: \(YAMLScalar.written(entry.name))", isNew ? "new" : "")]
    let inner = indent + "  "
    if !entry.aliases.isEmpty { result.append("\(inner)aliases: [\(entry.aliases.map(YAMLScalar.written).joined(separator: ", "))]") }
    for line in entry.lines { result += lines(of: line, indent: inner) }
    return result
  }

  static func lines(of line: BibleDraft.Line, indent: String) -> [String] {
    let key = "\(indent)\(line.key):"
    switch line.value {
    case .blank: return [commented(key, line.note)]
    case .text(let text): return [commented("\(key) \(YAMLScalar.written(text))", line.note)]
    case .number(let number): return [commented("\(key) \(number)", line.note)]
    case .list(let items): return [commented("\(key) [\(items.map(YAMLScalar.written).joined(separator: ", "))]", line.note)]
    case .scenes(let scenes): return [commented("\(key) [\(scenes.joined(separator: ", "))]", line.note)]
    case .outfits(let outfits):
      guard !outfits.isEmpty else { return [commented("\(key) []", line.note)] }
      return [commented(key, line.note)] + outfits.map { outfit($0, indent: indent + "  ", note: "") }
    }
  }

  static func outfit(_ outfit: BibleDraft.Outfit, indent: String, note: String) -> String {
    commented("\(indent)- {outfit: \(YAMLScalar.written(outfit.words)), scenes: [\(outfit.scenes.joined(separator: ", "))]}", note)
  }

  /// A line with a comment behind it; "" for none.
  static func commented(_ line: String, _ note: String) -> String {
    guard !note.isEmpty else { return line }
    let gap = max(2, commentColumn - line.unicodeScalars.count)
    return line + String(repeating: " ", count: gap) + "# " + commentable(note)
  }

  /// A comment ends with its line, and holds no control characters.
  static func commentable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control || [0x2028, 0x2029, 0x85].contains($0.value) ? " " : $0 }))
  }
}
