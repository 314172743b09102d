import Manuscripts

/// Finds the chapters among a plain text's paragraphs and builds the manuscript.
struct PlainTextOutline {
  private let groups: [LineGroup]
  private let file: String
  /// What each group is, but for plain paragraphs.
  private var roles: [Int: Role] = [:]
  var builder = ManuscriptBuilder()

  private enum Role {
    case heading(Heading)
    case title(String)
    case sceneBreak
    case contents
    case front
    /// A paragraph of a preface, whose heading stands for it among what was left out.
    case preface
  }

  init(groups: [LineGroup], file: String) {
    self.groups = groups.flatMap(HeadingParagraph.split)
    self.file = file
    findBreaksAndHeadings()
    demoteStrayNumbers()
    dropContents()
    findTitles()
    findFrontMatter()
  }

  mutating func manuscript() -> Manuscript {
    let usualGap = usualGap()
    let partsAreChapters = !roles.values.contains { if case .heading(let heading) = $0 { heading.kind != .part } else { false } }
    for (index, group) in groups.enumerated() {
      switch roles[index] {
      case .heading(let heading): open(heading, group, isChapter: heading.kind != .part || partsAreChapters)
      case .title(let title): builder.entitle(title)
      case .contents: builder.skip("Contents", because: "a list of chapters")
      case .preface: break
      case .front: builder.skip(shortened(group.text), because: "stands before the first chapter")
      case .sceneBreak:
        builder.add(
          Block(kind: .sceneBreak, text: group.text, evidence: "symbols \(group.text)", strength: .hard, origin: origin(of: group)))
      case nil:
        if group.blanksBefore > usualGap, !builder.openChapterIsEmpty {
          builder.add(
            Block(kind: .sceneBreak, text: "", evidence: "\(group.blanksBefore) blank lines", strength: .soft, origin: origin(of: group)))
        }
        if let block = PlainTextBlock.block(of: group, file: file) { builder.add(block) }
      }
    }
    return builder.manuscript(title: front("title"), author: front("author"), language: nil)
  }

  private mutating func open(_ heading: Heading, _ group: LineGroup, isChapter: Bool) {
    if isChapter {
      builder.openChapter(label: heading.label, title: heading.title)
    } else {
      builder.openPart(shortened(group.text))
    }
  }

  private mutating func findBreaksAndHeadings() {
    for (index, group) in groups.enumerated() where group.lines.count <= 6 {
      let text = group.text
      if SceneBreakSign.isSign(text) {
        roles[index] = .sceneBreak
      } else if let heading = HeadingParagraph.heading(of: group), groups.count > 1, index + 1 < groups.count {
        roles[index] = .heading(heading)
      }
    }
  }

  /// Bare numbers are chapters when they run 1, 2, 3 … and no worded heading does; else they are no headings, or scene numbers inside a chapter.
  private mutating func demoteStrayNumbers() {
    let worded = roles.values.filter {
      if case .heading(let heading) = $0 { heading.kind == .chapter && heading.value != nil } else { false }
    }.count
    let numbers = roles.keys.sorted().compactMap { index -> (Int, Int)? in
      guard case .heading(let heading) = roles[index], heading.kind == .number, let value = heading.value else { return nil }
      return (index, value)
    }
    var expected = 1
    var inRun = 0
    for (_, value) in numbers {
      if value == expected || value == 1 { inRun += 1 }
      expected = value + 1
    }
    guard worded >= 2 || numbers.count < 2 || inRun * 10 < numbers.count * 8 else { return }
    for (index, _) in numbers { roles[index] = worded >= 2 && groups[index].lines.count == 1 && numbers.count >= 2 ? .sceneBreak : nil }
  }

  /// Three headings or more with nothing between them, or a paragraph whose lines are headings, list the chapters.
  private mutating func dropContents() {
    for (index, group) in groups.enumerated() where group.lines.count >= 3 && HeadingParagraph.isContents(group) {
      roles[index] = .contents
    }
    var run: [(index: Int, heading: Heading)] = []
    for index in groups.indices {
      if case .heading(let heading) = roles[index] {
        run.append((index, heading))
      } else if !run.isEmpty {
        drop(run, before: index)
        run = []
      }
    }
  }

  /// The last heading of a run is the first chapter's, with its part's before it, unless the list's first number comes again later.
  private mutating func drop(_ run: [(index: Int, heading: Heading)], before end: Int) {
    var listed = run[...]
    if !opensLike(run[0].heading, from: end) {
      listed.removeLast()
      while listed.last?.heading.kind == .part { listed.removeLast() }
    }
    guard run.count >= 3, listed.count >= 2 else { return }
    for member in listed { roles[member.index] = .contents }
  }

  /// Whether the next heading has the number of that one.
  private func opensLike(_ heading: Heading, from start: Int) -> Bool {
    for index in groups.indices[start...] {
      if case .heading(let next) = roles[index] { return next.kind == heading.kind && next.value == heading.value }
    }
    return false
  }

  /// A short line in capitals or title case right after a heading without title.
  private mutating func findTitles() {
    for index in groups.indices.dropLast(2) {
      guard case .heading(let heading) = roles[index], heading.title == nil, heading.kind != .part, roles[index + 1] == nil else {
        continue
      }
      let next = groups[index + 1]
      guard next.lines.count == 1, next.wordCount <= 10, HeadingParagraph.isTitle(next.text), groups[index + 2].wordCount > next.wordCount
      else { continue }
      roles[index + 1] = .title(next.text)
    }
  }

  /// Title, author, dedication: what stands before the first heading. More than two hundred words are a chapter of their own, unless they say that they are a preface.
  private mutating func findFrontMatter() {
    let first = groups.indices.first { if case .heading = roles[$0] { true } else { false } }
    guard let first, first > 0 else { return }
    let before = groups.indices.prefix(upTo: first).filter { roles[$0] == nil }
    let preface = before.first { HeadingParagraph.opensPreface(groups[$0].text) }
    guard preface != nil || before.reduce(0, { $0 + groups[$1].wordCount }) <= 200 else { return }
    for index in before { roles[index] = index > preface ?? index ? .preface : .front }
  }

  /// `Title: …` or `Author: …` among the front matter; else the first line as title and a line that begins with "by" as author.
  private func front(_ name: String) -> String? {
    let lines = groups.indices.filter { if case .front = roles[$0] { true } else { false } }.map { groups[$0].text }
    if let named = lines.first(where: { $0.lowercased().hasPrefix(name + ":") }) {
      return String(named.dropFirst(name.count + 1)).trimmedScalars()
    }
    if name == "title" { return lines.first.map(shortened) }
    let byline = lines.firstIndex { $0.lowercased() == "by" || $0.lowercased().hasPrefix("by ") }
    guard let byline else { return nil }
    let own = String(lines[byline].dropFirst(2)).trimmedScalars()
    return own.isEmpty ? (byline + 1 < lines.count ? lines[byline + 1] : nil) : own
  }

  /// The most blank lines that commonly stand between paragraphs: in more than a third of the places, as scenes are longer than three paragraphs.
  private func usualGap() -> Int {
    var counts: [Int: Int] = [:]
    for (index, group) in groups.enumerated() where index > 0 && roles[index] == nil && roles[index - 1] == nil {
      counts[group.blanksBefore, default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    var usual = 1
    for gap in counts.keys.sorted() where (counts[gap] ?? 0) * 3 > total { usual = max(usual, gap) }
    return usual
  }

  private func origin(of group: LineGroup) -> Origin {
    Origin(file: file, line: group.lines.first?.number)
  }

  private func shortened(_ text: String) -> String {
    text.utf8.count <= 80 ? text : text.split(separator: " ").prefix(8).joined(separator: " ") + " …"
  }
}
