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
    var outline = FountainOutline(items, file: file, including: options.include)
    if !titlePage.isEmpty { outline.builder.skip("Title page", because: "not part of the story", .front, words: titlePage.words) }
    if source.noteWords > 0 { outline.builder.skip("Notes", because: "[[ … ]] is for the author alone", .notes, words: source.noteWords) }
    if source.boneyardWords > 0 { outline.builder.skip("Boneyard", because: "/* … */ is cut", .notes, words: source.boneyardWords) }
    let manuscript = outline.manuscript(title: titlePage.title, author: titlePage.author, language: titlePage.language)
    return Outcome(manuscript, diagnostics: source.diagnostics + outline.diagnostics)
  }
}
