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

/// The look of the author's film, for the prompts.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The look of your film, of which each prompt says what its shot shows; the command look writes one to begin with.", valueName: "file")
  )
  var look: String?

  func validate() throws {
    guard look?.isEmpty != true else { throw ValidationError("The name of the look is empty.") }
  }

  /// The empty look when none is given.
  func value(in workspace: Workspace) throws -> Look {
    guard let look else { return .none }
    return try Look(yaml: try AuthorFile(look, in: workspace).text(orElse: "decoupage look writes one to begin with"), file: look)
  }

  var file: String { look ?? "look.yaml" }
}
