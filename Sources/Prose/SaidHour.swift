package import Manuscripts

extension Language {
  /// The hour that the words of a spoken passage tell by what people say at it ("good morning"), and where; nil when they tell none.
  package func saidHour(in span: TextSpan, of chapter: AnalyzedChapter) -> (time: TimeOfDay, span: TextSpan)? {
    let first = chapter.tokens.partitionIndex { $0.span.start >= span.start }
    let tokens = Array(chapter.tokens[first...].prefix { $0.span.end <= span.end })
    let words = tokens.map(\.folded)
    for index in words.indices {
      if let found = times.said(at: index, in: words) {
        return (found.time, tokens[index].span.union(tokens[index + found.count - 1].span))
      }
    }
    return nil
  }
}
