import ArgumentParser
import Library
import Manuscripts
import Production
import Prompting

/// `decoupage tools list`.
struct ToolsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the tools that prompts can be written for.")

  @OptionGroup var templates: TemplateOptions

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let library = try templates.library(in: workspace)
    terminal.report(library.diagnostics)
    let rows = try ToolTable(library: library.value).profiles.map(ToolsListCommand.row)
    try terminal.print(TextTable(rows).lines.joined(separator: "\n"))
  }

  private static func row(_ profile: ToolProfile) -> [String] {
    [
      profile.id, profile.kind.rawValue, "\(profile.name) (\(profile.vendor))", profile.clips, profile.limit, profile.status.rawValue,
    ]
  }
}

extension ToolProfile {
  /// "4, 6, 8 s", "3–15 s"; "" for stills.
  var clips: String {
    switch durations {
    case nil: ""
    case .list(let all): all.map { "\(Int($0))" }.joined(separator: ", ") + " s"
    case .range(let shortest, let longest): "\(Int(shortest))–\(Int(longest)) s"
    }
  }

  /// What a prompt may hold, in words.
  var limit: String {
    switch promptLimit {
    case nil: "no limit known"
    case .some(let limit) where limit.unit == .utf16: "\(limit.count) UTF-16 units"
    case .some(let limit): "\(limit.count) \(limit.unit.rawValue)"
    }
  }
}
