import Manuscripts

/// Reads Word files: .docx, .docm, .dotx, transitional and strict.
enum DOCXReader {
  static func recognizes(_ archive: Archive) -> Bool {
    archive.name(like: "[Content_Types].xml") != nil || archive.name(like: "word/document.xml") != nil
  }

  static func read(_ archive: Archive, _ file: InputFile, _ options: ReadingOptions) throws(ReadingError) -> Outcome<Manuscript> {
    let package = DOCXPackage(archive)
    guard case .document = package.kind, let main = package.main else {
      guard case .other(let kind?) = package.kind else {
        throw ReadingError(file: file.name, message: "the file is an Office file without a text in it; give a DOCX, ODT or EPUB")
      }
      throw ReadingError(file: file.name, message: "the file is \(kind), not a manuscript; give a DOCX, ODT or EPUB")
    }
    var diagnostics: [Diagnostic] = []
    let styles = DOCXStyles.read(package.tree(package.part("styles")))
    let numbering = DOCXNumbering(package.tree(package.part("numbering")))
    var document = WordDocument(paragraphs: [])
    var notes: [DOCXElement: [String: [WordParagraph]]] = [:]
    for (element, type, title) in [
      (DOCXElement.footnoteReference, "footnotes", "Footnotes"), (.endnoteReference, "endnotes", "Endnotes"),
      (.comment, "comments", "Comments"),
    ] {
      guard let path = package.part(type), let bytes = try? archive.bytes(of: path) else { continue }
      let read = WordPart.read(bytes, path, &diagnostics) { DOCXBody(file: path, styles: styles, numbering: numbering) }
      if element != .comment, options.include.contains(.notes) {
        notes[element] = read.notes
      } else {
        document.skipNotes(title, words: read.noteWords, isNote: element != .comment)
      }
    }
    do {
      let bytes = try archive.bytes(of: main, atMost: WordPart.mostBytes)
      let body = WordPart.read(bytes, main, &diagnostics) { DOCXBody(file: main, styles: styles, numbering: numbering, notes: notes) }
      document.paragraphs = body.flow.paragraphs
      document.skipPictures(body.flow.pictures)
      document.language = body.mainLanguage
      if body.hasForeignParts {
        diagnostics.append(
          Diagnostic(.warning, "parts in another format are inside and were not read; save the file again in Word", file: main))
      }
    } catch {
      throw ReadingError(file: file.name, message: error.message)
    }
    document.take(coreProperties: package.tree(package.coreProperties))
    var outline = WordOutline(document, including: options.include)
    return Outcome(outline.manuscript(), diagnostics: diagnostics)
  }
}

extension DOCXBody: WordPartReceiver {
  fileprivate var noteWords: Int {
    notes.values.joined().reduce(0) { $0 + $1.runs.reduce(0) { $0 + $1.text.wordCount } }
  }

  /// The one that most of the text is marked with; the alphabet decides between equal ones.
  fileprivate var mainLanguage: String? {
    languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  var hasText: Bool { !flow.paragraphs.isEmpty }
}
