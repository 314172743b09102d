import Manuscripts

/// Finds the headings of a text that marks none: lines in bold, or numbers that count up.
enum UnmarkedHeadings {
  /// - Parameter bold: indices of the items that are paragraphs in bold from end to end.
  static func headed(_ items: [OutlineItem], bold: [Int]) -> [OutlineItem] {
    guard items.count > 1, !items.contains(where: \.isHeading) else { return items }
    let titles = titles(among: bold, of: items)
    let chosen = titles.isEmpty ? numbers(in: items) : titles
    var result = items
    for index in chosen {
      guard case .block(let block) = items[index] else { continue }
      let isPart = HeadingGrammar.heading(of: block.text)?.kind == .part
      result[index] = .heading(level: isPart ? 1 : 2, text: block.text, origin: block.origin)
    }
    return result
  }

  /// Lines in bold that read as headings; without any, those set as titles, when one opens the text and prose follows each.
  private static func titles(among bold: [Int], of items: [OutlineItem]) -> [Int] {
    let told = bold.filter { text(items[$0]).map { HeadingGrammar.heading(of: $0)?.kind ?? .number != .number } ?? false }
    if !told.isEmpty { return told }
    let titles = bold.filter { text(items[$0]).map(isTitle) ?? false }
    guard let first = titles.first, first <= 3, items.prefix(first).allSatisfy({ words($0) <= 8 }) else { return [] }
    let ends = titles.dropFirst() + [items.count]
    let isSteady = zip(titles, ends).allSatisfy { $1 - $0 > 1 }
    return isSteady && titles.count * 3 <= items.count ? titles : []
  }

  /// Numbers alone in their paragraphs, from one on without a gap.
  private static func numbers(in items: [OutlineItem]) -> [Int] {
    var found: [Int] = []
    for index in items.indices {
      guard let text = text(items[index]), let heading = HeadingGrammar.heading(of: text), heading.kind == .number, heading.title == nil
      else {
        continue
      }
      guard heading.value == found.count + 1 else { return [] }
      found.append(index)
    }
    return found.count >= 2 ? found : []
  }

  private static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 80, let last = text.unicodeScalars.last, !"!?…".unicodeScalars.contains(last) else { return false }
    return HeadingParagraph.isTitle(text)
  }

  private static func text(_ item: OutlineItem) -> String? {
    if case .block(let block) = item, block.kind == .paragraph { block.text } else { nil }
  }

  private static func words(_ item: OutlineItem) -> Int {
    if case .block(let block) = item, block.isStory { block.text.wordCount } else { 0 }
  }
}
