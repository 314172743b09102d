import Manuscripts

/// Reads EPUB 2 and 3: container, package, then the spine's files in order.
enum EPUBReader {
  static func recognizes(_ archive: Archive) -> Bool {
    archive.contains("META-INF/container.xml") || archive.names.contains { $0.lowercased().hasSuffix(".opf") }
  }

  static func read(_ archive: Archive, _ file: InputFile, _ options: ReadingOptions) throws(ReadingError) -> Outcome<Manuscript> {
    do {
      try refuseProtection(archive, file)
      return try read(archive, file)
    } catch let error as ReadingError {
      throw error
    } catch let failure as Archive.Failure {
      throw ReadingError(file: file.name, message: failure.message)
    } catch {
      throw ReadingError(file: file.name, message: "the EPUB cannot be read: \(error)")
    }
  }

  private static func read(_ archive: Archive, _ file: InputFile) throws -> Outcome<Manuscript> {
    var diagnostics: [Diagnostic] = []
    let path = try packagePath(archive, file, &diagnostics)
    guard let opf = XMLTree.parse(try archive.bytes(of: path))?.root else {
      throw ReadingError(file: file.name, message: "the EPUB's package file \(path) cannot be read")
    }
    let package = EPUBPackage(opf, at: path, in: archive)
    guard !package.spine.isEmpty else {
      throw ReadingError(file: file.name, message: "the EPUB's package file \(path) lists no texts to read")
    }
    var outline = EPUBOutline(package: package)
    for item in package.spine {
      guard item.isLinear else {
        outline.skip(item.path, because: "set apart from the reading order")
        continue
      }
      do throws(Archive.Failure) {
        let bytes = try archive.bytes(of: item.path)
        guard let document = XMLTree.parse(bytes) else {
          diagnostics.append(Diagnostic(.warning, "the file holds no text that can be read", file: item.path))
          continue
        }
        if document.isRepaired {
          diagnostics.append(Diagnostic(.note, "the file is not well-formed and was read as HTML", file: item.path))
        }
        outline.take(document.root, path: item.path)
      } catch {
        diagnostics.append(Diagnostic(.warning, error.message, file: item.path))
      }
    }
    let manuscript = outline.manuscript()
    if manuscript.chapters.isEmpty, package.isFixedLayout || outline.holdsOnlyPictures {
      throw ReadingError(file: file.name, message: "the EPUB holds pictures of pages and no text; give a reflowable edition")
    }
    return Outcome(manuscript, diagnostics: diagnostics)
  }

  /// The package file that the container names; without a container the only .opf file.
  private static func packagePath(_ archive: Archive, _ file: InputFile, _ diagnostics: inout [Diagnostic]) throws -> String {
    if archive.contains("META-INF/container.xml"), let root = XMLTree.parse(try archive.bytes(of: "META-INF/container.xml"))?.root {
      for rootfile in root.all("rootfile") {
        if let path = rootfile["full-path"], let found = ArchivePath.resolved(path, in: "", archive) { return found }
      }
    }
    let candidates = archive.names.filter { $0.lowercased().hasSuffix(".opf") }
    guard let only = candidates.first, candidates.count == 1 else {
      throw ReadingError(
        file: file.name, message: "the file is a ZIP archive but not an EPUB: it has no META-INF/container.xml that names a book")
    }
    diagnostics.append(Diagnostic(.warning, "META-INF/container.xml is missing or wrong; \(only) was taken for the book", file: file.name))
    return only
  }

  /// Obfuscated fonts are no hindrance; anything else that is encrypted is.
  private static func refuseProtection(_ archive: Archive, _ file: InputFile) throws {
    let marks = ["META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml"]
    if marks.contains(where: archive.contains) { throw protected(file) }
    guard archive.contains("META-INF/encryption.xml"), let root = XMLTree.parse(try archive.bytes(of: "META-INF/encryption.xml"))?.root
    else { return }
    let harmless: Set<String> = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]
    let methods = root.all("encryptionmethod").compactMap { $0["algorithm"] }
    guard methods.allSatisfy(harmless.contains) else { throw protected(file) }
  }

  private static func protected(_ file: InputFile) -> ReadingError {
    ReadingError(file: file.name, message: "the EPUB is protected by DRM and cannot be read; give an unprotected copy")
  }
}
