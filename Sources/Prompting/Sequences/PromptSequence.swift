import Shooting

/// What is pasted into a tool for several shots in one clip.
package struct PromptSequence: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    /// The shot's address, `12/B`.
    package let shot: String
    /// Of the clip, whole seconds.
    package let seconds: Double
    package let text: String
  }

  package let parts: [Part]
  /// All parts in one, where the tool takes them so; nil where each has a field of its own.
  package let text: String?
  /// The whole clip.
  package let seconds: Double
  package let parameters: [Prompt.Parameter]
  /// As in `Prompt`, of all the shots.
  package let references: [String]
  package let dropped: [String]

  /// A shot and the whole seconds that it is given.
  typealias Timed = (shot: Shot, seconds: Double)

  init(
    _ run: [Timed], texts: [String], rule: SequenceRule, parameters: [Prompt.Parameter], references: [String], dropped: [String]
  ) {
    parts = zip(run, texts).map { Part(shot: $0.shot.address, seconds: $0.seconds, text: $1) }
    seconds = run.reduce(0) { $0 + $1.seconds }
    self.parameters = parameters
    self.references = references
    self.dropped = dropped
    var start = 0.0
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      if let label = rule.label(index + 1, start: start, end: start + part.seconds) { lines.append("\(label) \(part.text)") }
      start += part.seconds
    }
    text = lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Two shots and more that follow each other and fit one clip, from the first on; a shot that fits none stays alone.
  static func runs(of shots: [Shot], rule: SequenceRule, profile: ToolProfile) -> [[Timed]] {
    guard let longest = profile.longestClip else { return [] }
    var runs: [[Timed]] = []
    var run: [Timed] = []
    var total = 0.0
    for shot in shots {
      let seconds = max(rule.shortest, shot.editSeconds.rounded(.up))
      if run.count == rule.most || total + seconds > longest {
        runs.append(run)
        run = []
        total = 0
      }
      run.append((shot, seconds))
      total += seconds
    }
    return (runs + [run]).filter { $0.count > 1 }
  }
}
