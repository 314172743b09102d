import ArgumentParser
import Library
import Manuscripts
import Production
import Prompting
import Shooting

/// `decoupage tools show`: what is known of one tool.
struct ToolsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is known of a tool, how it is asked, and who says so.")

  @Argument(help: ArgumentHelp("The tool, as the list names it.", valueName: "id"))
  var id: String

  @OptionGroup var templates: TemplateOptions

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let library = try templates.library(in: workspace)
    terminal.report(library.diagnostics)
    for profile in try ToolSelection.profiles([id], in: try ToolTable(library: library.value)) {
      try terminal.print(TextTable(ToolsShowCommand.facts(of: profile)).lines.joined(separator: "\n"))
    }
  }

  private static func facts(of profile: ToolProfile) -> [[String]] {
    var rows = [
      ["tool", "\(profile.name) (\(profile.vendor)), \(profile.kind.rawValue), \(profile.status.rawValue)"], ["facts of", profile.asOf],
      ["prompt", profile.limit],
    ]
    if profile.kind == .video {
      rows.append(["clips", profile.clips + (profile.fps.map { " at \(list($0.map { "\(Int($0))" })) frames a second" } ?? "")])
    }
    rows.append(["ratios", profile.aspectRatios.map(list) ?? "not known"])
    rows.append(["resolutions", profile.resolutions.map(list) ?? "not known"])
    rows.append(["takes", list(takes(profile))])
    rows.append(["references", profile.references.most.map { "\($0) at most" } ?? "number not known"])
    if let camera = profile.camera { rows += cameraRows(camera, profile) }
    if !profile.escapes.isEmpty {
      rows.append(["rewritten", profile.escapes.map { "\($0.text) → \($0.replacement)" }.joined(separator: "   ")])
    }
    if let suffix = profile.suffix { rows.append(["ends with", suffix]) }
    if !profile.parameters.isEmpty { rows.append(["set", list(profile.parameters.map { "\($0.name) = \($0.value)" })]) }
    if let shots = profile.multiShot { rows.append(["several shots", shots]) }
    rows.append(["price", profile.price ?? "not known"])
    if let rate = profile.rate {
      rows.append(["reckoned at", "$\(rate.amount) a \(rate.unit.rawValue)" + (rate.note.isEmpty ? "" : " (\(rate.note))")])
    }
    return rows + profile.sources.enumerated().map { [$0.offset == 0 ? "sources" : "", $0.element] }
  }

  private static func cameraRows(_ camera: [String: String], _ profile: ToolProfile) -> [[String]] {
    let words = CameraMove.allCases.compactMap { move in camera[move.rawValue].map { "\(move.rawValue): \($0)" } }
    let missing = CameraMove.allCases.map(\.rawValue).filter(profile.missingMoves.contains)
    let place = profile.cameraParameter.map { " (set as \($0))" } ?? ""
    return [["camera" + place, list(words)]] + (missing.isEmpty ? [] : [["cannot do", list(missing)]])
  }

  private static func takes(_ profile: ToolProfile) -> [String] {
    [
      ("a negative prompt", profile.takesNegativePrompt), ("a seed", profile.takesSeed),
      ("a first frame", profile.takesFirstFrame ?? false),
      ("a last frame", profile.takesLastFrame ?? false), ("dialogue and sound", profile.takesAudio),
    ].filter(\.1).map(\.0)
  }

  private static func list(_ words: [String]) -> String { words.isEmpty ? "nothing else" : words.joined(separator: ", ") }
}
