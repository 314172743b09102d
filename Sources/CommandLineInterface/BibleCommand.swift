import ArgumentParser
import Exporters
import Manuscripts
import Production
import Prompting

/// `decoupage bible`: drafts the bible of a chapter or book, or adds what is new to the author's.
struct BibleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bible", abstract: "Draft the bible of a chapter or book, or add to yours what is new.",
    discussion: """
      Writes bible.yaml: people, places, props and coined words, each line with the chapter and the words it comes from. A bible that is there is yours: \
      only what is new is added, marked as new, and its corrections are used in the reading.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var division: DivisionOptions

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The bible to write or to add to.", valueName: "file"))
  var output = "bible.yaml"

  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("The name of the bible is empty.") }
  }

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let file = try workspace.source(input.file)
    let library = try templates.library(in: workspace)
    let store = BibleStore(output, in: workspace)
    let old = try store.bibleIfAny()
    let pipeline = try AdaptationPipeline(library: library.value, tools: [], bible: old ?? .empty, bibleFile: output)
    let document = try pipeline.adapt(
      file, chapters: ChapterSelection([]), reading: try input.reading(), language: try input.statedLanguage(), scenes: division.scenes)
    let draft = pipeline.draftBible(of: document.value)
    let added = try store.add(draft, title: document.value.manuscript.title, fields: try BibleFields(library: library.value))
    terminal.report(library.diagnostics + document.diagnostics)
    try terminal.print(BibleCommand.summary(draft, added: added, file: output, isNew: old == nil))
  }

  private static func summary(_ draft: BibleDraft, added: [String], file: String, isNew: Bool) -> String {
    let counts = draft.sections.map { "\($0.entries.count) \($0.name)" }.joined(separator: ", ")
    if isNew { return "\(file): \(counts)" }
    return added.isEmpty ? "\(file): nothing new (\(counts) in the text)" : "\(file): new are " + added.joined(separator: ", ")
  }
}
