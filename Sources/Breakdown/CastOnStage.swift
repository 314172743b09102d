import Manuscripts
import Prose

/// Tells who is present in a scene, in person or heard live, from who is only spoken or thought of.
struct CastOnStage {
  let chapter: AnalyzedChapter
  let roles: [SentenceRole]

  /// By first appearance.
  func cast(of sentences: Range<Int>) -> [CharacterID] {
    guard let first = sentences.first, let last = sentences.last else { return [] }
    let span = chapter.sentences[first].span.union(chapter.sentences[last].span)
    var present: [(offset: Int, character: CharacterID)] = []
    for index in sentences where roles[index].unfilmable == nil {
      for clause in chapter.clauses[index] where clause.tense == .past || clause.tense == .present {
        if let actor = clause.actor { present.append((chapter.sentences[index].span.start, actor)) }
      }
    }
    for quotation in chapter.quotations where span.contains(quotation.span) {
      if let speaker = quotation.speaker, quotation.confidence >= 0.5, quotation.voice != .voiceOver {
        present.append((quotation.span.start, speaker))
      }
    }
    var seen: Set<CharacterID> = []
    return present.sorted { ($0.offset, $0.character) < ($1.offset, $1.character) }.map(\.character).filter { seen.insert($0).inserted }
  }
}
