import Prompting

/// decoupage-prompts/1: every prompt, by tool as asked for, then by shot.
struct PromptsJSON: Encodable {
  var format = "decoupage-prompts/1"
  let prompts: [PromptJSON]

  init(_ document: ExportDocument) {
    prompts = document.promptSheets.flatMap(\.prompts).map(PromptJSON.init)
  }

  struct PromptJSON: Encodable {
    let shot: String
    let tool: String
    let kind: String
    let role: String
    let text: String
    let negative: String
    let parameters: [String: String]
    let references: [String]
    let dropped: [String]

    init(_ prompt: Prompt) {
      shot = prompt.shot
      tool = prompt.tool
      kind = prompt.kind.rawValue
      role = prompt.role.rawValue
      text = prompt.text
      negative = prompt.negative
      parameters = Dictionary(prompt.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      references = prompt.references
      dropped = prompt.dropped
    }
  }
}
