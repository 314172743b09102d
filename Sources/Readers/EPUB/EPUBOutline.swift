import Manuscripts

/// Gathers chapters and blocks from the spine's documents: by their sections, else by the navigation, else by their headings.
struct EPUBOutline {
  private let package: EPUBPackage
  private let contents: EPUBContents
  /// What the navigation calls each file.
  private let labels: [String: String]
  private var builder: ManuscriptBuilder
  private var highestLevel = 7
  /// What is yet to come of the document at hand.
  private var expected = Expected()

  /// What a section or the navigation has announced and no heading or text has taken up.
  private struct Expected {
    var isSection = false
    var isPart = false
    var opening: EPUBContents.Opening?
    /// The letters of the opening's label that paragraphs have not yet repeated.
    var label = ""
    /// True until a heading or text of the document came.
    var isStart = true
    /// True behind the book's title, up to the first chapter.
    var isTitlePage = false
    /// The part whose title came last, while no chapter has begun under it.
    var part: String?
    /// Behind the last item of the part's own page; 0 while there is none.
    var partPageEnd = 0
    /// What follows a heading such as "Contents": left out up to the next heading.
    var matter: (title: String, Matter, reason: String, words: Int)?
  }

  init(package: EPUBPackage, documents: [EPUBDocument], including include: Set<Matter>) {
    self.package = package
    labels = package.navigation.labels
    builder = ManuscriptBuilder(including: include)
    let parents = Set(documents.filter { $0.isShorter(than: 80) }.map(\.path))
    contents = EPUBContents(package.navigation, title: package.title, shortFiles: parents)
  }

  mutating func skip(_ part: SkippedPart) { builder.skip(part) }

  func manuscript() -> Manuscript {
    builder.manuscript(title: package.title, author: package.author, language: package.language)
  }

  // MARK: Documents

  mutating func take(_ documents: [EPUBDocument]) {
    let roles = documents.map { role(of: $0) }
    let first = documents.indices.first { roles[$0] == .story && opensChapter(documents[$0]) }
    for (index, document) in documents.enumerated() {
      var role = roles[index]
      if let first, index < first, role == .story, document.isShorter(than: 201) {
        role = .matter(.front, "stands before the first chapter")
      }
      take(document, role)
    }
  }

  private func opensChapter(_ document: EPUBDocument) -> Bool {
    if document.hasChapterSections || contents.openings[document.path] != nil { return true }
    return document.headingText.map { !EPUBContents.isSame($0, package.title) } ?? false
  }

  private func label(of document: EPUBDocument) -> String? {
    contents.openings[document.path]?.first { $0.fragment == nil }?.label
      ?? labels[document.path]
  }

  private func role(of document: EPUBDocument) -> EPUBRole {
    let isBody = document.bodyTypes.contains("bodymatter")
    let readsAsChapter = document.headingText.flatMap { HeadingGrammar.heading(of: $0) }?.kind == .chapter
    for (types, isOwn) in [(document.sectionTypes, true), (document.bodyTypes, true), (package.roles[document.path] ?? [], false)] {
      guard isOwn || !readsAsChapter, let role = EPUBRole.role(ofTypes: types) else { continue }
      // An introduction within the story's own matter is the story's.
      if case .matter(.front, let reason) = role, isBody, reason != "contents" { return .story }
      return role
    }
    if readsAsChapter { return .story }
    if document.bodyTypes.contains("frontmatter") { return .matter(.front, "front matter") }
    if document.bodyTypes.contains("backmatter") { return .matter(.back, "back matter") }
    return EPUBRole.role(ofTitle: label(of: document)) ?? EPUBRole.role(ofTitle: document.headingText)
      ?? EPUBRole.role(ofFile: ArchivePath.fileName(of: document.path)) ?? document.role(bookTitle: package.title) ?? .story
  }

  private mutating func take(_ document: EPUBDocument, _ role: EPUBRole) {
    expected = Expected()
    expected.isPart = role == .part
    let openings = contents.openings[document.path] ?? []
    if case .matter(let matter, let reason) = role {
      let title = label(of: document) ?? document.headingText ?? ArchivePath.fileName(of: document.path)
      guard builder.include.contains(matter) else {
        builder.skip(title, because: reason, matter, words: document.words)
        return
      }
      expect(EPUBContents.Opening(fragment: nil, label: title, part: nil))
    } else if let whole = openings.first(where: { $0.fragment == nil }) ?? openings.first,
      whole.fragment.map({ !document.anchors.contains($0) }) ?? true
    {
      // An entry whose element is missing means the file.
      expect(whole)
    } else if contents.openings.isEmpty, document.headingText == nil, let title = document.title, HeadingGrammar.heading(of: title) != nil {
      expect(EPUBContents.Opening(fragment: nil, label: title, part: nil))
    }
    let anchored = Dictionary(
      openings.compactMap { opening in opening.fragment.map { ($0, opening) } }, uniquingKeysWith: { first, _ in first })
    var index = 0
    while index < document.items.count {
      index = take(document.items, at: index, in: document, anchored)
    }
    closeMatter()
  }

  private mutating func expect(_ opening: EPUBContents.Opening) {
    expected.opening = opening
    expected.label = EPUBContents.letters(of: opening.label)
  }

  /// Returns the index of the next item to take.
  private mutating func take(
    _ items: [XHTMLItem], at index: Int, in document: EPUBDocument, _ anchored: [String: EPUBContents.Opening]
  ) -> Int {
    switch items[index] {
    case .open(let section):
      if let end = skipSection(section, items, at: index, in: document) { return end }
    case .anchor(let id): if let opening = anchored[id] { expect(opening) }
    case .heading(let heading): take(heading, in: document)
    case .block(let found): take(found.block, items, at: index, in: document)
    case .sceneBreak(let block): if builder.hasOpenChapter, expected.matter == nil { builder.add(block) }
    case .close, .gap, .picture: break
    }
    return index + 1
  }

  // MARK: Sections

  /// Leaves a section out that is not story, and returns the index behind it; else notes what it announces and returns nil.
  private mutating func skipSection(_ section: XHTMLSection, _ items: [XHTMLItem], at index: Int, in document: EPUBDocument) -> Int? {
    switch EPUBRole.role(ofTypes: section.types) {
    case .part?: expected.isPart = true
    case .story?: expected.isSection = expected.isSection || section.types.contains(where: EPUBRole.chapterTypes.contains)
    case .matter(let matter, let reason)?
    where !builder.include.contains(matter) && !document.bodyTypes.contains("bodymatter") || matter == .notes:
      var depth = 0
      var words = 0
      var title: String?
      for next in items.indices[index...] {
        switch items[next] {
        case .open: depth += 1
        case .close: depth -= 1
        case .heading(let heading): title = title ?? heading.text
        case .block(let found): words += found.block.text.wordCount
        default: break
        }
        guard depth == 0 else { continue }
        builder.skip(title ?? reason, because: reason, matter, words: words)
        return next + 1
      }
      return items.count
    case .matter?, nil: break
    }
    return nil
  }

  // MARK: Headings

  private enum HeadingRole {
    case bookTitle
    case part
    case matter(Matter, String)
    case chapter
    case inside
  }

  private mutating func take(_ heading: XHTMLHeading, in document: EPUBDocument) {
    closeMatter()
    let text = heading.text
    let read = HeadingGrammar.heading(of: text)
    switch role(of: heading, read, in: document) {
    case .bookTitle:
      expected.isTitlePage = true
      expected.opening = nil
    case .part:
      builder.openPart(text)
      expected.part = text
      expected.opening = nil
    case .matter(let matter, let reason):
      expected.matter = (text, matter, reason, 0)
      expected.opening = nil
    case .chapter:
      open(read, text: text)
      highestLevel = min(highestLevel, heading.level)
    case .inside where expected.isTitlePage && !builder.hasOpenChapter:
      builder.skip(text, because: "stands under the book's title", .front, words: text.wordCount)
    case .inside:
      builder.add(
        Block(kind: .heading, text: text, evidence: heading.evidence, origin: Origin(file: document.path, line: heading.line)))
    }
    expected.isPart = false
    expected.isSection = false
    expected.isStart = false
  }

  /// Sections know best what they are; then titles such as "Contents" tell; then the navigation and the heading itself.
  private func role(of heading: XHTMLHeading, _ read: Heading?, in document: EPUBDocument) -> HeadingRole {
    if expected.isSection { return .chapter }
    if expected.isPart || read?.kind == .part { return .part }
    if expected.isStart, !builder.hasOpenChapter, EPUBContents.isSame(heading.text, package.title),
      document.headingCount > 1 || document.anchors.count > 1
    {
      return .bookTitle
    }
    if case .matter(let matter, let reason)? = EPUBRole.role(ofTitle: heading.text), !builder.include.contains(matter),
      !document.bodyTypes.contains("bodymatter")
    {
      return .matter(matter, reason)
    }
    return expected.opening != nil || opensChapter(heading, read, in: document) ? .chapter : .inside
  }

  /// A heading that nothing announces: the first of its file, unless it stands lower than chapters do in a book with a full navigation; later
  /// ones when they read as chapters and neither sections nor the navigation know better.
  private func opensChapter(_ heading: XHTMLHeading, _ read: Heading?, in document: EPUBDocument) -> Bool {
    if expected.isStart && !expected.isTitlePage {
      let isKnown = contents.openings[document.path] != nil
      return contents.openings.isEmpty || isKnown || read?.kind == .chapter || heading.level <= highestLevel || !builder.hasOpenChapter
    }
    guard !document.hasChapterSections, contents.openings[document.path, default: []].count < 2 else { return false }
    return read?.kind == .chapter && read?.value != nil
  }

  /// Opens a chapter by its heading; a number alone takes its title from the navigation.
  private mutating func open(_ read: Heading?, text: String) {
    let listed = expected.opening.flatMap { HeadingGrammar.heading(of: $0.label) }
    let isSameNumber = read?.value != nil && listed?.value == read?.value
    builder.openChapter(label: read?.label, title: read == nil ? text : read?.title ?? (isSameNumber ? listed?.title : nil))
    placeInPart()
    expected.opening = nil
  }

  private mutating func placeInPart() {
    if let opening = expected.opening, contents.hasParts { builder.setPart(opening.part) }
    expected.part = nil
  }

  // MARK: Text

  private mutating func take(_ block: Block, _ items: [XHTMLItem], at index: Int, in document: EPUBDocument) {
    if expected.matter != nil {
      expected.matter?.words += block.text.wordCount
      return
    }
    if repeatsLabel(block.text) { return }
    if expected.isTitlePage, !builder.hasOpenChapter, expected.opening == nil, block.text.wordCount <= 20 {
      builder.skip(block.text, because: "stands under the book's title", .front, words: block.text.wordCount)
      return
    }
    if let heading = unmarkedHeading(block) {
      take(heading, in: document)
      return
    }
    if expected.part != nil, !builder.include.contains(.front), skipPartPage(items, at: index) { return }
    if expected.opening != nil || expected.isSection || expected.part != nil || !builder.hasOpenChapter {
      openUnheaded()
    }
    expected.isStart = false
    builder.add(block)
  }

  /// A paragraph at a chapter's start that says no more than the navigation does is its heading.
  private mutating func repeatsLabel(_ text: String) -> Bool {
    guard expected.opening != nil, !expected.label.isEmpty, text.utf8.count <= 120 else { return false }
    let letters = EPUBContents.letters(of: text)
    guard !letters.isEmpty, expected.label.hasPrefix(letters) else { return false }
    expected.label.removeFirst(letters.count)
    return true
  }

  /// A first paragraph that reads as a chapter's heading, in books that have no heading elements.
  private func unmarkedHeading(_ block: Block) -> XHTMLHeading? {
    guard expected.isStart, block.kind == .paragraph, let read = HeadingGrammar.heading(of: block.text), read.kind != .number else {
      return nil
    }
    return XHTMLHeading(level: 2, parts: [block.text], evidence: "words", line: block.origin.line ?? 0)
  }

  /// An epigraph under a part's title is no chapter; more than a hundred words are.
  private mutating func skipPartPage(_ items: [XHTMLItem], at index: Int) -> Bool {
    if index >= expected.partPageEnd {
      var words = 0
      let page = items[index...].prefix { if case .heading = $0 { false } else { true } }
      for case .block(let found) in page {
        words += found.block.text.wordCount
        if words > 100 { return false }
      }
      expected.partPageEnd = page.endIndex
    }
    if case .block(let found) = items[index] {
      builder.skip(expected.part ?? "part", because: "stands under a part's title", .front, words: found.block.text.wordCount)
    }
    return true
  }

  /// A file with neither heading nor entry in the navigation goes on with the chapter before it.
  private mutating func openUnheaded() {
    let label = expected.opening?.label ?? expected.part
    let read = label.flatMap { HeadingGrammar.heading(of: $0) }
    builder.openChapter(label: read?.label, title: read == nil ? label : read?.title)
    placeInPart()
    expected.opening = nil
    expected.isSection = false
  }

  private mutating func closeMatter() {
    guard let matter = expected.matter else { return }
    builder.skip(matter.title, because: matter.reason, matter.1, words: matter.words)
    expected.matter = nil
  }
}
