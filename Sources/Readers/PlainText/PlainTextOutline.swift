import Manuscripts

/// Builds the manuscript of a plain text from what its paragraphs are.
struct PlainTextOutline {
  private let text: LineTable
  private let frame: GutenbergFrame
  private let file: String
  private let roles: ParagraphRoles
  private let layout: TextLayout
  private let blocks: PlainTextBlock
  /// The most blank lines that commonly stand between paragraphs.
  private let usualGap: Int
  private let partsAreChapters: Bool
  private var builder: ManuscriptBuilder
  /// Blocks between a part's heading and its first chapter's.
  private var held: [Block]?
  private var isInLetter = false
  private var hasOpenMatter = false
  /// Paragraphs and words of what stands all over the book and is named once.
  private var scattered: [ParagraphRoles.LeftOut: (count: Int, words: Int)] = [:]

  init(_ text: LineTable, _ frame: GutenbergFrame, file: String, including include: Set<Matter>) {
    self.text = text
    self.frame = frame
    self.file = file
    let groups = ParagraphGroups(text, in: frame.story)
    roles = ParagraphRoles(text, groups)
    layout = TextLayout(text, groups)
    blocks = PlainTextBlock(text: text, hyphens: LineEndHyphens(text), file: file)
    usualGap = PlainTextOutline.usualGap(roles, groups.style)
    partsAreChapters = !roles.headings.contains { $0.heading.kind != .part }
    builder = ManuscriptBuilder(including: include)
  }

  mutating func manuscript() -> Manuscript {
    if frame.story.lowerBound > 0 { skip("Project Gutenberg header", 0..<frame.story.lowerBound) }
    for index in roles.groups.indices {
      switch roles[index] {
      case .heading(let heading): open(heading, at: index)
      case .title(let title): if partsAreChapters || roles.heading(at: index - 1)?.kind != .part { builder.entitle(title) }
      case .leftOut(let reason): leave(index, because: reason)
      case .sceneBreak(let evidence):
        add(Block(kind: .sceneBreak, text: roles.string(index), evidence: evidence, strength: .hard, origin: origin(of: index)))
      case nil:
        addGap(before: index)
        addProse(index)
      }
    }
    for block in held ?? [] { builder.add(block) }
    for reason in ParagraphRoles.LeftOut.allCases {
      if let (count, words) = scattered[reason] { builder.skip(LeftOutParts.scattered(reason, count: count, words: words)) }
    }
    if frame.story.upperBound < text.lines.count { skip("Project Gutenberg licence", frame.story.upperBound..<text.lines.count) }
    let title = TextTitle(roles, frame)
    return builder.manuscript(title: title.title, author: title.author, language: nil)
  }

  private mutating func open(_ heading: Heading, at index: Int) {
    if heading.kind == .part, !partsAreChapters {
      builder.openPart(partName(index))
      guard hasOwnText(index) else {
        held = held ?? []
        return
      }
      builder.openChapter(label: nil, title: nil)
    } else {
      builder.openChapter(label: heading.label, title: heading.title)
    }
    for block in held ?? [] { builder.add(block) }
    held = nil
    isInLetter = false
  }

  /// As printed, with the title that stands below it.
  private func partName(_ index: Int) -> String {
    let name = LeftOutParts.shortened(roles.string(index))
    if index + 1 < roles.groups.count, case .title(let title) = roles[index + 1] { return "\(name): \(title)" }
    return name
  }

  /// Whether prose that is more than a motto follows a part's heading before any chapter's.
  private func hasOwnText(_ index: Int) -> Bool {
    var words = 0
    for next in index + 1..<roles.groups.count {
      if let heading = roles.heading(at: next) { return heading.kind == .part ? words > 0 : words > 150 }
      if roles[next] == nil { words += roles.wordCount(next) }
    }
    return true
  }

  private mutating func add(_ block: Block) {
    if held != nil { held?.append(block) } else { builder.add(block) }
  }

  private mutating func addGap(before index: Int) {
    let blanks = roles.blanksBefore(index)
    guard blanks > usualGap, held == nil, !builder.openChapterIsEmpty else { return }
    builder.add(Block(kind: .sceneBreak, text: "", evidence: "\(blanks) blank lines", strength: .soft, origin: origin(of: index)))
  }

  private mutating func addProse(_ index: Int) {
    var kind = layout.kind(of: roles.groups[index], in: text)
    isInLetter = kind == .quote && (isInLetter || TextLayout.opensLetter(roles.string(index)))
    if isInLetter { kind = .letter }
    if let block = blocks.block(of: roles.groups[index], kind: kind) { add(block) }
  }

  /// Left out and named once for a run of its kind, or read when a person asked for it.
  private mutating func leave(_ index: Int, because reason: ParagraphRoles.LeftOut) {
    let matter = LeftOutParts.matter(of: reason)
    if let matter, builder.include.contains(matter) {
      if matter == .front, !hasOpenMatter {
        builder.openChapter(label: nil, title: "Front matter")
        hasOpenMatter = true
      }
      if let block = blocks.block(of: roles.groups[index], kind: .paragraph) { add(block) }
      return
    }
    if reason.isScattered {
      let (count, words) = scattered[reason] ?? (0, 0)
      scattered[reason] = (count + 1, words + roles.wordCount(index))
      return
    }
    guard index == 0 || !isSame(roles[index - 1], reason) else { return }
    var end = index + 1
    while end < roles.groups.count, isSame(roles[end], reason) { end += 1 }
    let words = (index..<end).reduce(0) { $0 + roles.wordCount($1) }
    builder.skip(LeftOutParts.part(reason, opening: LeftOutParts.opening(index..<end, in: roles), words: words))
  }

  private func isSame(_ role: ParagraphRoles.Role?, _ reason: ParagraphRoles.LeftOut) -> Bool {
    if case .leftOut(let other) = role { other == reason } else { false }
  }

  private mutating func skip(_ title: String, _ lines: Range<Int>) {
    builder.skip(title, because: "not part of the story", words: text.wordCount(lines))
  }

  /// In more than a third of the places, as scenes are longer than three paragraphs.
  private static func usualGap(_ roles: ParagraphRoles, _ style: ParagraphGroups.Style) -> Int {
    var counts: [Int: Int] = [:]
    for index in roles.groups.indices.dropFirst() where roles[index] == nil && roles[index - 1] == nil {
      counts[roles.blanksBefore(index), default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    let least = style == .blankLines ? 1 : 0
    return counts.filter { $0.value * 3 > total }.keys.reduce(least, max)
  }

  private func origin(of index: Int) -> Origin {
    Origin(file: file, line: text.lines[roles.groups[index].lowerBound].number)
  }
}
