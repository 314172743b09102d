import ArgumentParser
import Library
import Manuscripts
import Production

/// `decoupage tools check`: whether the user's tools can be used.
struct ToolsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check your own tools: all of a folder of templates, or one tool's folder.",
    discussion: "Ends with 0 when every tool can be used, 1 when one cannot.")

  @Argument(help: ArgumentHelp("Your folder of templates, or the folder of one tool.", valueName: "folder"))
  var folder: String

  /// A tool that cannot be used.
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let verdicts = try ToolFolder(folder, in: workspace).check(over: .builtIn)
    for verdict in verdicts { try terminal.print("\(verdict.id): \(verdict.fault ?? "OK")") }
    let faults = verdicts.count { $0.fault != nil }
    if faults > 0 { throw Broken(description: "\(folder): \(faults) of \(verdicts.count) tools cannot be used") }
  }
}
