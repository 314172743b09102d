/// Why a file could not be read at all. The message names the thing and what to do; it does not repeat the file's name.
package struct ReadingError: Error, Hashable {
  package let file: String
  package let message: String

  package init(file: String, message: String) {
    self.file = file
    self.message = message
  }
}
