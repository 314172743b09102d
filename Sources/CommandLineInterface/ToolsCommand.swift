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
    [
      profile.id, profile.kind.rawValue, "\(profile.name) (\(profile.vendor))", clips(of: profile), limit(of: profile),
      profile.status.rawValue,
    ]
  }

  private static func clips(of profile: ToolProfile) -> String {
    switch profile.durations {
    case nil: ""
    case .list(let all): all.map { "\(Int($0))" }.joined(separator: ", ") + " s"
    case .range(let shortest, let longest): "\(Int(shortest))–\(Int(longest)) s"
    }
  }

  private static func limit(of profile: ToolProfile) -> String {
    switch profile.promptLimit {
    case nil: "no limit known"
    case .some(let limit) where limit.unit == .utf16: "\(limit.count) UTF-16 units"
    case .some(let limit): "\(limit.count) \(limit.unit.rawValue)"
    }
  }
}
