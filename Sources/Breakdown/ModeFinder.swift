import Manuscripts
import Prose

/// Tells how a scene is told.
struct ModeFinder {
  let chapter: AnalyzedChapter
  let roles: [SentenceRole]
  let language: Language

  /// Sentences that somebody's story has at least.
  private static let shortestTale = 6

  func mode(of sentences: Range<Int>, border: SceneDivider.Opening.Kind) -> NarrativeMode {
    if border == .flashback || chapter.flashbacks.contains(where: { $0.isShown && $0.sentences.contains(sentences.lowerBound) }) {
      return .flashback
    }
    // A screenplay's action is seen as it is written.
    if chapter.chapter.isScript { return .scene }
    if isTold(sentences) { return .told }
    if let first = sentences.first, opensInFancy(first) { return .imagined }
    let summed = sentences.count { roles[$0].kind == .summary || roles[$0].unfilmable == .summary || roles[$0].unfilmable == .backstory }
    if summed * 2 > sentences.count { return .summary }
    return .scene
  }

  /// What the heading says of a scene in a mode.
  func mark(of sentences: Range<Int>, mode: NarrativeMode) -> SceneMark? {
    switch mode {
    case .flashback: .flashback
    case .imagined: isDream(sentences.lowerBound) ? .dream : .imagined
    case .scene, .summary, .told: isMessage(sentences) ? .message : nil
    }
  }

  private func isDream(_ sentence: Int) -> Bool {
    chapter.clauses[sentence].contains { $0.lemma == "dream" }
  }

  /// Hundredths of a scene that are somebody's written words before it is a message.
  private static let messageShare = 60

  private func isMessage(_ sentences: Range<Int>) -> Bool {
    let span = chapter.sentences[sentences.lowerBound].span.union(chapter.sentences[sentences.upperBound - 1].span)
    let written = chapter.unspoken.reduce(0) { $0 + ($1.kind == .writing ? $1.span.overlap(span) : 0) }
    return !chapter.chapter.isScript && written * 100 >= span.length * ModeFinder.messageShare
  }

  /// One person speaks and hardly anything stands between.
  private func isTold(_ sentences: Range<Int>) -> Bool {
    guard sentences.count >= ModeFinder.shortestTale, let first = sentences.first, let last = sentences.last else { return false }
    let span = chapter.sentences[first].span.union(chapter.sentences[last].span)
    let quotations = chapter.quotations[chapter.quotationIndices(overlapping: span)]
    guard let speaker = quotations.first?.speaker, quotations.allSatisfy({ $0.speaker == speaker }) else { return false }
    return quotations.reduce(0) { $0 + $1.span.overlap(span) } * 100 >= span.length * 85
  }

  /// "He dreamed that …", "She pictured the harbour …".
  private func opensInFancy(_ sentence: Int) -> Bool {
    guard let main = chapter.clauses[sentence].first(where: { !$0.isSubordinate }), !main.isNegated, main.tense != .modal else {
      return false
    }
    return main.actor != nil && language.sceneBorders.words("imagining").contains(main.lemma)
  }
}
