/// Counts OpenDocument's numbered items and headings, whose numbers and signs stand in no text.
struct ODTLists {
  private struct List {
    let style: String?
    var count: Int?
    /// The item's first paragraph has the label.
    var isAwaitingLabel = false
  }

  private let styles: ODTStyles
  private var open: [List] = []
  private var headings: [Int: Int] = [:]
  /// The last number of each style, for lists that go on.
  private var last: [String: Int] = [:]

  init(_ styles: ODTStyles) {
    self.styles = styles
  }

  mutating func open(_ style: String?, continues: Bool) {
    let name = style ?? open.last?.style
    open.append(List(style: name, count: continues ? name.flatMap { last[$0] } : nil))
  }

  mutating func close() {
    _ = open.popLast()
  }

  mutating func openItem(startingAt start: Int?) {
    guard !open.isEmpty else { return }
    let level = open.count - 1
    let first = open[level].style.flatMap { styles.lists[$0]?[level] }?.start ?? 1
    let count = start ?? min(open[level].count ?? first - 1, 1_000_000) + 1
    open[level].count = count
    open[level].isAwaitingLabel = true
    if let style = open[level].style { last[style] = count }
  }

  mutating func openHeader() {
    if !open.isEmpty { open[open.count - 1].isAwaitingLabel = false }
  }

  /// What stands before the paragraph that opens; nil outside of lists, after an item's first paragraph, and for bullets that are no dashes.
  mutating func label() -> String? {
    guard let list = open.last, list.isAwaitingLabel else { return nil }
    open[open.count - 1].isAwaitingLabel = false
    guard let level = list.style.flatMap({ styles.lists[$0]?[open.count - 1] }) else { return nil }
    return level.bullet.isEmpty ? ODTLists.printed(list.count ?? 1, level) : WordNumber.dash(level.bullet)
  }

  /// What the outline prints before the next heading of a level.
  mutating func heading(_ level: Int) -> String? {
    guard (1...10).contains(level) else { return nil }
    let style = styles.outline[level - 1]
    let count = (headings[level] ?? (style?.start ?? 1) - 1) + 1
    headings[level] = count
    for deeper in (level + 1)..<11 { headings[deeper] = nil }
    return style.flatMap { ODTLists.printed(count, $0) }
  }

  private static func printed(_ count: Int, _ level: ODTStyles.ListLevel) -> String? {
    guard !level.format.isEmpty else { return nil }
    let text = (level.prefix + WordNumber.printed(count, level.format) + level.suffix).trimmedScalars()
    return text.isEmpty ? nil : text
  }
}
