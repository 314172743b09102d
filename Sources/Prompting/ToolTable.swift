package import Library

/// The tool profiles of `Templates/tools/`, one folder each.
package struct ToolTable: Sendable {
  /// Ordered by id.
  package let profiles: [ToolProfile]

  /// Throws `ProfileError` when a profile cannot be read.
  package init(library: TemplateLibrary) throws {
    profiles = try library.names(in: "tools").compactMap { id in
      guard let yaml = library.text(at: "tools/\(id)/profile.yaml") else { return nil }
      return try ToolProfile(id: id, yaml: yaml)
    }
  }

  package func profile(_ id: String) -> ToolProfile? {
    profiles.first { $0.id == id }
  }
}
