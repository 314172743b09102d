/// The data that shapes the program's work and that a person may read and change: word lists, shot grammar, tool profiles, prompt templates.
///
/// The built-in files stand in `Templates/` of the repository and are compiled into the binary. A file of the same relative path in the user's
/// folder takes the place of the built-in one; a file that exists only there is added.
package struct TemplateLibrary: Sendable {
  private let files: [String: String]

  /// The built-in files alone.
  package static let builtIn = TemplateLibrary(files: EmbeddedTemplates.files)

  private init(files: [String: String]) {
    self.files = files
  }

  /// The library with `overrides` laid over it: relative path (`tools/kling-v3/profile.yaml`) to text.
  package func overridden(by overrides: [String: String]) -> TemplateLibrary {
    TemplateLibrary(files: files.merging(overrides) { _, new in new })
  }

  /// The text at a relative path such as `languages/en/speech-verbs.txt`; nil when there is no such file.
  package func text(at path: String) -> String? {
    files[path]
  }

  /// The names, sorted, of what lies directly below a folder given without a slash at its end.
  package func names(in folder: String) -> [String] {
    let prefix = folder + "/"
    let names = files.keys.compactMap { path -> String? in
      guard path.hasPrefix(prefix) else { return nil }
      return path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1).first.map(String.init)
    }
    return Set(names).sorted()
  }

  /// The words of a list file, one entry a line in the file's order; `#` starts a comment. Empty when the file is missing.
  package func entries(at path: String) -> [String] {
    (text(at: path) ?? "").utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      let entry = String(Substring(content)).trimmingSpaces()
      return entry.isEmpty ? nil : entry
    }
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let bytes = utf8.drop(while: isSpace)
    guard let last = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(bytes[...last]))
  }
}
