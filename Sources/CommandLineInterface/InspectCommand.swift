import ArgumentParser
import Exporters
import Library
import Manuscripts
import Production

/// `decoupage inspect`: what one stage made of the text, for people as text and for programs as JSON.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "inspect", abstract: "Show what one stage makes of a chapter or book.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var source: SelectionOptions
  @OptionGroup var division: DivisionOptions
  @OptionGroup var film: FilmOptions
  @OptionGroup var bible: BibleOptions
  @OptionGroup var look: LookOptions

  @Option(help: "The stage to show.")
  var stage: StageDocument.Stage

  @Option(help: "How to show it.")
  var format: Format = .text

  @OptionGroup var tools: ToolOptions
  @OptionGroup var templates: TemplateOptions

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let file = try workspace.source(input.file)
    let library = try templates.library(in: workspace)
    let pipeline = try AdaptationPipeline(
      library: library.value, tools: stage == .prompts ? tools.ids : [], bible: try bible.value(in: workspace),
      look: try look.value(in: workspace),
      bibleFile: bible.file, lookFile: look.file)
    let document = try pipeline.adapt(
      file, chapters: source.selection, reading: try input.reading(), language: try input.statedLanguage(), scenes: division.scenes,
      length: try film.length())
    terminal.report(library.diagnostics + document.diagnostics)
    let dump = StageDocument(stage, of: document.value, diagnostics: document.diagnostics)
    switch format {
    case .text: try terminal.printDocument(Array(dump.text().utf8))
    case .json: try terminal.printDocument(try dump.json())
    }
  }
}

extension StageDocument.Stage: ExpressibleByArgument {}
