package import Manuscripts

/// One format that can be read.
struct ManuscriptFormat: Sendable {
  let name: String
  /// Told by the bytes, and by the file's name only where the bytes leave it open.
  let recognizes: @Sendable (InputFile) -> Bool
  /// False for formats that are binary or bring their own encoding.
  let isText: Bool
  let read: @Sendable (InputFile, ReadingOptions) throws(ReadingError) -> Outcome<Manuscript>

  init(
    _ name: String, recognizes: @escaping @Sendable (InputFile) -> Bool,
    read: @escaping @Sendable (InputFile, ReadingOptions) throws(ReadingError) -> Outcome<Manuscript>
  ) {
    self.name = name
    self.recognizes = recognizes
    self.isText = false
    self.read = read
  }

  /// A format of plain characters, whose reader is given the decoded text and the file's name.
  init(
    text name: String, recognizes: @escaping @Sendable (InputFile) -> Bool,
    read: @escaping @Sendable (String, String, ReadingOptions) -> Outcome<Manuscript>
  ) {
    self.name = name
    self.recognizes = recognizes
    self.isText = true
    self.read = { file, options throws(ReadingError) in
      try TextEncoding.check(options.encoding, file: file.name)
      let decoded = TextEncoding.decode(file.bytes, file: file.name, chosen: options.encoding)
      var outcome = read(decoded.value, file.name, options)
      outcome.diagnostics = decoded.diagnostics + outcome.diagnostics
      return outcome
    }
  }
}

/// The formats that can be read, in the order in which they are tried.
package enum ReaderTable {
  static let rows: [ManuscriptFormat] = [
    ManuscriptFormat("EPUB", recognizes: { $0.isZip }, read: EPUBReader.read),
    ManuscriptFormat(text: "Markdown", recognizes: MarkdownReader.recognizes, read: MarkdownReader.read),
    ManuscriptFormat(text: "plain text", recognizes: { _ in true }, read: PlainTextReader.read),
  ]

  package static func read(_ file: InputFile, _ options: ReadingOptions = ReadingOptions()) throws(ReadingError) -> Outcome<Manuscript> {
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      throw ReadingError(file: file.name, message: "the file is empty; give a file with a chapter in it")
    }
    guard file.isZip || !TextEncoding.isBinary(file.bytes, chosen: options.encoding) else {
      throw ReadingError(file: file.name, message: "the file is not text; give Markdown, plain text or an EPUB")
    }
    if file.name.lowercased().hasSuffix(".epub"), !file.isZip {
      throw ReadingError(file: file.name, message: "the file is not an EPUB, whatever its name says: it is no ZIP archive")
    }
    guard let format = rows.first(where: { $0.recognizes(file) }) else {
      throw ReadingError(file: file.name, message: "no reader takes this file")
    }
    let outcome = try format.read(file, options)
    guard !outcome.value.chapters.isEmpty else {
      throw ReadingError(file: file.name, message: "no story text was found in this \(format.name) file")
    }
    return outcome
  }
}

extension InputFile {
  /// The first bytes of every ZIP archive, empty ones too.
  var isZip: Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}
