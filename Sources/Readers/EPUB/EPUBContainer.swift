import Manuscripts

/// What stands around an EPUB's book: the container that names it, and the signs of protection.
enum EPUBContainer {
  /// The package file that the container names; without a container the only .opf file.
  static func packagePath(_ archive: Archive, _ file: InputFile, _ diagnostics: inout [Diagnostic]) throws -> String {
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

  /// The first entry must be `mimetype` with the type of an EPUB; the text is there all the same.
  static func mimetypeFaults(_ archive: Archive, _ file: InputFile) -> [Diagnostic] {
    let bytes = try? archive.bytes(of: "mimetype")
    guard bytes.map({ String(decoding: $0, as: UTF8.self).trimmedScalars() }) != "application/epub+zip" else { return [] }
    let fault = bytes == nil ? "is missing" : "does not say that it is an EPUB"
    return [Diagnostic(.note, "the archive's mimetype entry \(fault); other programs may refuse the book", file: file.name)]
  }

  /// Obfuscated fonts are no hindrance; anything else that is encrypted is.
  static func refuseProtection(_ archive: Archive, _ file: InputFile) throws {
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
