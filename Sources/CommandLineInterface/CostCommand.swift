import ArgumentParser
import Exporters
import Library
import Manuscripts
import Production
import Prompting

/// `decoupage cost`: what the film would cost, before anything is made.
struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "Reckon clips, seconds and money for each tool, before anything is made.",
    discussion:
      "Prices are those that the profiles state, with their date and source (decoupage tools show ID); unknown where none is known.")

  @OptionGroup var input: InputOptions
  @OptionGroup var source: SelectionOptions
  @OptionGroup var division: DivisionOptions
  @OptionGroup var film: FilmOptions
  @OptionGroup var tools: ToolOptions

  @Flag(help: "Compare all tools, the cheapest first; those without a known price are left out.")
  var all = false

  @Option(help: ArgumentHelp("How often a shot is made until one is kept.", valueName: "times"))
  var retakes = 1.0

  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    guard retakes >= 1, retakes <= 1000 else { throw ValidationError("--retakes takes a number from 1 to 1000; 1 makes each shot once.") }
  }

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let file = try workspace.source(input.file)
    let library = try templates.library(in: workspace)
    let document = try AdaptationPipeline(library: library.value, tools: []).adapt(
      file, chapters: source.selection, reading: try input.reading(), language: try input.statedLanguage(), scenes: division.scenes,
      length: try film.length())
    let table = try ToolTable(library: library.value)
    let profiles = all ? table.profiles : try ToolSelection.profiles(tools.ids, in: table)
    var estimates = profiles.map { CostEstimate(of: document.value.shots, profile: $0, retakes: retakes) }
    if all {
      estimates = estimates.filter { $0.dollars != nil }.sorted { ($0.dollars ?? 0, $0.profile.id) < ($1.dollars ?? 0, $1.profile.id) }
    }
    terminal.report(library.diagnostics + document.diagnostics)
    try terminal.print(CostTable(estimates).lines.joined(separator: "\n"))
  }
}
