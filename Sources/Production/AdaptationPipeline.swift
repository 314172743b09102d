import Breakdown
package import Exporters
package import Library
package import Manuscripts
import Prompting
import Prose
package import Readers
import Shooting

/// The way of a book from bytes to shots and prompts: each stage one call, value in, value out.
package struct AdaptationPipeline: Sendable {
  private let language: Language
  private let planner: CoveragePlanner
  private let writers: [PromptWriter]

  /// Throws when a tool is unknown, or when a grammar, profile or template (a user's, perhaps) cannot be read.
  package init(library: TemplateLibrary, tools: [String]) throws {
    language = Language(code: "en", library: library)
    planner = try CoveragePlanner(language: language, library: library)
    let profiles = try ToolSelection.profiles(tools, in: try ToolTable(library: library))
    writers = try profiles.map { try PromptWriter(profile: $0, library: library) }
  }

  /// The whole book is read and cut whatever is selected, so that scene numbers and the cast are the book's.
  package func adapt(_ source: BookSource, chapters: ChapterSelection) throws -> Outcome<ExportDocument> {
    let manuscript = try ReaderTable.read(source)
    let selection = try chapters.numbers(in: manuscript.value.chapters)
    let prose = ProseAnalyzer(language: language).analyze(manuscript.value)
    let breakdown = SceneDivider(language: language).breakDown(prose)
    let shots = planner.plan(breakdown, of: prose).selecting(selection)
    let sheets = writers.map { $0.write(shots) }
    return Outcome(
      ExportDocument(manuscript: manuscript.value, prose: prose, shots: shots, promptSheets: sheets, selection: selection),
      diagnostics: manuscript.diagnostics + foreignLanguage(of: manuscript.value, in: source))
  }

  /// Reading a book by another language's rules gives poor shots, and its author should know why.
  private func foreignLanguage(of manuscript: Manuscript, in source: BookSource) -> [Diagnostic] {
    guard let stated = manuscript.language, !stated.lowercased().hasPrefix(language.code) else { return [] }
    let message =
      "the book says that its language is \"\(stated)\"; only English is read so far, so people, places and speakers will be poor"
    return [Diagnostic(.warning, message, file: source.name)]
  }
}
