package import Library

/// The tool profiles of `Templates/tools/`, one folder each.
package struct ToolTable: Sendable {
  /// Ordered by id.
  package let profiles: [ToolProfile]

  /// Throws when a profile cannot be read; the error names file, line and reason.
  package init(library: TemplateLibrary) throws {
    profiles = []
  }

  package func profile(_ id: String) -> ToolProfile? {
    profiles.first { $0.id == id }
  }
}
