import ArgumentParser
import Production
import Prompting

/// The author's bible, for the reading and the prompts.
struct BibleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The bible that corrects the reading and describes people and places in prompts; the command bible drafts one.", valueName: "file"))
  var bible: String?

  func validate() throws {
    guard bible?.isEmpty != true else { throw ValidationError("The name of the bible is empty.") }
  }

  /// The empty bible when none is given.
  func value(in workspace: Workspace) throws -> Bible {
    guard let bible else { return .empty }
    return try BibleStore(bible, in: workspace).bible()
  }

  var file: String { bible ?? "bible.yaml" }
}
