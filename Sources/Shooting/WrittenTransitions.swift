import Manuscripts
import Prose

/// The transitions that a screenplay's author wrote, by the paragraph that they lead out of.
struct WrittenTransitions {
  private var afterParagraph: [Int: Shot.Transition] = [:]
  private let chapter: AnalyzedChapter

  init(of chapter: AnalyzedChapter) {
    self.chapter = chapter
    guard chapter.chapter.isScript else { return }
    var paragraph = -1
    for (index, block) in chapter.chapter.blocks.enumerated() {
      if paragraph + 1 < chapter.paragraphs.count, chapter.paragraphs[paragraph + 1].block == index { paragraph += 1 }
      guard block.kind == .transition, afterParagraph[paragraph] == nil else { continue }
      afterParagraph[paragraph] = WrittenTransitions.transition(block.text)
    }
  }

  /// The transition right after a shot's last paragraph; nil when none is written, or when the paragraph goes on in another shot.
  func transition(after unit: ShotUnit) -> Shot.Transition? {
    guard !afterParagraph.isEmpty, let paragraph = chapter.text.passageIndex(at: unit.span.end - 1),
      chapter.sentences[chapter.paragraphs[paragraph].sentences.upperBound - 1].span.end <= unit.span.end
    else { return nil }
    return afterParagraph[paragraph]
  }

  /// The nearest of ours: `SMASH CUT TO:`, `DISSOLVE TO:`, `FADE TO BLACK.`; a cut for all others.
  private static func transition(_ text: String) -> Shot.Transition {
    let text = text.uppercased()
    let signs: [(String, Shot.Transition)] = [
      ("SMASH CUT", .smashCut), ("MATCH CUT", .matchCut), ("JUMP CUT", .jumpCut), ("WIPE", .wipe), ("DISSOLVE", .dissolve),
      ("CROSS FADE", .dissolve), ("CROSSFADE", .dissolve), ("FADE IN", .fadeIn), ("FADE", .fadeOut),
    ]
    return signs.first { text.contains($0.0) }?.1 ?? .cut
  }
}
