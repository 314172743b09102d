public import ArgumentParser

/// The program's commands.
public struct DecoupageCommand: AsyncParsableCommand {
  /// Name and help of the program.
  public static let configuration = CommandConfiguration(commandName: "decoupage", abstract: "Turn a chapter of a novel into a shot list.")

  public init() {}
}
