import Foundation
import PackagePlugin

/// Writes every file below `Templates/` into one Swift source file, so that a binary that was moved away from its build folder still has them.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    return [
      .buildCommand(
        displayName: "Embedding Templates",
        executable: try context.tool(named: "embed-files").url,
        arguments: [root.path, output.path],
        inputFiles: try inputs(below: root),
        outputFiles: [output])
    ]
  }

  /// The folders count as inputs too: without them an added file would go unnoticed.
  private func inputs(below root: URL) throws -> [URL] {
    let everything = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let found = everything.map { $0.compactMap { $0 as? URL } } ?? []
    return ([root] + found).sorted { $0.path < $1.path }
  }
}
