import Prompting

/// decoupage-prompts/1: every prompt, by tool as asked for, then by shot.
struct PromptsJSON: Encodable {
  var format = "decoupage-prompts/1"
  let prompts: [PromptJSON]
  let sequences: [SequenceJSON]

  init(_ document: ExportDocument) {
    prompts = document.promptSheets.flatMap(\.prompts).map(PromptJSON.init)
    sequences = document.promptSheets.flatMap { sheet in sheet.sequences.map { SequenceJSON($0, tool: sheet.profile.id) } }
  }

  struct SequenceJSON: Encodable {
    let tool: String
    let seconds: Double
    let parts: [PartJSON]
    /// Null where each part has a field of its own.
    @OrNull var text: String?
    let parameters: [String: String]
    let references: [String]
    let dropped: [String]

    struct PartJSON: Encodable {
      let shot: String
      let seconds: Double
      let text: String
    }

    init(_ sequence: PromptSequence, tool: String) {
      self.tool = tool
      seconds = sequence.seconds
      parts = sequence.parts.map { PartJSON(shot: $0.shot, seconds: $0.seconds, text: $0.text) }
      _text = OrNull(wrappedValue: sequence.text)
      parameters = sequence.parameters.byName
      references = sequence.references
      dropped = sequence.dropped
    }
  }

  struct PromptJSON: Encodable {
    let shot: String
    let tool: String
    let kind: String
    let role: String
    /// Of how many clips of the shot, and which.
    let clip: Int
    let clips: Int
    @OrNull var seconds: Double?
    let text: String
    let negative: String
    let parameters: [String: String]
    let references: [String]
    let notes: [String]
    let dropped: [String]

    init(_ prompt: Prompt) {
      shot = prompt.shot
      tool = prompt.tool
      kind = prompt.kind.rawValue
      role = prompt.role.rawValue
      clip = prompt.clip?.number ?? 1
      clips = prompt.clip?.count ?? 1
      _seconds = OrNull(wrappedValue: prompt.seconds)
      text = prompt.text
      negative = prompt.negative
      parameters = prompt.parameters.byName
      references = prompt.references
      notes = prompt.notes
      dropped = prompt.dropped
    }
  }
}

extension [Prompt.Parameter] {
  /// Of two of the same name the first.
  fileprivate var byName: [String: String] {
    Dictionary(map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
