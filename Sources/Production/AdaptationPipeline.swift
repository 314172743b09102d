package import Breakdown
package import Exporters
package import Library
package import Manuscripts
package import Prompting
package import Prose
package import Readers
package import Shooting

/// The way of a book from bytes to shots and prompts: each stage one call, value in, value out.
package struct AdaptationPipeline: Sendable {
  private let language: Language
  private let finder: LanguageFinder
  private let planner: CoveragePlanner
  private let writers: [PromptWriter]
  private let fields: BibleFields
  private let bible: Bible
  private let bibleFile: String
  private let look: LookShaper
  private let lookFile: String

  /// Throws when a tool is unknown, or when a grammar, profile or template (a user's, perhaps) cannot be read.
  /// - Parameters:
  ///   - bible: the author's; it corrects the reading and describes people and places in prompts.
  ///   - look: how the author's film looks.
  ///   - bibleFile, lookFile: as messages name them.
  package init(
    library: TemplateLibrary, tools: [String], bible: Bible = .empty, look: Look = .none, bibleFile: String = "bible.yaml",
    lookFile: String = "look.yaml"
  ) throws {
    self.look = try LookShaper(look, library: library)
    self.lookFile = lookFile
    self.bible = bible
    self.bibleFile = bibleFile
    fields = try BibleFields(library: library)
    language = Language(code: "en", library: library)
    finder = LanguageFinder(library: library)
    planner = try CoveragePlanner(language: language, library: library)
    let profiles = try ToolSelection.profiles(tools, in: try ToolTable(library: library))
    writers = try profiles.map { try PromptWriter(profile: $0, library: library, bible: bible, look: look) }
  }

  /// What the text says for a bible: the whole book's, whatever is selected for prompts.
  package func draftBible(of document: ExportDocument) -> BibleDraft {
    BibleDrafter(of: document.prose, shots: document.shots, language: language, fields: fields).draft()
  }

  /// The whole book is read and cut whatever is selected, so that scene numbers and the cast are the book's.
  ///
  /// - Parameters:
  ///   - stated: the language a person says the text is in; nil when the file is to tell.
  ///   - scenes: how readily a scene opens where the author set no mark.
  ///   - length: of the film of all that is selected.
  package func adapt(
    _ source: BookSource, chapters: ChapterSelection, reading options: ReadingOptions = ReadingOptions(),
    language stated: LanguageTag? = nil, scenes: SceneGranularity = .normal, length: FilmLength = FilmLength()
  ) throws -> Outcome<ExportDocument> {
    let manuscript = try ReaderTable.read(source, options)
    let picks = try chapters.picks(in: manuscript.value.chapters)
    let prose = ProseAnalyzer(language: language).analyze(manuscript.value, corrections: bible.castCorrections)
    let breakdown = SceneDivider(language: language, granularity: scenes).breakDown(prose)
    let selection = try BookSelection(picks, in: breakdown)
    let planned = planner.plan(breakdown, of: prose, rates: length.rates).selecting(selection)
    let fitted = planner.fit(planned, to: length, of: prose)
    let shots = fitted.value
    let sheets = writers.map { $0.write(shots) }
    let found = finder.language(of: manuscript.value, asked: stated)
    return Outcome(
      ExportDocument(
        manuscript: manuscript.value, language: found, prose: prose, shots: shots, promptSheets: sheets, selection: selection),
      diagnostics: manuscript.diagnostics + (found?.diagnostics(file: source.name) ?? [])
        + bible.diagnostics(for: prose, fields: fields, file: bibleFile)
        + sheets.flatMap { look.shortcomings(of: $0.profile) }.map { Diagnostic(.warning, "\(lookFile): \($0)") } + fitted.diagnostics)
  }
}
