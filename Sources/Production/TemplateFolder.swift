import Foundation
package import Library
package import Manuscripts

/// A user's own templates: text files that take the place of built-in ones of the same relative path.
package struct TemplateFolder: Sendable {
  private let name: String
  private let workspace: Workspace

  package init(_ name: String, in workspace: Workspace) {
    self.name = name
    self.workspace = workspace
  }

  // Far above what a person writes; a folder given by mistake (the whole disk) stops here.
  private static let fileLimit = 1 << 20
  private static let countLimit = 1000
  private static let depthLimit = 8
  /// The byte order mark that some editors write.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// `library` with the folder's files laid over it. Hidden files are left out.
  ///
  /// Throws when the folder cannot be read, or a link in it leads out of it.
  package func laid(over library: TemplateLibrary) throws(FileError) -> Outcome<TemplateLibrary> {
    switch try workspace.status(of: name)?.kind {
    case .folder: break
    case nil: throw FileError(name, "there is no such folder; check the name given to --templates")
    default: throw FileError(name, "is not a folder; --templates takes the folder that holds languages, shooting and tools")
    }
    var reading = Reading(root: try workspace.resolved(name))
    try read("", depth: 0, into: &reading)
    if !reading.files.contains(where: { isKnown($0.key, to: library) }) {
      reading.diagnostics.append(Diagnostic(.warning, "holds nothing that takes the place of a built-in template", file: name))
    }
    return Outcome(library.overridden(by: reading.files), diagnostics: reading.diagnostics)
  }

  private struct Reading {
    /// All links resolved.
    let root: String
    var files: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
  }

  private func read(_ folder: String, depth: Int, into reading: inout Reading) throws(FileError) {
    guard depth <= TemplateFolder.depthLimit else { throw FileError(full(folder), "lies too deep for a template folder") }
    for entry in try workspace.names(in: full(folder)) where !entry.hasPrefix(".") {
      let path = folder.isEmpty ? entry : "\(folder)/\(entry)"
      switch try workspace.status(of: full(path))?.kind {
      case .folder:
        try checkInside(path, reading.root)
        try read(path, depth: depth + 1, into: &reading)
      case .file:
        try checkInside(path, reading.root)
        try readFile(path, into: &reading)
      default: reading.diagnostics.append(Diagnostic(.warning, "is not a file and was left out", file: full(path)))
      }
    }
  }

  private func readFile(_ path: String, into reading: inout Reading) throws(FileError) {
    let bytes = try workspace.contents(ofFile: full(path), limit: TemplateFolder.fileLimit)
    guard bytes.count <= TemplateFolder.fileLimit else {
      throw FileError(full(path), "is larger than \(TemplateFolder.fileLimit >> 20) MB, too large for a template")
    }
    guard reading.files.count < TemplateFolder.countLimit else {
      throw FileError(name, "holds more than \(TemplateFolder.countLimit) files; --templates takes a folder of templates alone")
    }
    guard let text = String(bytes: bytes.starts(with: TemplateFolder.mark) ? bytes.dropFirst(3) : bytes[...], encoding: .utf8) else {
      reading.diagnostics.append(Diagnostic(.warning, "is not UTF-8 text and was left out", file: full(path)))
      return
    }
    reading.files[path] = text
  }

  private func checkInside(_ path: String, _ root: String) throws(FileError) {
    guard try workspace.resolved(full(path)).hasPrefix(PathName.join(root, "")) else {
      throw FileError(full(path), "is a link that leads out of the folder; put a copy in its place")
    }
  }

  private func isKnown(_ path: String, to library: TemplateLibrary) -> Bool {
    guard let slash = path.firstIndex(of: "/") else { return library.text(at: path) != nil }
    return !library.names(in: String(path[..<slash])).isEmpty
  }

  private func full(_ path: String) -> String {
    path.isEmpty ? name : PathName.join(name, path)
  }
}
