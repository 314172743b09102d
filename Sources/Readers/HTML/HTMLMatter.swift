import Manuscripts

/// Takes what is no story out of a single HTML document: sections that say so, lists of links, what stands under "Contents" or "Copyright".
struct HTMLMatter {
  /// Links in a row that make a list of contents.
  private static let fewestLinks = 3

  private let file: String
  private let include: Set<Matter>
  private var result: [OutlineItem] = []
  /// What is being left out, and at which depth of sections it began; nil when its end is the next heading of the same level.
  private var open: (title: String, matter: Matter, reason: String, depth: Int?, level: Int)?
  private var words = 0
  private var depth = 0

  private init(file: String, including include: Set<Matter>) {
    self.file = file
    self.include = include
  }

  static func items(_ items: [XHTMLItem], file: String, including include: Set<Matter>) -> [OutlineItem] {
    var matter = HTMLMatter(file: file, including: include)
    let contents = contentsBlocks(items)
    for (index, item) in items.enumerated() { matter.take(item, isContents: contents.contains(index)) }
    matter.closeOpen()
    return matter.result
  }

  /// The indices of links in runs of three or more; headings may stand between them.
  private static func contentsBlocks(_ items: [XHTMLItem]) -> Set<Int> {
    var result: Set<Int> = []
    var run: [Int] = []
    func close() {
      if run.count >= fewestLinks { result.formUnion(run) }
      run = []
    }
    for (index, item) in items.enumerated() {
      guard case .block(let found) = item else { continue }
      if found.isLink { run.append(index) } else { close() }
    }
    close()
    return result
  }

  private mutating func take(_ item: XHTMLItem, isContents: Bool) {
    switch item {
    case .open(let section):
      depth += 1
      if open == nil, case .matter(let matter, let reason)? = EPUBRole.role(ofTypes: section.types), !include.contains(matter) {
        open = (reason, matter, reason, depth, 0)
      }
    case .close:
      depth -= 1
      if let start = open?.depth, depth < start { closeOpen() }
    case .heading(let heading): take(heading)
    case .block(let found):
      if open != nil || isContents {
        if open == nil { open = ("Contents", .front, "contents", nil, 7) }
        words += found.block.text.wordCount
        if isContents, open?.level == 7 { closeOpen() }
      } else {
        result.append(.block(found.block))
      }
    case .sceneBreak(let block): if open == nil { result.append(.block(block)) }
    case .anchor, .gap, .picture: break
    }
  }

  private mutating func take(_ heading: XHTMLHeading) {
    if let open, open.depth == nil, heading.level <= open.level { closeOpen() }
    guard open == nil else { return }
    if case .matter(let matter, let reason)? = EPUBRole.role(ofTitle: heading.text), !include.contains(matter) {
      open = (heading.text, matter, reason, nil, heading.level)
    } else {
      result.append(.heading(level: heading.level, text: heading.text, origin: Origin(file: file, line: heading.line)))
    }
  }

  /// Links of one list come one by one; they are one part.
  private mutating func closeOpen() {
    guard let open else { return }
    if case .skipped(let last)? = result.last, last.title == open.title, last.reason == open.reason {
      result[result.count - 1] = .skipped(
        SkippedPart(title: last.title, reason: last.reason, matter: last.matter, words: last.words + words))
    } else {
      result.append(.skipped(SkippedPart(title: open.title, reason: open.reason, matter: open.matter, words: words)))
    }
    self.open = nil
    words = 0
  }
}
