/// What is pasted into one tool for one shot.
package struct Prompt: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case image
    case video
  }

  /// `firstFrame`, `lastFrame`: the stills between which a clip runs. `motion`: the clip itself.
  package enum Role: String, Sendable {
    case firstFrame = "first-frame"
    case lastFrame = "last-frame"
    case motion
  }

  /// Which of the clips of one shot, from 1, where the tool's longest clip does not hold the shot.
  package struct Clip: Hashable, Sendable {
    package let number: Int
    package let count: Int
  }

  /// The shot's address, `12/B`.
  package let shot: String
  /// `ToolProfile.id`.
  package let tool: String
  package let kind: Kind
  package let role: Role
  /// Nil where one clip or picture is all of the shot.
  package let clip: Clip?
  /// Seconds to generate; nil for stills.
  package let seconds: Double?
  package let text: String
  /// "" when the tool takes none or there is nothing to exclude.
  package let negative: String
  /// In the order in which the tool's form or interface asks for them.
  package let parameters: [Parameter]
  /// Who and what should be given as a reference picture, in the tool's order.
  package let references: [String]
  /// What else a person does with it: which frame it starts from, what to keep of the clip.
  package let notes: [String]
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
    shot: String, tool: String, kind: Kind, role: Role, clip: Clip? = nil, seconds: Double? = nil, text: String, negative: String,
    parameters: [Parameter], references: [String], notes: [String] = [], dropped: [String]
  ) {
    self.shot = shot
    self.tool = tool
    self.kind = kind
    self.role = role
    self.clip = clip
    self.seconds = seconds
    self.text = text
    self.negative = negative
    self.parameters = parameters
    self.references = references
    self.notes = notes
    self.dropped = dropped
  }
}
