import ArgumentParser
import Exporters
import Library
import Manuscripts
import Production
import Prompting

/// `decoupage identities`: the pictures to be made before any shot.
struct IdentitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identities", abstract: "Write prompts for the pictures that fix how people, places and props look.",
    discussion: """
      From your bible: every face from three sides, every outfit from head to foot, every place empty, every prop alone. Printed, or written to the file \
      given with -o, which is not overwritten.
      """)

  @Option(help: ArgumentHelp("The bible; the command bible drafts one.", valueName: "file"))
  var bible = "bible.yaml"

  @Option(help: ArgumentHelp("An image tool to write prompts for.", valueName: "id"))
  var tool = "flux-2"

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String?

  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    guard !bible.isEmpty, output?.isEmpty != true else { throw ValidationError("The name of a file is empty.") }
  }

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let library = try templates.library(in: workspace)
    let own = try BibleStore(bible, in: workspace).bible()
    let profiles = try ToolSelection.profiles([tool], in: try ToolTable(library: library.value))
    guard let profile = profiles.first, profile.kind == .image else {
      throw ValidationError("\(tool) makes clips; identities are pictures: give an image tool such as flux-2 (decoupage tools lists them).")
    }
    let plan = IdentityPlan(own)
    guard !plan.pictures.isEmpty else { throw FileError(bible, "names nobody and nothing; decoupage bible drafts one from your book") }
    let sheet = try PromptWriter(profile: profile, library: library.value, bible: own).write(plan.shots)
    let page = IdentityPage(plan, sheet: sheet).markdown
    terminal.report(library.diagnostics)
    guard let output else { return try terminal.printDocument(Array(page.utf8)) }
    let file = AuthorFile(output, in: workspace)
    guard try file.text() == nil else { throw FileError(output, "is there already; give another name, or remove it") }
    try file.write(page)
    try terminal.print("\(output): \(plan.pictures.count) pictures for \(profile.name)")
  }
}
