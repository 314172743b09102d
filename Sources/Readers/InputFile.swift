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
