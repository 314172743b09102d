/// Why a file or folder could not be used. The message names the cause and what to do; it does not repeat the name.
package struct FileError: Error, Hashable, CustomStringConvertible {
  /// As the user knows it.
  package let file: String
  package let message: String

  package init(_ file: String, _ message: String) {
    self.file = file
    self.message = message
  }

  package var description: String { "\(file): \(message)" }
}
