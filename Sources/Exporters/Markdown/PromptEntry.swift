import Prompting
import Shooting

/// One shot on a prompt sheet: what to paste, what to attach, and what it is for.
struct PromptEntry {
  private let shot: Shot
  private let prompts: [Prompt]
  private let profile: ToolProfile
  /// Said once at the top of the sheet and not again here.
  private let commonNegative: String?

  init(_ shot: Shot, prompts: [Prompt], profile: ToolProfile, commonNegative: String?) {
    self.shot = shot
    self.prompts = prompts
    self.profile = profile
    self.commonNegative = commonNegative
  }

  /// Markdown blocks, to be set apart by blank lines.
  var blocks: [String] {
    var blocks = ["### \(shot.address)", framing]
    if prompts.isEmpty { blocks.append("*No prompt for this tool.*") }
    for prompt in prompts { blocks += self.blocks(of: prompt) }
    blocks += dialogue
    if !shot.importance.reason.isEmpty {
      blocks.append("**Needed:** " + MarkdownText.inline("\(shot.importance.rank.rawValue): \(shot.importance.reason)"))
    }
    if !shot.joined.isEmpty {
      blocks.append("**Also in this shot** (as keyframes, or behind the main action)")
      blocks.append(shot.joined.map { "- \($0.address): " + MarkdownText.inline($0.action) }.joined(separator: "\n"))
    }
    let notes = shot.continuity.notes
    if !notes.isEmpty { blocks.append("**Continuity:** " + MarkdownText.inline(notes.joined(separator: " · "))) }
    blocks.append("**From the text** (chapter \(shot.source.chapter), paragraph \(shot.source.paragraph))")
    blocks.append(MarkdownText.quotation(shot.source.quote))
    return blocks
  }

  private var framing: String {
    var facts = ["**\(shot.size.rawValue)** \(shot.size.words)", shot.coverage.rawValue, shot.angle.rawValue, shot.move.rawValue]
    facts += ["\(shot.lens) mm", "\(ShortNumber(shot.editSeconds)) s in the cut"]
    if profile.kind == .video {
      facts += profile.generateSeconds(holding: shot.editSeconds).map { ["generate \(ShortNumber($0)) s"] } ?? []
    }
    return facts.joined(separator: " · ")
  }

  private func blocks(of prompt: Prompt) -> [String] {
    var blocks = ["**Prompt** (\(prompt.role.words))", MarkdownText.fenced(prompt.text)]
    if !prompt.negative.isEmpty, prompt.negative != commonNegative {
      blocks += ["**Negative prompt**", MarkdownText.fenced(prompt.negative)]
    }
    if !prompt.parameters.isEmpty {
      blocks.append("**Set:** " + prompt.parameters.map { MarkdownText.code("\($0.name): \($0.value)") }.joined(separator: " · "))
    }
    if !prompt.references.isEmpty {
      let numbered = prompt.references.enumerated().map { "(\($0.offset + 1)) \(MarkdownText.inline($0.element))" }
      blocks.append("**Attach:** " + numbered.joined(separator: " "))
    }
    if !prompt.dropped.isEmpty {
      blocks.append("**Left out to fit:** " + prompt.dropped.map(MarkdownText.inline).joined(separator: "; "))
    }
    return blocks
  }

  private var dialogue: [String] {
    guard !shot.dialogue.isEmpty else { return [] }
    let lines = shot.dialogue.map {
      "- \(MarkdownText.inline(($0.speaker ?? "Unknown") + ($0.note.map { " (\($0))" } ?? ""))): “\(MarkdownText.inline($0.line))”"
    }
    return ["**Dialogue**", lines.joined(separator: "\n")]
  }
}

extension Prompt.Role {
  /// As sheets spell it.
  var words: String {
    switch self {
    case .firstFrame: "first frame"
    case .motion: "motion"
    }
  }
}
