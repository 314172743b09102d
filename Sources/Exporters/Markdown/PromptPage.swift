import Breakdown
import Manuscripts
import Prompting
import Prose
import Shooting

/// The prompt sheet of one tool as Markdown, in the order in which a person works through it.
struct PromptPage {
  private let sheet: PromptSheet
  private let document: ExportDocument
  private let prompts: [String: [Prompt]]

  init(_ sheet: PromptSheet, of document: ExportDocument) {
    self.sheet = sheet
    self.document = document
    self.prompts = Dictionary(grouping: sheet.prompts, by: \.shot)
  }

  var markdown: String {
    var blocks = [title, overview]
    for scene in document.shots.scenes {
      blocks.append(heading(of: scene))
      blocks.append(overview(of: scene))
      for shot in scene.shots {
        blocks += PromptEntry(shot, prompts: prompts[shot.address] ?? [], commonNegative: sheet.commonNegative).blocks
      }
    }
    blocks += NotFilmedList(document).blocks
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    "# " + MarkdownText.inline("\(document.name): prompts for \(sheet.profile.name)")
  }

  private var overview: String {
    let shots = document.shots.shots
    let profile = sheet.profile
    let name = MarkdownText.inline("\(profile.name) by \(profile.vendor)")
    var lines = [
      "- Tool: \(name), \(profile.kind.rawValue) (\(MarkdownText.code(profile.id)))",
      "- Shots: \(shots.count) in \(document.shots.scenes.count) \(document.shots.scenes.count == 1 ? "scene" : "scenes")",
      "- In the cut: \(seconds(shots.map(\.editSeconds)))",
    ]
    switch profile.kind {
    case .video:
      let chained = Set(sheet.prompts.filter { $0.clip != nil }.map(\.shot)).count
      let chains = chained > 0 ? "; \(chained) \(chained == 1 ? "shot is a chain" : "shots are chains") of clips" : ""
      lines.append("- To generate: \(seconds(sheet.prompts.compactMap(\.seconds)))\(chains)")
    case .image:
      lines.append("- To generate: \(sheet.prompts.count) \(sheet.prompts.count == 1 ? "picture" : "pictures")")
    }
    if let commonNegative = sheet.commonNegative { lines.append("- Negative prompt of every shot: \(MarkdownText.code(commonNegative))") }
    return lines.joined(separator: "\n")
  }

  /// `85 s (1:25)`; the minutes are left out where there are none.
  private func seconds(_ values: [Double]) -> String {
    let sum = values.reduce(0, +)
    let (minutes, rest) = (Int(exactly: sum.rounded()) ?? 0).quotientAndRemainder(dividingBy: 60)
    return "\(ShortNumber(sum)) s" + (minutes > 0 ? " (\(minutes):\(rest < 10 ? "0" : "")\(rest))" : "")
  }

  private func heading(of scene: SceneShots) -> String {
    "## " + MarkdownText.inline("Scene \(scene.scene.number): \(scene.scene.heading.printed)")
  }

  private func overview(of scene: SceneShots) -> String {
    let chapter = document.prose.chapters.first { $0.chapter.number == scene.scene.chapter }
    var facts = [chapter?.chapter.spokenName ?? "Chapter \(scene.scene.chapter)"]
    facts.append(scene.shots.count == 1 ? "1 shot" : "\(scene.shots.count) shots")
    if !scene.cast.isEmpty { facts.append("with " + scene.cast.joined(separator: ", ")) }
    if let opening = chapter?.text.text(of: scene.scene.span).excerpt(words: 10), !opening.isEmpty { facts.append("begins “\(opening)”") }
    return MarkdownText.inline(facts.joined(separator: " · "))
  }
}
