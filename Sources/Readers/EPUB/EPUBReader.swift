import Manuscripts

/// Reads EPUB 2 and 3: container, package, then the spine's files in order.
enum EPUBReader {
  static func recognizes(_ archive: Archive) -> Bool {
    archive.contains("META-INF/container.xml") || archive.names.contains { $0.lowercased().hasSuffix(".opf") }
  }

  static func read(_ archive: Archive, _ file: InputFile, _ options: ReadingOptions) throws(ReadingError) -> Outcome<Manuscript> {
    do {
      try EPUBContainer.refuseProtection(archive, file)
      return try book(archive, file, options)
    } catch let error as ReadingError {
      throw error
    } catch let failure as Archive.Failure {
      throw ReadingError(file: file.name, message: failure.message)
    } catch {
      throw ReadingError(file: file.name, message: "the EPUB cannot be read: \(error)")
    }
  }

  private static func book(_ archive: Archive, _ file: InputFile, _ options: ReadingOptions) throws -> Outcome<Manuscript> {
    var diagnostics = EPUBContainer.mimetypeFaults(archive, file)
    let path = try EPUBContainer.packagePath(archive, file, &diagnostics)
    guard let opf = XMLTree.parse(try archive.bytes(of: path))?.root else {
      throw ReadingError(file: file.name, message: "the EPUB's package file \(path) cannot be read")
    }
    let package = EPUBPackage(opf, at: path, in: archive)
    diagnostics += package.diagnostics
    guard !package.spine.isEmpty else {
      throw ReadingError(file: file.name, message: "the EPUB's package file \(path) lists no texts to read")
    }
    var spine = EPUBSpine(package, archive, readsNotes: options.include.contains(.notes))
    for item in package.spine { spine.take(item) }
    let documents = spine.settledDocuments()
    var outline = EPUBOutline(package: package, documents: documents, including: options.include)
    for part in spine.skipped { outline.skip(part) }
    outline.take(documents)
    let manuscript = outline.manuscript()
    if manuscript.chapters.isEmpty, package.isFixedLayout || spine.pictureCount > 0, documents.allSatisfy({ $0.words == 0 }) {
      throw ReadingError(file: file.name, message: "the EPUB holds pictures of pages and no text; give a reflowable edition")
    }
    return Outcome(manuscript, diagnostics: diagnostics + spine.diagnostics)
  }
}
