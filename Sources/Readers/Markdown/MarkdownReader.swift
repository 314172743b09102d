import Manuscripts

/// Reads Markdown through cmark-gfm, with the traps that prose sets for it mended before.
enum MarkdownReader {
  /// By the file's name; without a telling name by a heading, or a rule as the first line.
  static func recognizes(_ file: InputFile) -> Bool {
    let name = file.name.lowercased()
    if [".md", ".markdown", ".mdown", ".mkd"].contains(where: name.hasSuffix) { return true }
    if name.hasSuffix(".txt") || name.hasSuffix(".text") { return false }
    let head = String(decoding: file.bytes.prefix(4096), as: UTF8.self)
    return head.split(separator: "\n").contains { $0.hasPrefix("# ") || $0.hasPrefix("## ") } || head.hasPrefix("---\n")
  }

  static func read(_ text: String, file: String, _ options: ReadingOptions) -> Outcome<Manuscript> {
    var text = text
    return Outcome(text.withUTF8 { read($0, file: file, options) })
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, file: String, _ options: ReadingOptions) -> Manuscript {
    let front = FrontMatter(of: SourceLines(text: bytes))
    var mender = MarkdownMender(bytes, includesNotes: options.include.contains(.notes))
    mender.mend(from: front.end)
    let mended = mender.writer.text
    var items = mended.bytes.withUnsafeBufferPointer { source in
      var walk = MarkdownWalk(file: file, source: source, of: bytes, mended: mended)
      MarkdownTree.walk(source) { walk.visit($0, isEntered: $1) }
      let headed = UnmarkedHeadings.headed(walk.items, bold: walk.boldItems)
      return MarkdownReader.withoutUsualGaps(headed) + MarkdownReader.skipped(walk, mender.writer)
    }
    let properties = MarkdownReader.properties(front.properties, for: &items)
    return LeveledOutline(items, including: options.include).manuscript(properties)
  }

  private static func skipped(_ walk: MarkdownWalk, _ writer: MarkdownWriter) -> [OutlineItem] {
    var parts: [SkippedPart] = []
    if writer.noteCount > 0 {
      let title = writer.noteCount == 1 ? "Footnote" : "\(writer.noteCount) footnotes"
      parts.append(
        SkippedPart(title: title, reason: "notes are not part of the story", matter: .notes, words: writer.noteWords))
    }
    let pictures = walk.pictures.count + writer.pictureCount
    if pictures > 0 {
      let title = pictures > 1 ? "\(pictures) pictures" : "Picture" + (walk.pictures.first.map { ": \($0)" } ?? "")
      parts.append(SkippedPart(title: title, reason: "only text is read"))
    }
    return parts.map(OutlineItem.skipped)
  }

  /// Where white space stands between more than a third of the paragraphs, it parts no scenes.
  private static func withoutUsualGaps(_ items: [OutlineItem]) -> [OutlineItem] {
    let gaps = items.count(where: isGap)
    guard gaps > 0, gaps * 3 > max(items.count - gaps, 6) else { return items }
    return items.filter { !isGap($0) }
  }

  private static func isGap(_ item: OutlineItem) -> Bool {
    if case .block(let block) = item { block.kind == .sceneBreak && block.evidence == MarkdownWalk.gapEvidence } else { false }
  }

  /// A text without headings has its chapter's name from the front matter: `chapter: 7` beside `title: The Crossing`, or a title as `chapter`.
  /// Where `chapter` is a number, `title` is the chapter's and `book` the book's.
  private static func properties(_ stated: [String: String], for items: inout [OutlineItem]) -> [String: String] {
    var properties = stated
    let isNumbered = stated["chapter"].map { HeadingGrammar.numeral($0.lowercased()) != nil } ?? false
    let title = stated["title"]
    if let book = stated["book"] { properties["title"] = book } else if isNumbered { properties["title"] = nil }
    guard !items.contains(where: \.isHeading), let name = stated["chapter"] ?? title else { return properties }
    let heading = isNumbered ? "Chapter \(name)" + (title.map { ": \($0)" } ?? "") : name
    items.insert(.heading(level: 1, text: heading, origin: .unknown), at: 0)
    return properties
  }
}
