/// Something a person should know about the input or the result. Warnings are data beside the output; an error is thrown.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case warning
    case note
  }

  package let severity: Severity
  /// One sentence that names the thing and, where there is something to do, what to do.
  package let message: String
  /// The file, or the entry inside a book, as the user knows it; nil when the message is about the whole.
  package let file: String?
  /// From 1; nil when unknown.
  package let line: Int?

  package init(_ severity: Severity, _ message: String, file: String? = nil, line: Int? = nil) {
    self.severity = severity
    self.message = message
    self.file = file
    self.line = line
  }
}
