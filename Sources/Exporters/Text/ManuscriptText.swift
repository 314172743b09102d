import Manuscripts

/// The manuscript for people: blocks by chapter, paragraphs numbered as the shot list counts them.
struct ManuscriptText {
  private(set) var lines: [String]

  init(_ document: ExportDocument, diagnostics: [Diagnostic]) {
    let manuscript = document.manuscript
    let selected = Set(document.selection)
    lines = ["# \(document.name.onOneLine)"]
    if let author = manuscript.author { lines.append("author: \(author.onOneLine)") }
    if let language = manuscript.language { lines.append("language: \(language.onOneLine)") }
    for chapter in manuscript.chapters where selected.contains(chapter.number) { add(chapter) }
    if !manuscript.skipped.isEmpty { lines += ["", "## skipped"] }
    lines += manuscript.skipped.map { "- \($0.title.onOneLine): \($0.reason.onOneLine)" }
    if !diagnostics.isEmpty { lines += ["", "## diagnostics"] }
    lines += diagnostics.map(ManuscriptText.line)
  }

  private mutating func add(_ chapter: Chapter) {
    lines += ["", chapter.titleLine, "words: \(chapter.wordCount)"]
    if let part = chapter.part { lines.append("part: \(part.onOneLine)") }
    var paragraph = 0
    for block in chapter.blocks {
      if block.isStory && !block.text.isEmpty {
        paragraph += 1
        let kind = block.cue.map { "[\(ManuscriptText.printed($0))] " } ?? (block.kind == .paragraph ? "" : "[\(block.kind.rawValue)] ")
        lines.append("¶\(paragraph) \(kind)\(ManuscriptText.printed(block.text))")
      } else {
        let facts = [block.sceneNumber.map { "number \($0.onOneLine)" }, block.strength?.rawValue, block.evidence?.onOneLine].compactMap(
          \.self
        ).joined(separator: ", ")
        let words = block.text.isEmpty ? "" : " \(block.text.onOneLine)"
        lines.append("[\(block.kind.rawValue)\(facts.isEmpty ? "" : ": \(facts)")]\(words)")
      }
    }
  }

  /// `MARA (V.O.), quietly`
  private static func printed(_ cue: SpeechCue) -> String {
    let extensions = cue.extensions.map { " (\($0.onOneLine))" }.joined()
    let manners =
      cue.delivery.map(\.onOneLine) + (cue.isSimultaneous ? ["at the same time"] : []) + (cue.isContinuation ? ["going on"] : [])
    return ([cue.speaker.onOneLine + extensions] + manners).joined(separator: ", ")
  }

  /// Verse keeps its lines, each after a slash.
  private static func printed(_ text: String) -> String {
    text.utf8.split(separator: 0x0A).map { String(Substring($0)).onOneLine }.joined(separator: " / ")
  }

  private static func line(for diagnostic: Diagnostic) -> String {
    let place = [diagnostic.file?.onOneLine, diagnostic.line.map { "\($0)" }].compactMap(\.self).joined(separator: ":")
    return "- \(diagnostic.severity.rawValue): \(place.isEmpty ? "" : "\(place): ")\(diagnostic.message.onOneLine)"
  }
}
