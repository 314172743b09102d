import ArgumentParser
import Exporters
import Library
import Manuscripts
import Production
import Prompting
import Shooting

/// `decoupage check`: proves that no sentence is lost or doubled, and looks over the pictures as an editor would.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prove that every sentence is in one shot or listed as not filmed.",
    discussion: """
      Prints where each paragraph went, then sizes, runs of more than three alike and cuts across the line. Ends with 0 when all is well, 1 when a \
      sentence is lost, doubled or misquoted (or the file cannot be read), 64 for wrong usage. Runs, crossings and findings on the \
      look (phrases of the default AI look, pictures that are alike, shots without your own look) are told, but are no fault.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var source: SelectionOptions
  @OptionGroup var division: DivisionOptions
  @OptionGroup var film: FilmOptions
  @OptionGroup var bible: BibleOptions
  @OptionGroup var look: LookOptions

  @Option(help: ArgumentHelp("The tool whose prompts are looked over.", valueName: "id"))
  var tool = ToolSelection.standard[0]

  @Option(help: ArgumentHelp("Draw sizes, moves and light of the film into this SVG file.", valueName: "file"))
  var strip: String?

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
      library: library.value, tools: [tool], bible: try bible.value(in: workspace), look: try look.value(in: workspace),
      bibleFile: bible.file, lookFile: look.file
    ).adapt(
      file, chapters: source.selection, reading: try input.reading(), language: try input.statedLanguage(), scenes: division.scenes,
      length: try film.length())
    terminal.report(library.diagnostics + document.diagnostics)
    let paragraphs = ParagraphProof(of: document.value)
    let proof = CoverageProof(of: document.value)
    if !brief { try terminal.print(table(paragraphs).joined(separator: "\n") + "\n") }
    try terminal.print(TextTable(summary(document.value.shots, proof)).lines.joined(separator: "\n"))
    try terminal.print(findings(in: document.value, library.value, try look.value(in: workspace)).joined(separator: "\n"))
    if let strip { try AuthorFile(strip, in: workspace).write(LookStrip(of: document.value.shots).svg) }
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

  /// Findings of a kind that are printed.
  private static let shown = 8

  private func findings(in document: ExportDocument, _ library: TemplateLibrary, _ look: Look) -> [String] {
    guard let sheet = document.promptSheets.first else { return [] }
    let all = LookReport(of: sheet, shots: document.shots, look: look, library: library).findings
    guard !all.isEmpty else { return ["look      nothing of everybody's look, and no two pictures of a scene alike"] }
    let rest = all.count - CheckCommand.shown
    return all.prefix(CheckCommand.shown).map { finding in
      let shots = finding.shots.prefix(6).joined(separator: ", ") + (finding.shots.count > 6 ? " and \(finding.shots.count - 6) more" : "")
      return "look      \(shots): \(finding.cause); \(finding.advice)"
    } + (rest > 0 ? ["look      and \(rest) more of the kind"] : [])
  }

  private func fault(_ paragraphs: ParagraphProof, _ proof: CoverageProof) -> String {
    let bad = paragraphs.rows.filter { $0.lostLetters > 0 || $0.doubledLetters > 0 }.prefix(5).map {
      "chapter \($0.chapter) ¶\($0.paragraph)"
    }
    return "the film does not hold every sentence once: " + (bad.isEmpty ? proof.statement : bad.joined(separator: ", "))
  }
}
