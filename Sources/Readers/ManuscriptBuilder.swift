import Manuscripts

/// Puts the pieces a reader finds, in reading order, into chapters with numbers, labels and well-placed scene breaks.
struct ManuscriptBuilder {
  private struct OpenChapter {
    var label: String?
    var title: String?
    var part: String?
    var blocks: [Block] = []
  }

  /// What is read besides the story: a reader asks before it skips a part.
  let include: Set<Matter>
  private var chapters: [OpenChapter] = []
  private var part: String?
  private(set) var skipped: [SkippedPart] = []

  init(including include: Set<Matter> = []) {
    self.include = include
  }

  mutating func skip(_ title: String, because reason: String, _ matter: Matter? = nil, words: Int = 0) {
    skipped.append(SkippedPart(title: title, reason: reason, matter: matter, words: words))
  }

  mutating func skip(_ part: SkippedPart) {
    skipped.append(part)
  }

  mutating func openPart(_ name: String) {
    part = name
  }

  /// Of the chapter opened last and all that follow, where the navigation knows better than the order of headings.
  mutating func setPart(_ name: String?) {
    part = name
    if !chapters.isEmpty { chapters[chapters.count - 1].part = name }
  }

  mutating func openChapter(label: String?, title: String?) {
    chapters.append(OpenChapter(label: label, title: title, part: part))
  }

  /// A title that comes after the heading, as `CHAPTER I` has its title on the next line.
  mutating func entitle(_ title: String) {
    guard !chapters.isEmpty, chapters[chapters.count - 1].title == nil else { return }
    chapters[chapters.count - 1].title = title
  }

  var hasOpenChapter: Bool { !chapters.isEmpty }
  var openChapterIsEmpty: Bool { chapters.last?.blocks.isEmpty ?? true }

  mutating func add(_ block: Block) {
    if chapters.isEmpty { openChapter(label: nil, title: nil) }
    chapters[chapters.count - 1].blocks.append(block)
  }

  /// A part that has text but no chapter of its own is a chapter.
  func manuscript(title: String?, author: String?, language: String?) -> Manuscript {
    let told = chapters.map { ($0, ManuscriptBuilder.tidied($0.blocks)) }.filter { !$0.1.isEmpty }
    return Manuscript(
      title: title, author: author, language: language,
      chapters: told.enumerated().map { index, entry in
        Chapter(number: index + 1, label: entry.0.label, part: entry.0.part, title: entry.0.title, blocks: entry.1)
      }, skipped: skipped)
  }

  /// Scene breaks stand between paragraphs: never first or last in a chapter, never beside a heading, never two in a row.
  private static func tidied(_ blocks: [Block]) -> [Block] {
    if isTidy(blocks) { return blocks }
    var result: [Block] = []
    for block in blocks {
      if block.kind == .sceneBreak {
        guard let last = result.last, last.kind != .heading else { continue }
        if last.kind == .sceneBreak {
          if last.strength == .soft { result[result.count - 1] = block }
          continue
        }
      } else if block.kind == .heading, result.last?.kind == .sceneBreak {
        result.removeLast()
      }
      result.append(block)
    }
    // A screenplay's last transition leads out of its last shot.
    while let last = result.last, !last.isStory, last.kind != .transition { result.removeLast() }
    return result.contains(where: \.isStory) ? result : []
  }

  /// As most chapters are, and then they need no copy.
  private static func isTidy(_ blocks: [Block]) -> Bool {
    var last: Block.Kind?
    for block in blocks {
      switch block.kind {
      case .sceneBreak: if last == nil || last == .sceneBreak || last == .heading { return false }
      case .heading: if last == .sceneBreak { return false }
      default: break
      }
      last = block.kind
    }
    return blocks.last?.isStory ?? true
  }
}
