import Prompting
import Shooting

/// One shot on a prompt sheet: what to paste, what to attach, and what it is for.
struct PromptEntry {
  private let shot: Shot
  private let prompts: [Prompt]
  /// Said once at the top of the sheet and not again here.
  private let commonNegative: String?

  init(_ shot: Shot, prompts: [Prompt], commonNegative: String?) {
    self.shot = shot
    self.prompts = prompts
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
    let clips = prompts.compactMap(\.seconds)
    if !clips.isEmpty { facts.append("generate " + clips.map { "\(ShortNumber($0))" }.joined(separator: " + ") + " s") }
    return facts.joined(separator: " · ")
  }

  private func blocks(of prompt: Prompt) -> [String] {
    var blocks = ["**Prompt** (\(prompt.title))", MarkdownText.fenced(prompt.text)]
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
    if !prompt.notes.isEmpty { blocks.append("**Note:** " + prompt.notes.map(MarkdownText.inline).joined(separator: "; ")) }
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

extension Prompt {
  /// As sheets spell what it is: "motion, clip 1 of 2".
  var title: String {
    role.words + (clip.map { ", clip \($0.number) of \($0.count)" } ?? "")
  }
}

extension Prompt.Role {
  fileprivate var words: String {
    switch self {
    case .firstFrame: "first frame"
    case .lastFrame: "last frame"
    case .motion: "motion"
    }
  }
}
