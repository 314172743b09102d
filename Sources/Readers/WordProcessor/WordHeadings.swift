import Manuscripts

/// Finds the headings among a document's passages: by style and outline level, and by look where no style tells the chapters.
struct WordHeadings {
  struct Found {
    let level: Int
    var text: String
    /// Passages that the heading takes up, itself and the title after its number.
    var count = 1
  }

  /// By index into the passages.
  private(set) var found: [Int: Found] = [:]
  private let passages: [WordPassage]
  private let nextTexts: [Int]
  /// The first texts of pages that the author began.
  private let pageOpenings: Set<Int>
  /// The most common size of the text, in points; 0 when none is told.
  private let usualSize: Double
  /// The words of the longest heading that is told by its look.
  private static let longest = 24
  /// The words of the longest title that stands on a line of its own.
  private static let longestTitle = 10

  init(_ passages: [WordPassage]) {
    self.passages = passages
    let nextTexts = WordPassage.nextTexts(passages)
    self.nextTexts = nextTexts
    pageOpenings = Set(passages.indices.filter { passages[$0].paragraph.startsPage }.map { passages[$0].isEmpty ? nextTexts[$0] : $0 })
    usualSize = WordHeadings.usualSize(passages)
    takeStyled()
    if !found.values.contains(where: { HeadingGrammar.heading(of: $0.text) != nil }) { takeSet() }
    if found.isEmpty { takeTitles() }
    joinTitles()
  }

  /// More than one paragraph in the style of titles are the chapters' titles.
  private mutating func takeStyled() {
    let titles = passages.indices.filter { passages[$0].paragraph.role == .title && !passages[$0].isEmpty }
    let areChapters = titles.count > 1
    for (index, passage) in passages.enumerated() {
      var level: Int?
      if case .heading(let own)? = passage.paragraph.role { level = min(own + (areChapters ? 1 : 0), 6) }
      if areChapters, passage.paragraph.role == .title { level = 1 }
      guard let level, case let text = passage.headingText, !text.isEmpty, !SceneBreakSign.isSign(text) else { continue }
      found[index] = Found(level: level, text: text)
    }
  }

  /// Paragraphs that read as headings and look like ones; where none looks so, those that say that they are chapters or parts.
  private mutating func takeSet() {
    var set: [(index: Int, reading: Heading)] = []
    for (index, passage) in passages.enumerated() where found[index] == nil && !passage.paragraph.isApart {
      guard (1...WordHeadings.longest).contains(passage.words), let reading = HeadingGrammar.heading(of: passage.headingText) else {
        continue
      }
      set.append((index, reading))
    }
    let looking = set.filter { looksLikeHeading($0.index) }
    let worded = set.filter { $0.reading.kind != .number }
    let isRun = looking.count { $0.reading.kind == .number } >= 2
    let chosen = looking.contains { $0.reading.kind != .number } || isRun ? looking : worded
    guard found.isEmpty || chosen.count >= 2, passages.count > 1 else { return }
    for (index, reading) in chosen {
      found[index] = Found(level: reading.kind == .part ? 1 : 2, text: passages[index].headingText)
    }
  }

  /// Chapters without numbers: titles that are set apart at the top of new pages, two at least.
  private mutating func takeTitles() {
    let titles = passages.indices.filter { index in
      pageOpenings.contains(index) && stands(out: passages[index].paragraph)
        && (1...WordHeadings.longestTitle).contains(passages[index].words)
        && !passages[index].isSign && HeadingParagraph.isTitle(passages[index].text)
    }
    guard titles.count > 1 else { return }
    for index in titles { found[index] = Found(level: 1, text: passages[index].headingText) }
  }

  private func looksLikeHeading(_ index: Int) -> Bool {
    pageOpenings.contains(index) || stands(out: passages[index].paragraph)
  }

  private func stands(out paragraph: WordParagraph) -> Bool {
    paragraph.format.isCentered == true || paragraph.isBold || usualSize > 0 && (paragraph.format.size ?? 0) > usualSize * 1.15
  }

  /// A number alone is joined with the title in the next heading, or in the next line that is set like it. A part's title stands on its own level,
  /// as its chapters follow one level down.
  private mutating func joinTitles() {
    let innerLevels = innerLevels()
    for index in found.keys.sorted() {
      guard let heading = found[index], let reading = HeadingGrammar.heading(of: heading.text), reading.title == nil, reading.label != nil
      else { continue }
      let next = nextTexts[index]
      guard next < passages.count else { continue }
      if let other = found[next] {
        guard HeadingGrammar.heading(of: other.text) == nil, other.level >= heading.level,
          other.level == heading.level || reading.kind != .part && !innerLevels.contains(other.level)
        else { continue }
      } else {
        guard isSetTitle(next, like: index) else { continue }
      }
      let title = passages[next].headingText
      found[index] = Found(level: heading.level, text: WordPassage.joined([heading.text, title]), count: next - index + 1)
      found[next] = nil
    }
  }

  /// Levels of headings that stand between paragraphs somewhere: those of scenes, not of titles after numbers.
  private func innerLevels() -> Set<Int> {
    var levels: Set<Int> = []
    var followsHeading = true
    for index in passages.indices where !passages[index].isEmpty || found[index] != nil {
      if let heading = found[index], !followsHeading { levels.insert(heading.level) }
      followsHeading = found[index] != nil
    }
    return levels
  }

  private func isSetTitle(_ index: Int, like heading: Int) -> Bool {
    let (paragraph, model) = (passages[index].paragraph, passages[heading].paragraph)
    if paragraph.role == .subtitle { return true }
    let isAlike = paragraph.format.isCentered == true && model.format.isCentered == true || paragraph.isBold && model.isBold
    return paragraph.role == nil && isAlike && passages[index].words <= WordHeadings.longestTitle && !passages[index].isSign
      && HeadingParagraph.isTitle(passages[index].text)
  }

  private static func usualSize(_ passages: [WordPassage]) -> Double {
    var words: [Double: Int] = [:]
    for passage in passages { words[passage.paragraph.format.size ?? 0, default: 0] += passage.words }
    return words.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}
