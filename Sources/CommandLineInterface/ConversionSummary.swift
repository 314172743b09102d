import Breakdown
import Exporters
import Manuscripts
import Production
import Prompting
import Shooting

/// What a conversion came to, in a dozen lines.
struct ConversionSummary {
  private let document: ExportDocument
  private let folder: String
  private let report: OutputFolder.Report

  init(of document: ExportDocument, folder: String, report: OutputFolder.Report) {
    self.document = document
    self.folder = folder
    self.report = report
  }

  func print(to terminal: Terminal) throws {
    try terminal.printTitle(document.manuscript.title ?? selected.first?.title ?? "Untitled")
    let table = TextTable(rows.map { [$0.label, $0.text] })
    try terminal.print(table.lines.map { "  \($0)" }.joined(separator: "\n"))
  }

  private var rows: [(label: String, text: String)] {
    [
      ("chapters", chapters),
      ("words", String(document.words)),
      ("scenes", String(document.shots.scenes.count)),
      ("shots", film),
      ("sizes", sizes),
      ("needed", needed),
      ("people", people),
      ("lines", lines),
      ("not filmed", notFilmed),
      ("cost", cost),
      ("coverage", CoverageProof(of: document).statement),
    ] + files
  }

  private var selected: [Chapter] {
    let numbers = Set(document.selection.chapters)
    return document.manuscript.chapters.filter { numbers.contains($0.number) }
  }

  private var chapters: String {
    let all = document.manuscript.chapters
    let names = ConversionSummary.list(selected.map(name), shown: 5)
    return selected.count == all.count ? names : "\(names) (\(selected.count) of \(all.count))"
  }

  /// With the numbers of the scenes where not all of the chapter is selected.
  private func name(of chapter: Chapter) -> String {
    guard document.selection.stretches(of: chapter.number) != nil else { return chapter.name }
    let scenes = document.shots.scenes.filter { $0.scene.chapter == chapter.number }.map(\.scene.number.description)
    return "\(chapter.name) (\(scenes.count == 1 ? "scene" : "scenes") \(ConversionSummary.list(scenes, shown: 8)))"
  }

  private var film: String {
    let shots = document.shots.shots
    guard !shots.isEmpty else { return "none" }
    let seconds = shots.reduce(0) { $0 + $1.editSeconds }
    let average = ConversionSummary.tenths(seconds / Double(shots.count))
    return "\(shots.count): \(ConversionSummary.minutes(seconds)) of film, \(average) s on average"
  }

  /// Each shot made once.
  private var cost: String {
    let estimates = document.promptSheets.map { CostEstimate(of: document.shots, profile: $0.profile) }
    return estimates.map { "\($0.profile.id) \(CostTable.money($0.dollars))" }.joined(separator: ", ") + " for one take of each shot"
  }

  private var sizes: String {
    let variety = VarietyReport(of: document.shots)
    return variety.sizes.isEmpty ? "none" : variety.statement
  }

  private var needed: String {
    let ranks = ShotImportance.Rank.allCases.reversed().compactMap { rank -> String? in
      let count = document.shots.shots.count { $0.importance.rank == rank }
      return count == 0 ? nil : "\(count) \(rank.rawValue)"
    }
    return ranks.isEmpty ? "none" : ranks.joined(separator: ", ")
  }

  /// By number of shots, then by first appearance.
  private var people: String {
    var counts: [(name: String, shots: Int)] = []
    for shot in document.shots.shots {
      for name in shot.cast {
        if let index = counts.firstIndex(where: { $0.name == name }) { counts[index].shots += 1 } else { counts.append((name, 1)) }
      }
    }
    let sorted = counts.enumerated().sorted { ($1.element.shots, $0.offset) < ($0.element.shots, $1.offset) }.map(\.element)
    return sorted.isEmpty ? "none" : ConversionSummary.list(sorted.map { "\($0.name) \($0.shots)" }, shown: 8)
  }

  private var lines: String {
    let lines = document.shots.shots.flatMap(\.dialogue)
    let unknown = lines.count { $0.speaker == nil }
    return lines.isEmpty ? "none" : "\(lines.count) spoken, \(unknown == 0 ? "every speaker named" : "\(unknown) by speakers unknown")"
  }

  private var notFilmed: String {
    let passages = document.shots.notFilmed
    let reasons = NotFilmed.Reason.allCases.compactMap { reason -> String? in
      let count = passages.count { $0.reason == reason }
      return count == 0 ? nil : "\(count) \(reason.rawValue)"
    }
    return passages.isEmpty ? "nothing" : "\(passages.count) passages: \(reasons.joined(separator: ", "))"
  }

  private var files: [(label: String, text: String)] {
    var rows: [(label: String, text: String)] = []
    if !report.written.isEmpty { rows.append(("written", paths(report.written))) }
    if !report.unchanged.isEmpty { rows.append(("unchanged", paths(report.unchanged))) }
    if !report.leftOver.isEmpty { rows.append(("from before", "\(paths(report.leftOver)) (not part of this conversion)")) }
    return rows
  }

  private func paths(_ paths: [String]) -> String {
    paths.map { "\(folder)/\($0)" }.joined(separator: ", ")
  }

  private static func list(_ words: [String], shown: Int) -> String {
    guard words.count > shown + 1 else { return words.joined(separator: ", ") }
    return "\(words.prefix(shown).joined(separator: ", ")) and \(words.count - shown) more"
  }

  /// `6:05` for 365 seconds.
  private static func minutes(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
  }

  private static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
