package import Library
import Manuscripts
import Prompting

/// A user's own tools: a folder of templates with `tools/ID/profile.yaml` in it, or the folder of one tool.
package struct ToolFolder {
  private let name: String
  private let workspace: Workspace

  package init(_ name: String, in workspace: Workspace) {
    self.name = name
    self.workspace = workspace
  }

  private static let profile = "profile.yaml"

  // MARK: copying

  /// Puts a tool's files below `tools/` in the folder, for the user to change. Nothing that is there is overwritten.
  ///
  /// Returns the files' names.
  package func copy(_ id: String, from library: TemplateLibrary) throws -> [String] {
    _ = try ToolSelection.profiles([id], in: try ToolTable(library: library))
    let folder = PathName.join(name, "tools/\(id)")
    guard try workspace.status(of: folder) == nil else {
      throw FileError(folder, "is there already; give another folder, or rename it")
    }
    let files = library.names(in: "tools/\(id)").compactMap { file in library.text(at: "tools/\(id)/\(file)").map { (file, $0) } }
    let made = try workspace.createFolders(folder)
    do {
      return try files.map { file, text in
        let path = PathName.join(folder, file)
        try workspace.create(path, Array(text.utf8))
        return path
      }
    } catch {
      for (file, _) in files { workspace.remove(PathName.join(folder, file)) }
      workspace.removeEmptyFolders(made)
      throw error
    }
  }

  // MARK: checking

  package struct Verdict {
    package let id: String
    /// Names file, line and reason; nil for a tool that can be used.
    package let fault: String?
  }

  /// One verdict for each tool of the folder, by id.
  package func check(over library: TemplateLibrary) throws -> [Verdict] {
    guard try workspace.status(of: name)?.kind == .folder else {
      throw FileError(name, "is no folder; give a folder with tools/ID/profile.yaml in it, or the folder of one tool")
    }
    if try workspace.names(in: name).contains(ToolFolder.profile) { return [try verdict(onOne: library)] }
    let laid = try TemplateFolder(name, in: workspace).laid(over: library).value
    let tools = PathName.join(name, "tools")
    let ids = try workspace.status(of: tools)?.kind == .folder ? workspace.names(in: tools) : []
    let own = try ids.filter { try !$0.hasPrefix(".") && workspace.status(of: PathName.join(tools, $0))?.kind == .folder }
    guard !own.isEmpty else { throw FileError(name, "holds no tool; a tool is a folder tools/ID with \(ToolFolder.profile) in it") }
    return own.map { verdict(on: $0, in: laid, at: PathName.join(tools, $0)) }
  }

  /// Bytes of a profile or template at most.
  private static let limit = 1 << 20

  private func verdict(onOne library: TemplateLibrary) throws -> Verdict {
    let id = name.split(separator: "/").last.map(String.init) ?? name
    var files: [String: String] = [:]
    for file in try workspace.names(in: name) where try workspace.status(of: PathName.join(name, file))?.kind == .file {
      let bytes = try workspace.contents(ofFile: PathName.join(name, file), limit: ToolFolder.limit)
      files["tools/\(id)/\(file)"] = String(validating: bytes, as: UTF8.self)
    }
    return verdict(on: id, in: library.overridden(by: files), at: name)
  }

  private func verdict(on id: String, in library: TemplateLibrary, at folder: String) -> Verdict {
    guard let yaml = library.text(at: "tools/\(id)/\(ToolFolder.profile)") else {
      return Verdict(id: id, fault: "\(PathName.join(folder, ToolFolder.profile)): the file is missing")
    }
    do {
      _ = try PromptWriter(profile: try ToolProfile(id: id, yaml: yaml), library: library)
      return Verdict(id: id, fault: nil)
    } catch let error as ProfileError {
      let file = PathName.join(folder, error.file.split(separator: "/").last.map(String.init) ?? error.file)
      return Verdict(id: id, fault: file + (error.line.map { ", line \($0)" } ?? "") + ": \(error.reason)")
    } catch {
      return Verdict(id: id, fault: "\(folder): \(error)")
    }
  }
}
