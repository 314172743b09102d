import Manuscripts

/// Makes chapters of a screenplay's sections: acts, or what its author calls chapters.
struct FountainOutline {
  private let items: [OutlineItem]
  private let file: String
  var builder: ManuscriptBuilder
  private(set) var diagnostics: [Diagnostic] = []

  init(_ items: [OutlineItem], file: String, including include: Set<Matter>) {
    self.items = items
    self.file = file
    builder = ManuscriptBuilder(including: include)
    diagnostics = emptyScenes
  }

  func manuscript(title: String?, author: String?, language: String?) -> Manuscript {
    var builder = builder
    var title = title
    let headings = LeveledHeadings(entries)
    var count = 0
    for item in items {
      switch item {
      case .heading(let level, let text, let origin):
        switch headings.role(at: count) {
        case .bookTitle: title = title ?? text
        case .part: builder.openPart(text)
        case .chapter(let read): builder.openChapter(label: read?.label, title: read == nil ? text : read?.title)
        case .inside: builder.add(Block(kind: .heading, text: text, evidence: "section \(level)", origin: origin))
        }
        count += 1
      case .block(let block): builder.add(block)
      case .skipped(let part): builder.skip(part)
      }
    }
    return builder.manuscript(title: title, author: author, language: language)
  }

  private var entries: [LeveledHeadings.Entry] {
    items.indices.compactMap { index in
      guard case .heading(let level, let text, _) = items[index] else { return nil }
      return LeveledHeadings.Entry(level: level, text: text, isFollowedByHeading: index + 1 < items.count && items[index + 1].isHeading)
    }
  }

  /// A scene without a word in it has nothing to be shot from; its author should know that it is left out. At most ten are named.
  private var emptyScenes: [Diagnostic] {
    var open: Block?
    var empty: [Block] = []
    for case .block(let block) in items {
      if block.isStory { open = nil }
      guard block.kind == .sceneHeading else { continue }
      if let open { empty.append(open) }
      open = block
    }
    return (empty + (open.map { [$0] } ?? [])).prefix(10).map { block in
      Diagnostic(
        .warning, "the scene \"\(block.text)\" has no action and no dialogue, so that it has no shots", file: file, line: block.origin.line)
    }
  }
}
