import ArgumentParser
import Manuscripts
import Production
import Prompting

/// `decoupage tools`: what `--tool` can name.
struct ToolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tools", abstract: "List the tools that prompts can be written for.")

  @OptionGroup var templates: TemplateOptions

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let library = try templates.library(in: workspace)
    terminal.report(library.diagnostics)
    let rows = try ToolTable(library: library.value).profiles.map(ToolsCommand.row)
    try terminal.print(TextTable(rows).lines.joined(separator: "\n"))
  }

  private static func row(_ profile: ToolProfile) -> [String] {
    [profile.id, profile.kind.rawValue, "\(profile.name) (\(profile.vendor))"]
  }
}
