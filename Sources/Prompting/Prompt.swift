/// What is pasted into one tool for one shot.
package struct Prompt: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case image
    case video
  }

  /// `keyframe`: the still a clip starts from. `motion`: the clip itself.
  package enum Role: String, Sendable {
    case firstFrame = "first-frame"
    case motion
  }

  /// The shot's address, `12/B`.
  package let shot: String
  /// `ToolProfile.id`.
  package let tool: String
  package let kind: Kind
  package let role: Role
  package let text: String
  /// "" when the tool takes none or there is nothing to exclude.
  package let negative: String
  /// In the order in which the tool's form or interface asks for them.
  package let parameters: [Parameter]
  /// Who and what should be given as a reference picture, in the tool's order.
  package let references: [String]
  /// What did not fit into the tool's limit, in the order in which it was dropped.
  package let dropped: [String]

  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    shot: String, tool: String, kind: Kind, role: Role, text: String, negative: String, parameters: [Parameter], references: [String],
    dropped: [String]
  ) {
    self.shot = shot
    self.tool = tool
    self.kind = kind
    self.role = role
    self.text = text
    self.negative = negative
    self.parameters = parameters
    self.references = references
    self.dropped = dropped
  }
}
