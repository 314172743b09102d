import Prompting
import Shooting

/// The runs of shots that one tool makes as one clip, as Markdown.
struct SequencePage {
  private let sheet: PromptSheet
  private let document: ExportDocument

  init(_ sheet: PromptSheet, of document: ExportDocument) {
    self.sheet = sheet
    self.document = document
  }

  var markdown: String {
    let single = sheet.prompts.compactMap(\.seconds).reduce(0, +)
    let overview = [
      "Several shots in one clip: one set and one light all through, fewer clips to make, and cuts where the tool puts them. The same shots one by one "
        + "stand in \(MarkdownText.code("\(sheet.profile.id).md")).",
      "- Clips: \(sheet.sequences.count) for \(sheet.sequences.reduce(0) { $0 + $1.parts.count }) of \(document.shots.shots.count) shots",
      "- To generate: \(ShortNumber(sheet.sequences.reduce(0) { $0 + $1.seconds })) s (all shots one by one: \(ShortNumber(single)) s)",
    ]
    let title = "# " + MarkdownText.inline("\(document.name): sequences for \(sheet.profile.name)")
    let blocks = [title, overview[0], overview[1...].joined(separator: "\n")] + sheet.sequences.flatMap(blocks)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(of sequence: PromptSequence) -> [String] {
    let first = sequence.parts.first?.shot ?? ""
    let last = sequence.parts.last?.shot ?? ""
    var blocks = ["## \(first)–\(last)", "\(sequence.parts.count) shots · generate \(ShortNumber(sequence.seconds)) s"]
    if let text = sequence.text {
      blocks += ["**Prompt**", MarkdownText.fenced(text)]
    } else {
      for part in sequence.parts { blocks += ["**\(part.shot)** · \(ShortNumber(part.seconds)) s", MarkdownText.fenced(part.text)] }
    }
    if !sequence.parameters.isEmpty {
      blocks.append("**Set:** " + sequence.parameters.map { MarkdownText.code("\($0.name): \($0.value)") }.joined(separator: " · "))
    }
    if !sequence.references.isEmpty { blocks.append("**Attach:** " + sequence.references.map(MarkdownText.inline).joined(separator: ", ")) }
    if !sequence.dropped.isEmpty {
      blocks.append("**Left out to fit:** " + sequence.dropped.map(MarkdownText.inline).joined(separator: "; "))
    }
    return blocks
  }
}
