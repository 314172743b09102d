package import Manuscripts

/// One format that can be read.
struct ManuscriptFormat: Sendable {
  let name: String
  /// Told by the bytes, and by the file's name only where the bytes leave it open.
  let recognizes: @Sendable (InputFile) -> Bool
  let read: @Sendable (InputFile, ReadingOptions) throws(ReadingError) -> Outcome<Manuscript>

  init(
    _ name: String, recognizes: @escaping @Sendable (InputFile) -> Bool,
    read: @escaping @Sendable (InputFile, ReadingOptions) throws(ReadingError) -> Outcome<Manuscript>
  ) {
    self.name = name
    self.recognizes = recognizes
    self.read = read
  }

  /// A format of plain characters, whose reader is given the decoded text and the file's name.
  init(
    text name: String, recognizes: @escaping @Sendable (InputFile) -> Bool,
    read: @escaping @Sendable (String, String, ReadingOptions) -> Outcome<Manuscript>
  ) {
    self.name = name
    self.recognizes = recognizes
    self.read = { file, options throws(ReadingError) in
      try TextEncoding.check(options.encoding, file: file.name)
      var decoded = TextEncoding.decode(file.bytes, file: file.name, chosen: options.encoding)
      try TextLimit.apply(to: &decoded, file: file.name)
      var outcome = read(decoded.value, file.name, options)
      outcome.diagnostics = decoded.diagnostics + outcome.diagnostics
      return outcome
    }
  }
}

/// One format whose files are ZIP archives, told by the archive's entries.
struct ArchiveFormat: Sendable {
  let name: String
  let recognizes: @Sendable (Archive) -> Bool
  let read: @Sendable (Archive, InputFile, ReadingOptions) throws(ReadingError) -> Outcome<Manuscript>
}

/// The formats that can be read, in the order in which they are tried.
package enum ReaderTable {
  static let rows: [ManuscriptFormat] = [
    ManuscriptFormat("flat ODT", recognizes: ODTReader.recognizesFlat, read: ODTReader.readFlat),
    ManuscriptFormat("HTML", recognizes: HTMLReader.recognizes, read: HTMLReader.read),
    ManuscriptFormat(text: "Fountain", recognizes: FountainReader.recognizes, read: FountainReader.read),
    ManuscriptFormat(text: "Markdown", recognizes: MarkdownReader.recognizes, read: MarkdownReader.read),
    ManuscriptFormat(text: "plain text", recognizes: { _ in true }, read: PlainTextReader.read),
  ]

  static let archiveRows: [ArchiveFormat] = [
    ArchiveFormat(name: "DOCX", recognizes: DOCXReader.recognizes, read: DOCXReader.read),
    ArchiveFormat(name: "ODT", recognizes: ODTReader.recognizes, read: ODTReader.read),
    ArchiveFormat(name: "EPUB", recognizes: EPUBReader.recognizes, read: EPUBReader.read),
  ]

  package static func read(_ source: BookSource, _ options: ReadingOptions = ReadingOptions()) throws(ReadingError) -> Outcome<Manuscript> {
    guard !source.isFolder, let file = source.files.first else {
      var book = FolderBook(source, options)
      return try book.read()
    }
    return try read(file, options)
  }

  package static func read(_ file: InputFile, _ options: ReadingOptions = ReadingOptions()) throws(ReadingError) -> Outcome<Manuscript> {
    let (format, outcome) = try readAny(file, options)
    guard !outcome.value.chapters.isEmpty else {
      throw ReadingError(file: file.name, message: NoStory(of: outcome.value, format: format).message)
    }
    return outcome
  }

  /// A file that may well hold no story, as one of a folder may, with the name of its format.
  static func readAny(_ file: InputFile, _ options: ReadingOptions) throws(ReadingError) -> (format: String, Outcome<Manuscript>) {
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      throw ReadingError(file: file.name, message: "the file is empty; give a file with a chapter in it")
    }
    if file.isZip { return try readArchive(file, options) }
    try refuseOffice(file)
    guard !TextEncoding.isBinary(file.bytes, chosen: options.encoding) else {
      throw ReadingError(file: file.name, message: "the file is not text; give Markdown, plain text, Fountain, HTML, DOCX, ODT or an EPUB")
    }
    guard let format = rows.first(where: { $0.recognizes(file) }) else {
      throw ReadingError(file: file.name, message: "no reader takes this file")
    }
    return (format.name, try format.read(file, options))
  }

  /// Opens the archive once, whatever is in it.
  private static func readArchive(
    _ file: InputFile, _ options: ReadingOptions
  ) throws(ReadingError) -> (format: String, Outcome<Manuscript>) {
    let archive: Archive
    do {
      archive = try Archive(file.bytes)
    } catch {
      throw ReadingError(file: file.name, message: error.message)
    }
    guard let format = archiveRows.first(where: { $0.recognizes(archive) }) else {
      throw ReadingError(
        file: file.name, message: "the file is a ZIP archive but not an EPUB, DOCX or ODT; unpack it and give what is inside")
    }
    return (format.name, try format.read(archive, file, options))
  }

  /// Word processors' files that are no ZIP archives, and names that promise one.
  private static func refuseOffice(_ file: InputFile) throws(ReadingError) {
    if let message = OldOfficeFile.message(file.bytes) { throw ReadingError(file: file.name, message: message) }
    let name = file.name.lowercased()
    for (ending, format) in [(".epub", "an EPUB"), (".docx", "a DOCX"), (".odt", "an ODT")] where name.hasSuffix(ending) {
      throw ReadingError(file: file.name, message: "the file is not \(format), whatever its name says: it is no ZIP archive")
    }
  }
}

extension InputFile {
  /// The first bytes of every ZIP archive, empty ones too.
  var isZip: Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}
