import Manuscripts
import Prose

extension ExportDocument {
  /// A block with its number among the chapter's paragraphs, as the shot list counts them; nil for headings and scene breaks.
  struct NumberedBlock {
    let block: Block
    let paragraph: Int?
  }

  /// The selected blocks of a chapter. Where only scenes are selected, a heading or break counts when the paragraphs on both sides do.
  func blocks(of chapter: AnalyzedChapter) -> [NumberedBlock] {
    let isWhole = selection.stretches(of: chapter.chapter.number) == nil
    var result: [NumberedBlock] = []
    var between: [NumberedBlock] = []
    var isAfterSelected = isWhole
    var next = 0
    for (index, block) in chapter.chapter.blocks.enumerated() {
      guard next < chapter.text.passages.count, chapter.text.passages[next].block == index else {
        between.append(NumberedBlock(block: block, paragraph: nil))
        continue
      }
      let isSelected = isWhole || selection.contains(chapter.text.passages[next].span, of: chapter.chapter.number)
      next += 1
      if isSelected {
        result += isAfterSelected ? between : []
        result.append(NumberedBlock(block: block, paragraph: next))
      }
      isAfterSelected = isSelected
      between = []
    }
    return result + (isWhole ? between : [])
  }
}
