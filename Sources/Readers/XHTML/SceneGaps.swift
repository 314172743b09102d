import Manuscripts

/// Tells the white space and pictures that part scenes from those that stand between any paragraphs, over all documents of a book.
struct SceneGaps {
  /// Where more than a third of the paragraphs have an empty one before them, gaps are usual: scenes are longer than three paragraphs.
  private static let usualShare = 3
  /// Where a class that parts scenes stands on more than a fourth of the paragraphs, it means something else.
  private static let breakClassShare = 4
  /// Ems from which space is a break, and up to which it is none, as trade books set them.
  private static let widest = 0.5
  private static let narrowestBreak = 0.9
  /// An ornament is no taller than three lines of text.
  private static let tallestOrnament = 64.0

  /// Width of the usual run of empty paragraphs; 0 when there are none.
  private let usualGap: Int
  /// Ems of space above most paragraphs; nil when style sheets say nothing.
  private let usualSpace: Double?
  private let repeatedPictures: Set<String>
  private let trustsBreakClasses: Bool

  init(_ documents: [[XHTMLItem]]) {
    var gaps: [Int: Int] = [:]
    var paragraphs = 0
    var spaces: [Double: Int] = [:]
    var pictures: [String: Int] = [:]
    var breakClasses = 0
    for items in documents {
      var run = 0
      for item in items {
        switch item {
        case .gap: run += 1
        case .block(let found):
          paragraphs += 1
          if run > 0 { gaps[run, default: 0] += 1 }
          if found.breakClass != nil { breakClasses += 1 }
          if let space = found.spaceAbove { spaces[space, default: 0] += 1 }
          run = 0
        case .picture(let picture, _):
          pictures[picture.source, default: 0] += 1
          run = 0
        default: run = 0
        }
      }
    }
    usualGap = gaps.filter { $0.value * SceneGaps.usualShare > max(paragraphs, 3) }.keys.max() ?? 0
    usualSpace = spaces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    trustsBreakClasses = breakClasses * SceneGaps.breakClassShare <= paragraphs
    repeatedPictures = Set(pictures.filter { $0.value > 1 }.keys)
  }

  /// The items with breaks in place of the gaps, spaces and pictures that are breaks, and without the others.
  func settled(_ items: [XHTMLItem], file: String) -> [XHTMLItem] {
    guard items.contains(where: isOpen) else { return items }
    var result: [XHTMLItem] = []
    result.reserveCapacity(items.count)
    var gap = (count: 0, line: 0)
    for item in items {
      if case .gap(let line) = item {
        gap = (gap.count + 1, gap.count == 0 ? line : gap.line)
        continue
      }
      if gap.count > usualGap {
        let evidence = gap.count == 1 ? "empty paragraph" : "\(gap.count) empty paragraphs"
        result.append(sceneBreak(evidence, .soft, file, gap.line))
      }
      gap.count = 0
      switch item {
      case .picture(let picture, let line):
        if let strength = strength(of: picture) {
          result.append(sceneBreak("picture \(ArchivePath.fileName(of: picture.source))", strength, file, line))
        }
      case .block(let found):
        if isPlain(found), isParagraph(result.last), let evidence = evidenceAbove(found) {
          result.append(sceneBreak(evidence, .soft, file, found.block.origin.line ?? 0))
        }
        result.append(item)
      default: result.append(item)
      }
    }
    return result
  }

  private func isOpen(_ item: XHTMLItem) -> Bool {
    switch item {
    case .gap, .picture: true
    case .block(let found): evidenceAbove(found) != nil
    default: false
    }
  }

  private func sceneBreak(_ evidence: String, _ strength: BreakStrength, _ file: String, _ line: Int) -> XHTMLItem {
    .sceneBreak(Block(kind: .sceneBreak, text: "", evidence: evidence, strength: strength, origin: Origin(file: file, line: line)))
  }

  private func evidenceAbove(_ found: XHTMLBlock) -> String? {
    if trustsBreakClasses, let name = found.breakClass { return "class \(name)" }
    guard let space = found.spaceAbove, isBreak(space) else { return nil }
    return "space of \(SceneGaps.tenths(space)) em"
  }

  /// An em where paragraphs follow close upon each other; where they stand apart, two and a half times their distance.
  private func isBreak(_ space: Double) -> Bool {
    guard let usualSpace else { return false }
    return usualSpace <= SceneGaps.widest ? space >= SceneGaps.narrowestBreak : space >= 2.5 * usualSpace
  }

  private func isPlain(_ found: XHTMLBlock) -> Bool { found.block.kind == .paragraph && !found.isLink && !found.isIndented }

  private func isParagraph(_ item: XHTMLItem?) -> Bool {
    if case .block(let found)? = item { found.block.kind == .paragraph } else { false }
  }

  /// Hard when it says that it parts scenes; soft when only its size or its coming again does; nil for an illustration.
  private func strength(of picture: XHTMLPicture) -> BreakStrength? {
    if XHTMLMeaning.isOrnament(picture) { return .hard }
    if repeatedPictures.contains(picture.source) { return .soft }
    return picture.height.map { $0 <= SceneGaps.tallestOrnament } ?? false ? .soft : nil
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
