import Breakdown
import Exporters
import Library
import Manuscripts
import Production
import Prompting
import Prose
import Readers
import Shooting

/// The seconds that each stage takes for one text, in one process.
struct StageTiming {
  private(set) var stages: [(name: String, seconds: Double)] = []
  private(set) var words = 0

  var total: Double { stages.reduce(0) { $0 + $1.seconds } }

  init(of file: InputFile) throws {
    let library = TemplateLibrary.builtIn
    let language = Language(code: "en", library: library)
    let planner = try CoveragePlanner(language: language, library: library)
    let profiles = try ToolSelection.profiles(ToolSelection.standard, in: try ToolTable(library: library))
    let writers = try profiles.map { try PromptWriter(profile: $0, library: library) }

    let manuscript = try time("read") { try ReaderTable.read(file).value }
    let prose = time("prose") { ProseAnalyzer(language: language).analyze(manuscript) }
    let breakdown = time("breakdown") { SceneDivider(language: language).breakDown(prose) }
    let shots = time("shooting") { planner.plan(breakdown, of: prose) }
    let sheets = time("prompting") { writers.map { $0.write(shots) } }
    let document = ExportDocument(
      manuscript: manuscript, language: nil, prose: prose, shots: shots, promptSheets: sheets,
      selection: BookSelection(chapters: manuscript.chapters.map(\.number)))
    _ = try time("exporting") { try ExporterTable.rows.flatMap { try $0.export(document) } }
    words = manuscript.chapters.reduce(0) { $0 + $1.wordCount }
  }

  private mutating func time<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try work()
    stages.append((name, (ContinuousClock.now - start) / .seconds(1)))
    return value
  }
}
