import Manuscripts
import Prose

/// The manuscript for people: blocks by chapter, paragraphs numbered as the shot list counts them.
struct ManuscriptText {
  private(set) var lines: [String]
  /// The file of the block before.
  private var file = ""

  init(_ document: ExportDocument, diagnostics: [Diagnostic]) {
    let manuscript = document.manuscript
    lines = ["# \(document.name.onOneLine)"]
    if let author = manuscript.author { lines.append("author: \(author.onOneLine)") }
    lines.append("language: \(ManuscriptText.language(document.language))")
    for chapter in document.chapters { add(chapter.chapter, blocks: document.blocks(of: chapter)) }
    if !manuscript.skipped.isEmpty { lines += ["", "## skipped"] }
    lines += manuscript.skipped.map { ManuscriptText.line(for: $0) }
    if !diagnostics.isEmpty { lines += ["", "## diagnostics"] }
    lines += diagnostics.map { ManuscriptText.line(for: $0) }
  }

  private static func language(_ language: BookLanguage?) -> String {
    guard let language else { return "unknown" }
    let misstated = language.misstated.map { ", though the file states \($0.onOneLine)" } ?? ""
    let name = "\(language.name.onOneLine) (\(language.tag))"
    switch language.source {
    case .option: return "\(name), as asked for"
    case .metadata: return "\(name), as the file states"
    case .text: return "\(name), by the text\(misstated)"
    }
  }

  private mutating func add(_ chapter: Chapter, blocks: [ExportDocument.NumberedBlock]) {
    lines += ["", chapter.titleLine, "words: \(chapter.wordCount)"]
    if let part = chapter.part { lines.append("part: \(part.onOneLine)") }
    for numbered in blocks { add(numbered.block, paragraph: numbered.paragraph) }
  }

  /// A file is named where it begins; behind each block stands where it lies in the file.
  private mutating func add(_ block: Block, paragraph: Int?) {
    if block.origin.file != file {
      file = block.origin.file
      if !file.isEmpty { lines.append("file: \(file.onOneLine)") }
    }
    let place = block.origin.place.map { " (\($0))" } ?? ""
    if let paragraph {
      let kind = block.cue.map { "[\(ManuscriptText.printed($0))] " } ?? (block.kind == .paragraph ? "" : "[\(block.kind.rawValue)] ")
      lines.append("¶\(paragraph)\(place) \(kind)\(ManuscriptText.printed(block.text))")
    } else {
      let number = block.sceneNumber.map { "number \($0.onOneLine)" }
      let facts = [number, block.strength?.rawValue, block.evidence?.onOneLine].compactMap(\.self).joined(separator: ", ")
      let words = block.text.isEmpty ? "" : " \(block.text.onOneLine)"
      lines.append("[\(block.kind.rawValue)\(facts.isEmpty ? "" : ": \(facts)")]\(place)\(words)")
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

  private static func line(for part: SkippedPart) -> String {
    let facts = [part.matter?.rawValue, part.words > 0 ? "\(part.words) words" : nil].compactMap(\.self).joined(separator: ", ")
    return "- \(part.title.onOneLine): \(part.reason.onOneLine)\(facts.isEmpty ? "" : " (\(facts))")"
  }
}

extension Origin {
  /// "line 12", or "paragraph 7" where the format counts those; nil when neither is known.
  var place: String? {
    line.map { "line \($0)" } ?? paragraph.map { "paragraph \($0)" }
  }
}
