/// Finds who the "I" is that tells the story: somebody whom others talk to where "I" listens, and who hardly is in the narration by name.
struct NarratorFinder {
  /// The index among the clusters; nil where the text does not say it clearly.
  static func narrator(among clusters: [NameCluster]) -> Int? {
    let scores = clusters.map(score)
    guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }), scores[best] > 0 else { return nil }
    // Whoever comes near the best makes it a guess.
    let isClear = scores.indices.allSatisfy { $0 == best || scores[$0] * 3 < scores[best] * 2 }
    return isClear ? best : nil
  }

  /// Zero for whom it cannot be.
  private static func score(_ cluster: NameCluster) -> Int {
    let uses = cluster.names.map(\.use)
    let named = uses.reduce(0) { $0 + $1.isOwnName }
    let told = uses.reduce(0) { $0 + $1.isToldToNarrator }
    let quoted = uses.reduce(0) { $0 + $1.isQuoted }
    let acts = uses.reduce(0) { $0 + $1.acts + $1.speaks }
    let count = uses.reduce(0) { $0 + $1.count }
    guard named > 0 || told > 0 else { return 0 }
    guard named > 0 || quoted * 5 >= count * 4, acts * 10 <= count || named > 1 else { return 0 }
    return told + 5 * named
  }
}
