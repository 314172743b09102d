import Manuscripts

/// Reads screenplays in Fountain: scene headings, speeches, action and transitions as their author set them.
enum FountainReader {
  /// By the file's name; without a telling name by a title page with scene headings or credits, or by several scene headings and cues.
  static func recognizes(_ file: InputFile) -> Bool {
    let name = file.name.lowercased()
    if [".fountain", ".spmd"].contains(where: name.hasSuffix) { return true }
    guard ![".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml"].contains(where: name.hasSuffix), !file.isZip else {
      return false
    }
    let head = TextEncoding.decode(Array(file.bytes.prefix(16_384)), file: file.name).value
    let source = FountainSource(head, file: file.name, keepsNotes: false)
    let titlePage = FountainTitlePage(source.lines)
    let signs = FountainParser(source.lines.dropFirst(titlePage.lineCount), file: file.name).blocks()
    let headings = signs.count { $0.kind == .sceneHeading }
    let speeches = signs.count { $0.kind == .dialogue }
    return headings >= 2 && speeches >= 2 || !titlePage.isEmpty && headings >= 1 || titlePage.isFull && speeches >= 2
  }

  static func read(_ text: String, file: String, _ options: ReadingOptions) -> Outcome<Manuscript> {
    let source = FountainSource(text, file: file, keepsNotes: options.include.contains(.notes))
    let titlePage = FountainTitlePage(source.lines)
    let items = FountainParser(source.lines.dropFirst(titlePage.lineCount), file: file).items()
    var skipped: [SkippedPart] = []
    if !titlePage.isEmpty {
      skipped.append(SkippedPart(title: "Title page", reason: "not part of the story", matter: .front, words: titlePage.words))
    }
    if source.noteWords > 0 {
      skipped.append(SkippedPart(title: "Notes", reason: "[[ … ]] is for the author alone", matter: .notes, words: source.noteWords))
    }
    if source.boneyardWords > 0 {
      skipped.append(SkippedPart(title: "Boneyard", reason: "/* … */ is cut", matter: .notes, words: source.boneyardWords))
    }
    let outline = LeveledOutline(skipped.map(OutlineItem.skipped) + items, including: options.include, levelName: "section ")
    return Outcome(outline.manuscript(titlePage.properties), diagnostics: source.diagnostics + emptyScenes(in: items, file: file))
  }

  /// A scene without a word in it has nothing to be shot from; its author should know that it is left out. At most ten are named.
  private static func emptyScenes(in items: [OutlineItem], file: String) -> [Diagnostic] {
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
