import ArgumentParser
import Library
import Manuscripts
import Production

/// `decoupage look`: a look to begin with.
struct LookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look", abstract: "Write a look.yaml to begin with, for you to fill in.",
    discussion: "Nothing in it says how your film should look: its lines ask. A file that is there is never overwritten.")

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "look.yaml"

  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("The name of the look is empty.") }
  }

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let library = try templates.library(in: workspace)
    terminal.report(library.diagnostics)
    let file = AuthorFile(output, in: workspace)
    guard try file.text() == nil else { throw FileError(output, "is there already; it is yours and stays as it is") }
    guard let text = library.value.text(at: "look/look.yaml") else { throw FileError("Templates/look/look.yaml", "the file is missing") }
    try file.write(text)
    try terminal.print("\(output): fill in what your film looks like, then give it with --look \(output)")
  }
}
