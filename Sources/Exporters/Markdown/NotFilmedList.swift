import Breakdown
import Manuscripts
import Prose
import Shooting

/// The end of a prompt sheet: what of the text no shot shows, and which of it could be spoken over the picture.
struct NotFilmedList {
  private let passages: [Passage]
  private let proof: CoverageProof

  init(_ document: ExportDocument) {
    passages = document.chapters.flatMap { chapter in
      let scenes = document.scenes(of: chapter).map(\.scene)
      return document.notFilmed(in: chapter).map { passage in
        let scene = scenes.first { $0.span.contains(passage.span.start) }
        return Passage(passage: passage, scene: scene?.number, text: chapter.text.text(of: passage.span))
      }
    }
    proof = CoverageProof(of: document)
  }

  /// Markdown blocks, to be set apart by blank lines.
  var blocks: [String] {
    ["## Not filmed", MarkdownText.inline(proof.statement)]
      + section("### Offered as voice-over", passages.filter(\.passage.isVoiceOver))
      + section("### Left out", passages.filter { !$0.passage.isVoiceOver })
  }

  private func section(_ heading: String, _ passages: [Passage]) -> [String] {
    passages.isEmpty ? [] : [heading, passages.map(\.line).joined(separator: "\n")]
  }

  private struct Passage {
    let passage: NotFilmed
    /// Nil when the passage lies in no scene.
    let scene: SceneNumber?
    let text: String

    var line: String {
      let place = scene.map { "Scene \($0)" } ?? "Chapter \(passage.chapter)"
      return "- \(place), \(passage.reason.rawValue): “\(MarkdownText.inline(text))”"
    }
  }
}
