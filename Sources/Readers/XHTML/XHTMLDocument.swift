import Manuscripts

/// One XHTML or HTML document's bytes, read strictly where they are well-formed and as browsers do where not.
struct XHTMLDocument {
  let reader: XHTMLReader
  let isRepaired: Bool

  static func read(
    _ bytes: [UInt8], file: String, anchors: Set<String> = [], styles: XHTMLStyles, readsNotes: Bool = false, budget: ReadingBudget
  ) -> XHTMLDocument {
    let clean = XMLBytes.cleaned(bytes)
    let itemsBefore = budget.items
    let strict = XHTMLReader(file: file, anchors: anchors, styles: styles, readsNotes: readsNotes, budget: budget)
    if XMLReader.readXML(clean, into: strict) { return XHTMLDocument(reader: strict, isRepaired: false) }
    budget.items = itemsBefore
    let lenient = XHTMLReader(file: file, anchors: anchors, styles: styles, readsNotes: readsNotes, budget: budget)
    XMLReader.readHTML(clean, into: lenient)
    return XHTMLDocument(reader: lenient, isRepaired: true)
  }

  /// What a person should know of a text that was more than words.
  static func passedOver(pictures: Int, tables: Int, budget: ReadingBudget) -> [Diagnostic] {
    var result: [Diagnostic] = []
    if budget.isSpent {
      let most = "\(ReadingBudget.mostItems) paragraphs or \(ReadingBudget.mostElements) elements"
      result.append(Diagnostic(.warning, "the text is larger than any book: \(most) were read, and the rest was left out"))
    }
    if tables > 0 {
      let what = tables == 1 ? "1 table was" : "\(tables) tables were"
      result.append(Diagnostic(.note, "\(what) read row by row, each row as a paragraph"))
    }
    if pictures > 0 {
      let what = pictures == 1 ? "1 picture was" : "\(pictures) pictures were"
      result.append(Diagnostic(.note, "\(what) passed over"))
    }
    return result
  }

  /// The notes and captions that were passed over, as parts that can be asked for.
  static func leftOut(notes: XHTMLHiddenPart.Aside, captions: XHTMLHiddenPart.Aside) -> [SkippedPart] {
    let parts = [
      notes.skippedPart("notes", because: "notes are not part of the story"),
      captions.skippedPart("captions", because: "captions of pictures are not part of the story"),
    ]
    return parts.compactMap(\.self)
  }
}

extension XHTMLHiddenPart.Aside {
  /// Nil when there is none.
  fileprivate func skippedPart(_ title: String, because reason: String) -> SkippedPart? {
    guard count > 0 else { return nil }
    return SkippedPart(title: "\(count) \(count == 1 ? String(title.dropLast()) : title)", reason: reason, matter: .notes, words: words)
  }
}
