import ArgumentParser

/// `decoupage tools`: what `--tool` can name, and the user's own tools.
struct ToolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tools", abstract: "List the tools that prompts can be written for, and make your own.",
    subcommands: [ToolsListCommand.self, ToolsShowCommand.self, ToolsCopyCommand.self, ToolsCheckCommand.self],
    defaultSubcommand: ToolsListCommand.self)
}
