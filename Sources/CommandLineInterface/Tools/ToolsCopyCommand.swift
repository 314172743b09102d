import ArgumentParser
import Library
import Manuscripts
import Production

/// `decoupage tools copy`: a tool's folder for the user to change.
struct ToolsCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy a tool into a folder of yours, to change it or to make another of it.",
    discussion: "Writes FOLDER/tools/ID. Give the folder with --templates to use it; rename ID, and it is another tool.")

  @Argument(help: ArgumentHelp("The tool, as the list names it.", valueName: "id"))
  var id: String

  @Argument(help: ArgumentHelp("Your folder of templates.", valueName: "folder"))
  var folder: String

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    try terminal.print(try ToolFolder(folder, in: workspace).copy(id, from: .builtIn).joined(separator: "\n"))
  }
}
