import Manuscripts

/// Turns a word processor's paragraphs into the story: chapters, scene breaks, and what is left out.
struct WordOutline {
  private let document: WordDocument
  private let include: Set<Matter>
  private let passages: [WordPassage]
  private let headings: WordHeadings
  private let breaks: WordBreaks
  private let titlePage: WordTitlePage
  private var items: [OutlineItem] = []
  /// A section that is no story, while its paragraphs are passed over.
  private var section: (level: Int, title: String, matter: Matter, reason: String, words: Int)?
  private var hasStory = false

  init(_ document: WordDocument, including include: Set<Matter>) {
    self.document = document
    self.include = include
    passages = document.paragraphs.filter { !$0.isContents && $0.role != .contents }.flatMap(WordPassage.passages)
    headings = WordHeadings(passages)
    breaks = WordBreaks(passages, headings: headings)
    titlePage = WordTitlePage(passages, headings: headings)
  }

  mutating func manuscript() -> Manuscript {
    takeContents()
    takeTitlePage()
    var index = include.contains(.front) ? 0 : titlePage.end
    while index < passages.count {
      if section == nil, let sceneBreak = breaks.before[index] { items.append(.block(sceneBreak)) }
      if let heading = headings.found[index] {
        open(heading, passages[index].paragraph.origin)
        index += heading.count
      } else {
        take(passages[index])
        index += 1
      }
    }
    closeSection()
    items += document.skipped.map(OutlineItem.skipped)
    return LeveledOutline(items, including: include).manuscript(properties)
  }

  private var properties: [String: String] {
    var result: [String: String] = [:]
    result["title"] = titlePage.title ?? document.title
    result["author"] = titlePage.author ?? document.author
    result["language"] = document.language
    return result
  }

  private mutating func takeContents() {
    let words = document.paragraphs.filter { $0.isContents || $0.role == .contents }.flatMap(\.runs).reduce(0) { $0 + $1.text.wordCount }
    if words > 0 { items.append(.skipped(SkippedPart(title: "Contents", reason: "a list of chapters", words: words))) }
  }

  private mutating func takeTitlePage() {
    guard titlePage.words > 0, !include.contains(.front) else { return }
    items.append(
      .skipped(
        SkippedPart(title: "Title page", reason: "stands before the first chapter", matter: .front, words: titlePage.words)))
  }

  /// Sections whose titles say that they are no story are passed over up to the next heading of their level.
  private mutating func open(_ heading: WordHeadings.Found, _ origin: Origin) {
    if let section, heading.level > section.level, HeadingGrammar.heading(of: heading.text) == nil { return }
    closeSection()
    if case .matter(let usual, let reason)? = EPUBRole.role(ofTitle: heading.text), case let matter = placed(usual),
      !include.contains(matter)
    {
      section = (heading.level, heading.text, matter, reason, 0)
    } else {
      items.append(.heading(level: heading.level, text: heading.text, origin: origin))
    }
  }

  /// A foreword may stand behind the story, and a list of other books before it.
  private func placed(_ matter: Matter) -> Matter {
    matter == .notes ? .notes : hasStory ? .back : .front
  }

  private mutating func closeSection() {
    guard let section else { return }
    let part = SkippedPart(title: section.title, reason: section.reason, matter: section.matter, words: section.words)
    items.append(.skipped(part))
    self.section = nil
  }

  private mutating func take(_ passage: WordPassage) {
    guard !passage.isEmpty, !passage.isSign else { return }
    if section != nil {
      section?.words += passage.words
      return
    }
    if passage.paragraph.role == .sceneBreak, passage.words <= 3 { return }
    hasStory = true
    items.append(.block(passage.block))
  }
}
