import Prose

/// A sentence of a marked text with the gold entities that lie in it.
struct MarkedSentence {
  struct Entity {
    let kind: Prose.Entity.Kind
    let words: ClosedRange<Int>
    /// The word that the phrase is built on.
    let head: Int
  }

  let view: SentenceView
  let entities: [Entity]
  /// Which words lie in a character's name.
  let isCharacter: [Bool]

  /// All sentences of a text, chapter by chapter.
  static func all(of document: CorpusDocument, _ run: TrainingRun) -> [MarkedSentence] {
    document.prose.chapters.indices.flatMap { index in
      let chapter = document.prose.chapters[index]
      let ranges = document.wordRanges(in: index)
      let names = CharacterWords(chapter.mentions, in: chapter.syntax)
      return SentenceReader(models: run.models).views(of: chapter.syntax, in: chapter.text).map { view in
        let sentence = view.words.indices
        let span = ranges[sentence.lowerBound].lowerBound..<ranges[sentence.upperBound - 1].upperBound
        let gold = (document.gold.entities ?? []).filter { span.contains($0.start) && $0.end <= span.upperBound && $0.level != "PRON" }
        return MarkedSentence(
          view: view, entities: gold.compactMap { entity($0, view, Array(ranges[sentence])) }, isCharacter: sentence.map(names.contains))
      }
    }
  }

  /// Nil when the mark covers no whole words or no word that a phrase may be built on.
  private static func entity(_ gold: GoldMarks.Entity, _ view: SentenceView, _ ranges: [Range<Int>]) -> Entity? {
    guard let kind = Prose.Entity.Kind(rawValue: gold.type) else { return nil }
    let inside = ranges.indices.filter { ranges[$0].lowerBound >= gold.start && ranges[$0].upperBound <= gold.end }
    guard let first = inside.first, let last = inside.last else { return nil }
    let words = first...last
    let heads = words.filter { !words.contains(view.heads[$0]) }
    let usable = heads.filter { EntityFeatures.isCandidate($0, in: view) }
    guard let head = usable.first ?? words.last(where: { EntityFeatures.isCandidate($0, in: view) }) else { return nil }
    return Entity(kind: kind, words: words, head: head)
  }
}
