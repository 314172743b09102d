package import Prompting

/// Reads the author's bible, and writes it so that nothing of it is ever half there.
package struct BibleStore {
  private let name: String
  private let workspace: Workspace

  package init(_ name: String, in workspace: Workspace) {
    self.name = name
    self.workspace = workspace
  }

  /// Bytes of the largest bible that is read.
  private static let limit = 4 << 20

  /// Nil when there is no such file.
  package func text() throws -> String? {
    guard let status = try workspace.status(of: name) else { return nil }
    guard status.kind == .file else { throw FileError(name, "is no file; give the name of a bible such as bible.yaml") }
    guard status.size <= BibleStore.limit else {
      throw FileError(name, "is larger than \(BibleStore.limit >> 20) MB; a bible is a short text")
    }
    let bytes = try workspace.contents(ofFile: name, limit: BibleStore.limit)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileError(name, "is not UTF-8; save the bible as UTF-8") }
    return text
  }

  /// Throws when there is no such file, and `BibleError` when it cannot be used.
  package func bible() throws -> Bible {
    guard let text = try text() else { throw FileError(name, "there is no such file; decoupage bible drafts one") }
    return try Bible(yaml: text, file: name)
  }

  /// What of the text is new, in the author's file or in one made anew.
  package func add(_ draft: BibleDraft, title: String?, fields: BibleFields) throws -> [String] {
    guard let old = try text() else {
      try write(BibleText(draft, title: title).text)
      return draft.sections.flatMap { section in section.entries.map { "\(section.name.dropLast()) \($0.name)" } }
    }
    let merged = try BibleMerger.merge(draft, into: old, file: name, fields: fields)
    if merged.text != old { try write(merged.text) }
    return merged.added
  }

  /// Written aside, then renamed.
  private func write(_ text: String) throws {
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
