import Manuscripts

extension Language {
  /// The hour that ends where a clause tells that another comes: DAY for "the night came", NIGHT for "dawn broke"; nil for other clauses.
  package func hourBefore(_ clause: Clause, in chapter: AnalyzedChapter) -> TimeOfDay? {
    guard case .thing(let tokens) = clause.subject, !clause.isNegated, clause.tense == .past || clause.tense == .present,
      times.coming.contains(clause.lemma)
    else { return nil }
    return times.hourBefore[chapter.tokens[tokens.upperBound - 1].folded]
  }
}
