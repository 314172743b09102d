package import Prompting

/// Reads the author's bible, and adds to it.
package struct BibleStore {
  private let file: AuthorFile

  package init(_ name: String, in workspace: Workspace) { file = AuthorFile(name, in: workspace) }

  /// Nil when there is no such file; throws `AuthorFileError` when it cannot be used.
  package func bibleIfAny() throws -> Bible? { try file.text().map { try Bible(yaml: $0, file: file.name) } }

  /// Throws when there is no such file, too.
  package func bible() throws -> Bible {
    try Bible(yaml: try file.text(orElse: "decoupage bible drafts one"), file: file.name)
  }

  /// What of the text is new, in the author's file or in one made anew.
  package func add(_ draft: BibleDraft, title: String?, fields: BibleFields) throws -> [String] {
    guard let old = try file.text() else {
      try file.write(BibleText(draft, title: title).text)
      return draft.sections.flatMap { section in section.entries.map { "\(section.name.dropLast()) \($0.name)" } }
    }
    let merged = try BibleMerger.merge(draft, into: old, file: file.name, fields: fields)
    if merged.text != old { try file.write(merged.text) }
    return merged.added
  }
}
