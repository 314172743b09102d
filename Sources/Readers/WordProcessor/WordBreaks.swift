import Manuscripts

/// Finds the scene breaks among a document's passages, each with its evidence.
struct WordBreaks {
  /// Before the passage of that index; an index past the last for none.
  private(set) var before: [Int: Block] = [:]
  private let passages: [WordPassage]
  private let isHeading: (Int) -> Bool
  private let nextTexts: [Int]

  /// A space is wider than the usual one from here on, in points: one line of text.
  private static let widerSpace = 12.0
  static let emptyParagraph = "empty paragraph"

  init(_ passages: [WordPassage], headings: WordHeadings) {
    self.passages = passages
    nextTexts = WordPassage.nextTexts(passages)
    isHeading = { headings.found[$0] != nil }
    findSpaces()
    findGaps()
    findPictures()
    findSigns()
  }

  private mutating func add(_ index: Int, _ evidence: String, _ strength: BreakStrength, text: String = "") {
    before[index] = Block(
      kind: .sceneBreak, text: text, evidence: evidence, strength: strength,
      origin: passages[min(index, passages.count - 1)].paragraph.origin)
  }

  /// Symbols, lines and pages: what the author put there.
  private mutating func findSigns() {
    let rulesBelow = passages.count { $0.paragraph.format.hasRuleBelow == true && !$0.isEmpty }
    let rulesAbove = passages.count { $0.paragraph.format.hasRuleAbove == true && !$0.isEmpty }
    let texts = passages.count { !$0.isEmpty }
    for (index, passage) in passages.enumerated() where !isHeading(index) {
      let (paragraph, format) = (passage.paragraph, passage.paragraph.format)
      if passage.isSign {
        add(index, "symbols \(passage.text)", .hard, text: passage.text)
      } else if passage.isEmpty {
        if paragraph.ornaments > 0 { add(index, "symbols of a symbol font", .hard) }
        if paragraph.role == .sceneBreak { add(index, "style of scene breaks", .hard) }
        if paragraph.hasLine || format.hasRuleAbove == true || format.hasRuleBelow == true { add(index, "horizontal line", .hard) }
        if paragraph.startsPage, before[index]?.strength != .hard, !isHeading(nextTexts[index]) { add(index, "page break", .soft) }
        continue
      } else if paragraph.role == .sceneBreak, passage.words <= 3 {
        add(index, "style of scene breaks", .hard, text: passage.text)
      }
      guard format.isBoxed != true else { continue }
      // A word processor makes three hyphens and a return the lower rule of the paragraph above.
      if paragraph.hasLine || format.hasRuleBelow == true && rulesBelow * 10 <= texts + 9 { add(index + 1, "horizontal line", .hard) }
      if format.hasRuleAbove == true, rulesAbove * 10 <= texts + 9 { add(index, "horizontal line", .hard) }
      if paragraph.startsPage, before[index]?.strength != .hard { add(index, "page break", .soft) }
    }
  }

  /// A picture that comes again and again is an ornament.
  private mutating func findPictures() {
    let alone = passages.indices.filter { passages[$0].isEmpty && !passages[$0].paragraph.pictures.isEmpty }
    var counts: [String: Int] = [:]
    for index in alone { for name in passages[index].paragraph.pictures { counts[name, default: 0] += 1 } }
    for index in alone {
      let isOrnament = passages[index].paragraph.pictures.contains { counts[$0, default: 0] > 1 }
      add(index, isOrnament ? "ornament" : "picture alone", isOrnament ? .hard : .soft)
    }
  }

  /// Empty paragraphs part scenes where they do not part all paragraphs; where they do, more of them than usual. A centred one counts for two.
  private mutating func findGaps() {
    var gaps: [(start: Int, width: Int)] = []
    var width = 0
    var paragraphs = 0
    for (index, passage) in passages.enumerated() {
      if isGap(passage) {
        width += passage.paragraph.format.isCentered == true ? 2 : 1
        continue
      }
      if width > 0 { gaps.append((index, width)) }
      width = 0
      if !isHeading(index), !passage.isEmpty { paragraphs += 1 }
    }
    let counts = Dictionary(grouping: gaps.map(\.width), by: \.self).mapValues(\.count)
    let usual = counts.filter { $0.value * 3 > max(paragraphs, 3) }.keys.max() ?? 0
    for gap in gaps where gap.width > usual { add(gap.start, WordBreaks.emptyParagraph, .soft) }
  }

  private func isGap(_ passage: WordPassage) -> Bool {
    passage.isEmpty && passage.paragraph.pictures.isEmpty && !passage.paragraph.startsPage
  }

  /// Space before a paragraph that is a line wider than between most.
  private mutating func findSpaces() {
    var spaces: [(index: Int, points: Double)] = []
    for index in passages.indices.dropFirst() {
      let (one, other) = (passages[index - 1], passages[index])
      guard isPlain(one, index - 1), isPlain(other, index), one.paragraph.origin.paragraph != other.paragraph.origin.paragraph else {
        continue
      }
      spaces.append((index, max(one.paragraph.format.spaceAfter ?? 0, other.paragraph.format.spaceBefore ?? 0)))
    }
    let counts = Dictionary(grouping: spaces.map(\.points), by: \.self).mapValues(\.count)
    guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return }
    let wide = spaces.filter { $0.points >= usual + WordBreaks.widerSpace }
    guard wide.count * 3 <= spaces.count else { return }
    for space in wide { add(space.index, "space of \(Int(space.points)) points", .soft) }
  }

  private func isPlain(_ passage: WordPassage, _ index: Int) -> Bool {
    !passage.isEmpty && passage.paragraph.role == nil && !passage.paragraph.isApart && !isHeading(index)
      && (passage.paragraph.format.list ?? "").isEmpty
  }
}
