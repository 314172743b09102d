import ArgumentParser
import Exporters
import Library
import Manuscripts
import Production
import Readers

/// `decoupage convert`: the whole way from a file to a folder of exports.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Make the shot list and the prompt sheets of a chapter or book.",
    discussion: """
      Writes shot-list.csv and prompts/<tool>.md (and .html), with everything as JSON beside them. A file in the folder that somebody has changed since is \
      not overwritten without --force.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var source: SelectionOptions
  @OptionGroup var division: DivisionOptions
  @OptionGroup var film: FilmOptions
  @OptionGroup var bible: BibleOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var tools: ToolOptions

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The folder to write. (default: the file's name without extension, or the folder's with -shots behind, in the current folder)",
      valueName: "dir"))
  var output: String?

  @Flag(help: "Overwrite files in the folder even if somebody has changed them.")
  var force = false

  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    guard folder != nil else {
      throw ValidationError("The output folder cannot be named after \"\(input.file)\"; give one with -o <dir>.")
    }
  }

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let file = try workspace.source(input.file)
    let library = try templates.library(in: workspace)
    let pipeline = try AdaptationPipeline(
      library: library.value, tools: tools.ids, bible: try bible.value(in: workspace), look: try look.value(in: workspace),
      bibleFile: bible.file, lookFile: look.file)
    let document = try pipeline.adapt(
      file, chapters: source.selection, reading: try input.reading(), language: try input.statedLanguage(), scenes: division.scenes,
      length: try film.length())
    let files = try ExporterTable.rows.flatMap { try $0.export(document.value) }
    let folder = OutputFolder(folder(for: file) ?? ".", in: workspace)
    let report = try folder.write(files, force: force)
    terminal.report(library.diagnostics + document.diagnostics)
    try ConversionSummary(of: document.value, folder: folder.name, report: report).print(to: terminal)
  }

  /// A folder's shots do not go among its chapters.
  private func folder(for source: BookSource) -> String? {
    output == nil && source.isFolder ? folder.map { "\($0)-shots" } : folder
  }

  /// Nil when none is given and the file's name yields none.
  private var folder: String? {
    if let output { return output.isEmpty ? nil : output }
    return input.file == "-" ? nil : ConvertCommand.folder(for: input.file)
  }

  /// The file's name without its folders and its extension: what stands after the last point, if it looks like one.
  static func folder(for file: String) -> String? {
    guard let name = file.split(separator: "/").last else { return nil }
    var stem = name
    if let point = name.lastIndex(of: "."), name[point...].utf8.count <= 10, !name[point...].contains(" ") { stem = name[..<point] }
    return stem.allSatisfy { $0 == "." } ? nil : String(stem)
  }
}
