import Prose

/// How many marks of a corpus were found, and how many of those found are right.
struct MarkCounts {
  private var found = 0
  private var right = 0
  private var marked = 0

  mutating func add<Mark: Hashable>(found own: Set<Mark>, marked gold: Set<Mark>) {
    found += own.count
    marked += gold.count
    right += gold.intersection(own).count
  }

  /// Per cent.
  var f1: Double { 200 * Double(right) / Double(max(1, found + marked)) }
  var precision: Double { 100 * Double(right) / Double(max(1, found)) }
  var recall: Double { 100 * Double(right) / Double(max(1, marked)) }
}

extension MarkCounts {
  /// Entities against the marks of LitBank's dev part: exact span and kind, nested ones counted.
  static func entities(_ run: TrainingRun) throws -> MarkCounts {
    struct Mark: Hashable {
      let range: Range<Int>
      let kind: String
    }
    var counts = MarkCounts()
    for document in try run.documents("litbank-entities/dev") {
      let gold = (document.gold.entities ?? []).filter { $0.level != "PRON" }.map { Mark(range: $0.start..<$0.end, kind: $0.type) }
      let own = document.prose.chapters.indices.flatMap { index in
        document.prose.chapters[index].entities.map { Mark(range: document.range($0.span, in: index), kind: $0.kind.rawValue) }
      }
      counts.add(found: Set(own), marked: Set(gold))
    }
    return counts
  }

  /// Events against the marks of LitBank's dev part: words that tell one.
  static func events(_ run: TrainingRun) throws -> MarkCounts {
    var counts = MarkCounts()
    for document in try run.documents("litbank-events/dev") {
      let gold = (document.gold.events ?? []).map { $0.start..<$0.end }
      let own = document.prose.chapters.indices.flatMap { index in
        document.prose.chapters[index].events.map { document.range($0.span, in: index) }
      }
      counts.add(found: Set(own), marked: Set(gold))
    }
    return counts
  }
}
