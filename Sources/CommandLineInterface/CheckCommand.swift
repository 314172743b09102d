import ArgumentParser
import Exporters
import Library
import Manuscripts
import Production
import Shooting

/// `decoupage check`: proves that no sentence is lost or doubled, and looks over the pictures as an editor would.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prove that every sentence is in one shot or listed as not filmed.",
    discussion: """
      Prints where each paragraph went, then sizes, runs of more than three alike and cuts across the line. Ends with 0 when all is well, 1 when a \
      sentence is lost, doubled or misquoted (or the file cannot be read), 64 for wrong usage. Runs and crossings are told, but are no fault.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var source: SelectionOptions
  @OptionGroup var division: DivisionOptions
  @OptionGroup var film: FilmOptions
  @OptionGroup var bible: BibleOptions

  @Flag(help: "Without the table of paragraphs.")
  var brief = false

  @OptionGroup var templates: TemplateOptions

  /// A sentence is lost, doubled or misquoted.
  struct Unproven: Error, CustomStringConvertible {
    let description: String
  }

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let file = try workspace.source(input.file)
    let library = try templates.library(in: workspace)
    let document = try AdaptationPipeline(
      library: library.value, tools: [], bible: try bible.value(in: workspace), bibleFile: bible.file
    ).adapt(
      file, chapters: source.selection, reading: try input.reading(), language: try input.statedLanguage(), scenes: division.scenes,
      length: try film.length())
    terminal.report(library.diagnostics + document.diagnostics)
    let paragraphs = ParagraphProof(of: document.value)
    let proof = CoverageProof(of: document.value)
    if !brief { try terminal.print(table(paragraphs).joined(separator: "\n") + "\n") }
    try terminal.print(TextTable(summary(document.value.shots, proof)).lines.joined(separator: "\n"))
    guard proof.holds, paragraphs.holds else { throw Unproven(description: fault(paragraphs, proof)) }
  }

  private func table(_ paragraphs: ParagraphProof) -> [String] {
    let rows = paragraphs.rows.map { row in
      [
        "\(row.chapter)", "\(row.paragraph)", row.shots.joined(separator: " "), row.notFilmed.joined(separator: ", "),
        row.lostLetters == 0 ? "" : "\(row.lostLetters)", row.doubledLetters == 0 ? "" : "\(row.doubledLetters)", row.opening,
      ]
    }
    return TextTable(
      [["chapter", "¶", "shots", "not filmed", "lost", "doubled", "begins"]] + rows, rightAligned: [0, 1, 4, 5]
    ).withoutEmptyColumns.lines
  }

  private func summary(_ shots: ShotList, _ proof: CoverageProof) -> [[String]] {
    let variety = VarietyReport(of: shots)
    return [["coverage", proof.statement], ["sizes", variety.statement]]
      + variety.runs.map { ["run", "\($0.first) to \($0.last): \($0.shots) alike"] }
      + variety.crossings.map { ["crossing", "\($0.name) changes sides between \($0.before) and \($0.after)"] }
  }

  private func fault(_ paragraphs: ParagraphProof, _ proof: CoverageProof) -> String {
    let bad = paragraphs.rows.filter { $0.lostLetters > 0 || $0.doubledLetters > 0 }.prefix(5).map {
      "chapter \($0.chapter) ¶\($0.paragraph)"
    }
    return "the film does not hold every sentence once: " + (bad.isEmpty ? proof.statement : bad.joined(separator: ", "))
  }
}
