package import Manuscripts

/// One format that can be read.
struct ManuscriptFormat: Sendable {
  let name: String
  /// Told by the bytes, and by the file's name only where the bytes leave it open.
  let recognizes: @Sendable (InputFile) -> Bool
  let read: @Sendable (InputFile) throws(ReadingError) -> Outcome<Manuscript>
}

/// The formats that can be read, in the order in which they are tried.
package enum ReaderTable {
  static let rows: [ManuscriptFormat] = [
    ManuscriptFormat(name: "EPUB", recognizes: { $0.isZip }, read: { file throws(ReadingError) in try EPUBReader.read(file) }),
    ManuscriptFormat(
      name: "Markdown", recognizes: { MarkdownReader.recognizes($0) },
      read: { file throws(ReadingError) in try text(file, MarkdownReader.read) }),
    ManuscriptFormat(
      name: "plain text", recognizes: { _ in true },
      read: { file throws(ReadingError) in try text(file) { PlainTextReader(file: $1).read($0) } }),
  ]

  package static func read(_ file: InputFile) throws(ReadingError) -> Outcome<Manuscript> {
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      throw ReadingError(file: file.name, message: "the file is empty; give a file with a chapter in it")
    }
    guard file.isZip || !TextEncoding.isBinary(file.bytes) else {
      throw ReadingError(file: file.name, message: "the file is not text; give Markdown, plain text or an EPUB")
    }
    if file.name.lowercased().hasSuffix(".epub"), !file.isZip {
      throw ReadingError(file: file.name, message: "the file is not an EPUB, whatever its name says: it is no ZIP archive")
    }
    guard let format = rows.first(where: { $0.recognizes(file) }) else {
      throw ReadingError(file: file.name, message: "no reader takes this file")
    }
    let outcome = try format.read(file)
    guard !outcome.value.chapters.isEmpty else {
      throw ReadingError(file: file.name, message: "no story text was found in this \(format.name) file")
    }
    return outcome
  }

  private static func text(_ file: InputFile, _ read: (String, String) -> Manuscript) throws(ReadingError) -> Outcome<Manuscript> {
    let decoded = TextEncoding.decode(file.bytes, file: file.name)
    return Outcome(read(decoded.value, file.name), diagnostics: decoded.diagnostics)
  }
}

extension InputFile {
  /// The first bytes of every ZIP archive, empty ones too.
  var isZip: Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}
