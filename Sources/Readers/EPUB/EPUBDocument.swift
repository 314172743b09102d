import Manuscripts

/// One text of the spine as read, with what tells whether it is story.
struct EPUBDocument {
  let path: String
  let items: [XHTMLItem]
  let bodyTypes: [String]
  /// Of the document's head.
  let title: String?
  /// Words of its blocks.
  let words: Int
  /// The first heading of the highest level.
  let headingText: String?
  /// The types of the section that holds everything; empty when there is none.
  let sectionTypes: [String]
  let headingCount: Int
  let hasChapterSections: Bool
  /// Those of the elements to which the navigation points that are there.
  let anchors: Set<String>
  /// Of its blocks' text: a word may be a megabyte long.
  private let bytes: Int
  private let blockCount: Int
  private let linkCount: Int

  init(path: String, items: [XHTMLItem], bodyTypes: [String], title: String?) {
    self.path = path
    self.items = items
    self.bodyTypes = bodyTypes
    self.title = title
    var words = 0
    var bytes = 0
    var blocks = 0
    var links = 0
    var heading: XHTMLHeading?
    var headings = 0
    var hasChapterSections = false
    var anchors: Set<String> = []
    for item in items {
      switch item {
      case .block(let found):
        words += found.block.text.wordCount
        bytes += found.block.text.utf8.count
        blocks += 1
        if found.isLink { links += 1 }
      case .heading(let found):
        headings += 1
        if found.level < heading?.level ?? 7 { heading = found }
      case .open(let section): hasChapterSections = hasChapterSections || section.types.contains(where: EPUBRole.chapterTypes.contains)
      case .anchor(let id): anchors.insert(id)
      default: break
      }
    }
    self.words = words
    self.anchors = anchors
    self.hasChapterSections = hasChapterSections
    self.bytes = bytes
    blockCount = blocks
    linkCount = links
    headingText = heading?.text
    headingCount = headings
    sectionTypes = EPUBDocument.wholeSection(items)
  }

  /// What the words themselves say where neither types nor titles do: a notice of rights, a list of links.
  func role(bookTitle: String?) -> EPUBRole? {
    if linkCount >= 4, linkCount * 10 >= blockCount * 7 { return .matter(.front, "contents") }
    guard words > 0, words < 600, bytes < 40_000 else { return nil }
    let opening = text.lowercased()
    let signs = ["all rights reserved", "isbn", "copyright ©", "copyright (c)", "© "].count { opening.contains($0) }
    if signs >= 2 || signs == 1 && words < 60 { return .matter(.front, "copyright page") }
    guard words < 60, headingCount <= 1, let bookTitle, headingText == nil || EPUBContents.isSame(headingText ?? "", bookTitle) else {
      return nil
    }
    let letters = EPUBContents.letters(of: (headingText ?? "") + opening)
    return letters.hasPrefix(EPUBContents.letters(of: bookTitle)) ? .matter(.front, "title page") : nil
  }

  /// Of all blocks, a line each.
  private var text: String {
    items.compactMap { if case .block(let found) = $0 { found.block.text } else { nil } }.joined(separator: "\n")
  }

  private static func wholeSection(_ items: [XHTMLItem]) -> [String] {
    guard case .open(let section)? = items.first(where: { if case .anchor = $0 { false } else { true } }) else { return [] }
    var depth = 0
    for (index, item) in items.enumerated() {
      switch item {
      case .open: depth += 1
      case .close:
        depth -= 1
        if depth == 0 { return index == items.count - 1 ? section.types : [] }
      default: break
      }
    }
    return section.types
  }
}
