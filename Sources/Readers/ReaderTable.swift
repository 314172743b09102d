package import Manuscripts

/// A file's bytes with the name under which the user knows it.
package struct InputFile: Sendable {
  /// As typed; "-" for standard input.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a file could not be read at all. The message names the thing and what to do; it does not repeat the file's name.
package struct ReadingError: Error, Hashable {
  package let file: String
  package let message: String

  package init(file: String, message: String) {
    self.file = file
    self.message = message
  }
}

/// The formats that can be read, recognised by content first and by file name only where content does not decide.
package enum ReaderTable {
  package static func read(_ file: InputFile) throws(ReadingError) -> Outcome<Manuscript> {
    throw ReadingError(file: file.name, message: "no reader")
  }
}
