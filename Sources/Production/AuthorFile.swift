import Manuscripts

/// A short text that the author edits: a bible, a look.
package struct AuthorFile {
  package let name: String
  private let workspace: Workspace

  package init(_ name: String, in workspace: Workspace) {
    self.name = name
    self.workspace = workspace
  }

  /// Bytes that are read at most.
  private static let limit = 4 << 20

  /// Nil when there is no such file.
  package func text() throws -> String? {
    guard let status = try workspace.status(of: name) else { return nil }
    guard status.kind == .file else { throw FileError(name, "is no file; give the name of a text such as bible.yaml") }
    guard status.size <= AuthorFile.limit else {
      throw FileError(name, "is larger than \(AuthorFile.limit >> 20) MB, too large for a text that a person edits")
    }
    let bytes = try workspace.contents(ofFile: name, limit: AuthorFile.limit)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileError(name, "is not UTF-8; save it as UTF-8") }
    return text
  }

  /// Throws when there is no such file.
  /// - Parameter advice: what makes one.
  package func text(orElse advice: String) throws -> String {
    guard let text = try text() else { throw FileError(name, "there is no such file; \(advice)") }
    return text
  }

  /// Written aside, then renamed, so that nothing is ever half there.
  package func write(_ text: String) throws {
    let aside = name + ".new"
    workspace.remove(aside)
    try workspace.create(aside, Array(text.utf8))
    do {
      try workspace.move(aside, to: name)
    } catch {
      workspace.remove(aside)
      throw error
    }
  }
}
