import ArgumentParser
import Exporters
import Library
import Manuscripts
import Production
import Prose
import Readers

/// `decoupage chapters`: what `--chapter` can name, and what was left out.
struct ChaptersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chapters", abstract: "List a book's chapters with their words and scene breaks, and what was left out.")

  @OptionGroup var input: InputOptions

  @Flag(help: "List every scene break: where it stands, and what it was recognised by.")
  var breaks = false

  @Option(help: "How to show it.")
  var format: InspectCommand.Format = .text

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let file = try workspace.source(input.file)
    let manuscript = try ReaderTable.read(file, try input.reading())
    let language = LanguageFinder(library: .builtIn).language(of: manuscript.value, asked: try input.statedLanguage())
    let diagnostics = manuscript.diagnostics + (language?.diagnostics(file: file.name) ?? [])
    terminal.report(diagnostics)
    let list = ChapterList(manuscript.value, language: language, diagnostics: diagnostics)
    switch format {
    case .text: try print(ChapterListing(list, file: file.name), to: terminal)
    case .json: try terminal.printDocument(try list.json())
    }
  }

  private func print(_ listing: ChapterListing, to terminal: Terminal) throws {
    if let title = listing.title { try terminal.printTitle(title) }
    if let language = listing.language { try terminal.print(language) }
    let tables = [listing.chapterLines, breaks ? listing.breakLines : [], listing.skippedLines].filter { !$0.isEmpty }
    for lines in tables { try terminal.print("\n" + lines.joined(separator: "\n")) }
  }
}
