import Manuscripts
import Prose

/// The prose for people: a sentence a line, direct speech in brackets behind its speaker, and below what was found in the sentence.
struct ProseText {
  private(set) var lines: [String]
  private let prose: AnalyzedProse

  init(_ document: ExportDocument) {
    prose = document.prose
    lines = ["# \(document.name.onOneLine)"]
    for chapter in document.chapters { add(chapter, of: document.selection) }
    lines += ["", "## cast"]
    lines += prose.cast.map { character in
      let aliases = character.aliases.map(\.onOneLine).joined(separator: "; ")
      let narrator = character.isNarrator ? ", narrator" : ""
      let facts = "\(character.gender.rawValue), \(character.mentionCount) mentions\(narrator)"
      return "\(character.id) \(character.name.onOneLine): \(facts) (\(aliases))"
    }
  }

  private mutating func add(_ chapter: AnalyzedChapter, of selection: BookSelection) {
    lines += ["", chapter.chapter.titleLine]
    let speech = MarkedSpeech(chapter, nameOf: name)
    var findings = SentenceFindings(chapter, nameOf: name)
    for (number, paragraph) in chapter.paragraphs.enumerated() {
      guard selection.contains(paragraph.span, of: chapter.chapter.number) else {
        _ = findings.take(upTo: paragraph.span.end)
        continue
      }
      lines.append("¶\(number + 1)" + (paragraph.kind == .paragraph ? "" : " [\(paragraph.kind.rawValue)]"))
      for index in paragraph.sentences {
        let span = chapter.sentences[index].span
        lines.append("  \(index + 1) \(speech.text(of: span))")
        lines += findings.take(upTo: span.end).map { "      \($0)" }
      }
    }
  }

  private func name(_ id: CharacterID) -> String {
    "\(id) \(prose.character(id)?.name.onOneLine ?? "?")"
  }
}
