import Manuscripts
import Prose
import Shooting

/// The end of a prompt sheet: what of the text no shot shows, and which of it could be spoken over the picture.
struct NotFilmedList {
  private let passages: [(passage: NotFilmed, text: String)]
  private let proof: CoverageProof

  init(_ document: ExportDocument) {
    passages = document.chapters.flatMap { chapter in
      document.notFilmed(in: chapter).map { ($0, chapter.text.text(of: $0.span)) }
    }
    proof = CoverageProof(of: document)
  }

  /// Markdown blocks, to be set apart by blank lines.
  var blocks: [String] {
    var blocks = ["## Not filmed", MarkdownText.inline(proof.statement)]
    if !passages.isEmpty { blocks.append(list(passages) { "\($0.reason.rawValue)" }) }
    let spoken = passages.filter(\.passage.isVoiceOver)
    if !spoken.isEmpty { blocks += ["## Offered as voice-over", list(spoken) { _ in "voice-over" }] }
    return blocks
  }

  private func list(_ passages: [(passage: NotFilmed, text: String)], label: (NotFilmed) -> String) -> String {
    passages.map { "- Chapter \($0.passage.chapter), \(label($0.passage)): “\(MarkdownText.inline($0.text))”" }.joined(separator: "\n")
  }
}
