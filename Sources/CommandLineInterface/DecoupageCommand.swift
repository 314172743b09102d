public import ArgumentParser
import Foundation
import Production

/// The program's commands.
public struct DecoupageCommand: ParsableCommand {
  /// Name, help and version of the program.
  public static let configuration = CommandConfiguration(
    commandName: "decoupage",
    abstract: "Turn a chapter of a novel into a shot list and prompt sheets.",
    discussion: "Everything happens on this machine: no network, no account, no key.",
    version: "decoupage 0.1.0",
    subcommands: [
      ConvertCommand.self, ChaptersCommand.self, InspectCommand.self, CheckCommand.self, BibleCommand.self, IdentitiesCommand.self,
      LookCommand.self,
      CostCommand.self,
      ToolsCommand.self,
    ])

  /// The command without arguments, as the parser makes it.
  public init() {}

  /// Runs the command that the process was given, and ends the process: 0 when all is well, 1 for an error, 64 for wrong usage.
  public static func main() -> Never {
    let terminal = Terminal.ofProcess(environment: Workspace.ofProcess().environment)
    do {
      var command = try parseAsRoot()
      try command.run()
      Foundation.exit(ExitCode.success.rawValue)
    } catch {
      Foundation.exit(end(error, terminal))
    }
  }

  /// Says what is to be said of an error, help and version among them, and returns the exit code.
  private static func end(_ error: any Error, _ terminal: Terminal) -> Int32 {
    let code = exitCode(for: error)
    switch code {
    case _ where error is Terminal.ReaderGone:
      return ExitCode.success.rawValue
    case .success:
      try? terminal.print(fullMessage(for: error))
    case .validationFailure:
      terminal.explain(fullMessage(for: error))
    default:
      terminal.fail(ErrorLine(error).text)
    }
    return code.rawValue
  }
}
