/// A file to be written, its path relative to the output folder.
package struct ExportedFile: Hashable, Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// One export format.
package struct Exporter: Sendable {
  /// As `--to` names it.
  package let name: String
  package let summary: String
  package let export: @Sendable (ExportDocument) throws -> [ExportedFile]

  package init(name: String, summary: String, export: @escaping @Sendable (ExportDocument) throws -> [ExportedFile]) {
    self.name = name
    self.summary = summary
    self.export = export
  }
}

/// The export formats, a row each.
package enum ExporterTable {
  package static let rows: [Exporter] = [.csv, .prompts, .webPages, .json]
}
