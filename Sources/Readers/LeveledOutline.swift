import Manuscripts

/// What a reader finds in reading order, before chapters are known.
enum OutlineItem {
  /// A heading of a level from 1 (highest) to 6.
  case heading(level: Int, text: String, origin: Origin)
  /// A story block, or a scene break with its evidence.
  case block(Block)
  case skipped(SkippedPart)

  var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// Finds the chapters of a text whose headings have levels: Markdown, HTML, DOCX, ODT, Fountain's sections.
struct LeveledOutline {
  private let items: [OutlineItem]
  private var builder: ManuscriptBuilder
  private let levelName: String

  /// - Parameter levelName: what a heading within a chapter is recognised by, before the number of its level.
  init(_ items: [OutlineItem], including include: Set<Matter>, levelName: String = "h") {
    self.levelName = levelName
    let headed = items.count > 1 && !items.contains(where: \.isHeading) ? items.map(LeveledOutline.headed) : items
    self.items = LeveledOutline.entitled(headed)
    builder = ManuscriptBuilder(including: include)
  }

  /// - Parameter properties: `title`, `author`, `language` or `lang`, `part`, `chapter` (the title of a text without headings), as metadata or front matter state them.
  func manuscript(_ properties: [String: String]) -> Manuscript {
    var builder = builder
    let headings = LeveledHeadings(entries)
    var title = properties["title"]
    var count = 0
    let frontMatter = frontMatter(headings)
    if let words = frontMatter?.words { builder.skip("Front matter", because: "stands before the first chapter", .front, words: words) }
    if let part = properties["part"] { builder.openPart(part) }
    for (index, item) in items.enumerated() {
      if case .block = item, index < frontMatter?.end ?? 0 { continue }
      switch item {
      case .heading(let level, let text, let origin):
        switch headings.role(at: count) {
        case .bookTitle: title = title ?? text
        case .part: builder.openPart(text)
        case .chapter(let read): builder.openChapter(label: read?.label, title: read == nil ? text : read?.title)
        case .inside: builder.add(Block(kind: .heading, text: text, evidence: "\(levelName)\(level)", origin: origin))
        }
        count += 1
      case .block(let block): if block.kind != .sceneBreak || builder.hasOpenChapter { builder.add(block) }
      case .skipped(let part): builder.skip(part)
      }
    }
    if count == 0, let chapter = properties["chapter"] ?? title { builder.entitle(chapter) }
    return builder.manuscript(title: title, author: properties["author"], language: properties["language"] ?? properties["lang"])
  }

  /// By-lines and dedications: short lines, none of them a sentence, between the book's title, or its beginning, and the first chapter's
  /// heading. Anything else is a chapter without heading. Nil when there are none or they are asked for.
  private func frontMatter(_ headings: LeveledHeadings) -> (end: Int, words: Int)? {
    guard !builder.include.contains(.front) else { return nil }
    var words = 0
    var count = 0
    for (index, item) in items.enumerated() {
      switch item {
      case .heading:
        guard case .bookTitle = headings.role(at: count) else { return words > 0 ? (index, words) : nil }
        count += 1
      case .block(let block):
        guard block.kind == .sceneBreak || block.isStory && LeveledOutline.isByline(block.text) else { return nil }
        words += block.text.wordCount
      case .skipped: break
      }
    }
    return nil
  }

  private static func isByline(_ text: String) -> Bool {
    guard text.utf8.count <= 120, let last = text.unicodeScalars.last else { return false }
    return text.lowercased().hasPrefix("by ") || !".!?…:,;”\"’'—".unicodeScalars.contains(last)
  }

  private var entries: [LeveledHeadings.Entry] {
    items.indices.compactMap { index in
      guard case .heading(let level, let text, _) = items[index] else { return nil }
      return LeveledHeadings.Entry(level: level, text: text, isFollowedByHeading: index + 1 < items.count && items[index + 1].isHeading)
    }
  }

  /// A number and the heading right behind it are one heading, where headings of the second one's level stand nowhere else: else they are those
  /// of scenes.
  private static func entitled(_ items: [OutlineItem]) -> [OutlineItem] {
    var titles: [Int: [Int]] = [:]
    var others: Set<Int> = []
    var number: (level: Int, index: Int)?
    for (index, item) in items.enumerated() {
      guard case .heading(let level, let text, _) = item else {
        number = nil
        continue
      }
      let read = HeadingGrammar.heading(of: text)
      if let above = number, read == nil, level > above.level {
        titles[level, default: []].append(index)
      } else if read == nil {
        others.insert(level)
      }
      number = read.map { $0.kind != .part && $0.value != nil && $0.title == nil } ?? false ? (level, index) : nil
    }
    let joined = Set(titles.filter { !others.contains($0.key) }.flatMap(\.value))
    guard !joined.isEmpty else { return items }
    return items.indices.compactMap { index in
      if joined.contains(index) { return nil }
      guard joined.contains(index + 1), case .heading(let level, let text, let origin) = items[index],
        case .heading(_, let title, _) = items[index + 1]
      else { return items[index] }
      return .heading(level: level, text: HeadingGrammar.joined(text, title), origin: origin)
    }
  }

  /// In a text without any heading sign, a paragraph that reads as a chapter's or part's heading is one.
  private static func headed(_ item: OutlineItem) -> OutlineItem {
    guard case .block(let block) = item, block.kind == .paragraph, let read = HeadingGrammar.heading(of: block.text), read.kind != .number
    else { return item }
    return .heading(level: read.kind == .part ? 1 : 2, text: block.text, origin: block.origin)
  }
}
