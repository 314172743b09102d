import Manuscripts

/// Reads plain text: paragraphs of wrapped lines, headings by their words, scene breaks by symbols or white space.
enum PlainTextReader {
  static func read(_ text: String, file: String, _ options: ReadingOptions) -> Outcome<Manuscript> {
    let lines = LineTable(text)
    let frame = GutenbergFrame(lines)
    var outline = PlainTextOutline(lines, frame, file: file, including: options.include)
    return Outcome(outline.manuscript())
  }
}
