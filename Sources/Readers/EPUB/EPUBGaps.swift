import Manuscripts

/// Tells the empty paragraphs that part scenes from those that stand between all paragraphs.
enum EPUBGaps {
  /// The evidence of a scene break that is an empty paragraph.
  static let evidence = "empty paragraph"

  /// Where more than a third of the paragraphs have a gap before them, only gaps wider than the usual one remain.
  static func settled(_ items: [EPUBBlocks.Item]) -> [EPUBBlocks.Item] {
    let widths = gaps(in: items)
    let paragraphs = items.count { if case .block(let block) = $0 { block.isStory } else { false } }
    let counts = Dictionary(grouping: widths.filter { $0 > 0 }, by: \.self).mapValues(\.count)
    let usual = counts.filter { $0.value * 3 > max(paragraphs, 3) }.keys.max() ?? 0
    return zip(items, widths).compactMap { item, width in
      if isGap(item) { return width > usual ? item : nil }
      return item
    }
  }

  /// For the first item of each run of gaps the run's length; 0 for every other item.
  private static func gaps(in items: [EPUBBlocks.Item]) -> [Int] {
    var widths = Array(repeating: 0, count: items.count)
    var start: Int?
    for (index, item) in items.enumerated() {
      guard isGap(item) else {
        start = nil
        continue
      }
      let first = start ?? index
      start = first
      widths[first] += 1
    }
    return widths
  }

  private static func isGap(_ item: EPUBBlocks.Item) -> Bool {
    if case .block(let block) = item { block.kind == .sceneBreak && block.evidence == evidence } else { false }
  }
}
