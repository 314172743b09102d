/// A chapter or tool that was asked for and is not there. The message says what there is.
package struct SelectionError: Error, Hashable, CustomStringConvertible {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }

  package var description: String { message }
}
