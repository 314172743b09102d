import Library

/// What speaks for a new scene and what against it, read from `scenes.txt`.
package struct SceneBorderTable: Sendable {
  private let weights: [String: Double]
  private let limits: [String: Double]
  /// Sentences that a scene has at least, where no author's mark cuts it shorter.
  package let shortestScene: Int
  /// Words by which the signs are known, by the list's name.
  private let lists: [String: Set<String>]

  init(_ lists: WordLists) {
    weights = SceneBorderTable.numbers(lists.words("weight"))
    limits = SceneBorderTable.numbers(lists.words("least"))
    shortestScene = max(1, lists.words("shortest").first.flatMap { Int($0) } ?? 1)
    var sets: [String: Set<String>] = [:]
    for name in SceneBorderTable.listNames { sets[name] = lists.set(name) }
    self.lists = sets
  }

  private static let listNames = [
    "when", "then", "unit", "month", "leaving", "first", "third", "present", "pronoun", "conjunction", "this", "there", "i", "article",
    "imagining",
  ]

  private static func numbers(_ entries: [String]) -> [String: Double] {
    var result: [String: Double] = [:]
    for entry in entries {
      let halves = entry.split(separator: "=")
      if halves.count == 2, let number = Double(halves[1]), number.isFinite { result[String(halves[0])] = number }
    }
    return result
  }

  /// 0 for a sign that the table does not name.
  package func weight(_ sign: String) -> Double { weights[sign] ?? 0 }

  /// The sum of weights from which a scene opens; nil when the table does not say.
  package func least(_ granularity: String) -> Double? { limits[granularity] }

  /// Empty when the table has no such list.
  package func words(_ list: String) -> Set<String> { lists[list] ?? [] }
}
