import Prose

/// Events against the marks of LitBank's dev part: words that tell one.
struct EventFigures {
  private(set) var found = 0
  private(set) var right = 0
  private(set) var marked = 0

  init(_ run: TrainingRun) throws {
    for document in try run.documents("litbank-events/dev") {
      let gold = Set((document.gold.events ?? []).map { $0.start..<$0.end })
      let own = Set(
        document.prose.chapters.indices.flatMap { index in
          document.prose.chapters[index].events.map { document.range($0.span, in: index) }
        })
      marked += gold.count
      found += own.count
      right += gold.intersection(own).count
    }
  }

  /// Per cent.
  var f1: Double { 200 * Double(right) / Double(max(1, found + marked)) }
  var precision: Double { 100 * Double(right) / Double(max(1, found)) }
  var recall: Double { 100 * Double(right) / Double(max(1, marked)) }
}
