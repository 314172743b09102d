import Prose

/// Entities against the marks of LitBank's dev part: exact span and kind, nested ones counted.
struct EntityFigures {
  private(set) var found = 0
  private(set) var right = 0
  private(set) var marked = 0

  init(_ run: TrainingRun) throws {
    for document in try run.documents("litbank-entities/dev") {
      let gold = Set((document.gold.entities ?? []).filter { $0.level != "PRON" }.map { "\($0.start) \($0.end) \($0.type)" })
      let own = Set(
        document.prose.chapters.indices.flatMap { index in
          document.prose.chapters[index].entities.map { entity in
            let range = document.range(entity.span, in: index)
            return "\(range.lowerBound) \(range.upperBound) \(entity.kind.rawValue)"
          }
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
