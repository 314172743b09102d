import Shooting

/// The clips that one shot becomes in a tool: one, or a chain where its longest clip does not hold the shot.
struct ClipPlan {
  /// One of the chain: what of the shot happens in it.
  struct Part {
    /// Nil where the shot is one clip.
    let clip: Prompt.Clip?
    /// Seconds of the cut.
    let editSeconds: Double
    let slots: PromptSlots
  }

  let parts: [Part]

  init(_ shot: Shot, slots: PromptSlots, profile: ToolProfile) {
    let chain = profile.chain(holding: shot.editSeconds)
    guard chain.count > 1 else {
      parts = [Part(clip: nil, editSeconds: shot.editSeconds, slots: slots)]
      return
    }
    let lines = ClipPlan.dealt(slots.lines, to: chain)
    let actions = ClipPlan.sentences(of: slots.action, dealtTo: chain.count)
    parts = chain.enumerated().map { index, seconds in
      var own = slots
      own.lines = lines[index]
      own.action = actions[index]
      if index > 0 { own.sound = nil }
      return Part(clip: Prompt.Clip(number: index + 1, count: chain.count), editSeconds: seconds, slots: own)
    }
  }

  /// What is said, sentence by sentence, so that each clip has as much of the words as of the seconds.
  private static func dealt(_ lines: [PromptSlots.Line], to chain: [Double]) -> [[PromptSlots.Line]] {
    // Speech that no mark parts is cut between words: a clip that ends before its line does would be of no use.
    let ways = [".!?…", ".!?…,;:—", ""].lazy.map { pieces(of: lines, behind: $0) }
    let dealt = ways.first { $0.count >= chain.count } ?? []
    guard !dealt.isEmpty else { return [lines] + Array(repeating: [], count: chain.count - 1) }
    let perByte = chain.reduce(0, +) / Double(max(1, dealt.reduce(0) { $0 + $1.line.utf8.count }))
    var result = [[PromptSlots.Line]](repeating: [], count: chain.count)
    var said = 0
    for piece in dealt {
      // A sentence belongs where its middle falls.
      let index = ClipPlan.index(of: Double(said + piece.line.utf8.count / 2) * perByte, in: chain)
      said += piece.line.utf8.count
      if result[index].last?.speaker == piece.speaker {
        result[index][result[index].count - 1].line += " " + piece.line
      } else {
        result[index].append(piece)
      }
    }
    return result
  }

  private static func pieces(of lines: [PromptSlots.Line], behind marks: String) -> [PromptSlots.Line] {
    lines.flatMap { line in PromptFitter.cuts(in: line.line, behind: marks).map { PromptSlots.Line(speaker: line.speaker, line: $0) } }
  }

  private static func index(of second: Double, in chain: [Double]) -> Int {
    var end = 0.0
    for (index, seconds) in chain.enumerated() {
      end += seconds
      if second < end { return index }
    }
    return chain.count - 1
  }

  /// The sentences of the action in order; the last goes on where there are fewer than clips.
  private static func sentences(of action: String, dealtTo count: Int) -> [String] {
    let all = PromptFitter.cuts(in: action, behind: ".!?…")
    guard !all.isEmpty else { return Array(repeating: action, count: count) }
    return (0..<count).map { index in
      let start = index * all.count / count
      return all[start..<max(start + 1, (index + 1) * all.count / count)].joined(separator: " ")
    }
  }
}

extension ClipPlan.Part {
  /// What a person does with the clip: where it starts, and what of it the cut keeps.
  func notes(for shot: Shot, profile: ToolProfile) -> [String] {
    var notes: [String] = []
    if let clip {
      notes.append(
        clip.number == 1
          ? "chain: clip 1 of \(clip.count); the shot is longer than the tool's longest clip"
          : "chain: clip \(clip.number) of \(clip.count); start from the last frame of clip \(clip.number - 1)")
    }
    guard let generated = profile.generateSeconds(holding: editSeconds), let shortest = profile.shortestClip, editSeconds < shortest else {
      return notes
    }
    notes.append("trim: \(ShortSeconds(editSeconds)) of \(ShortSeconds(generated)) s, \(trim(shot))")
    return notes
  }

  private func trim(_ shot: Shot) -> String {
    if clip == nil ? !shot.dialogue.isEmpty : !slots.lines.isEmpty { return "from just before the first word to the end of the line" }
    if shot.move != .static { return "the middle, where the camera is under way" }
    return "from where the action begins; the first half second of a clip often stands still"
  }
}

/// `1.5`, `3`: seconds as notes print them.
struct ShortSeconds: CustomStringConvertible {
  let description: String

  init(_ seconds: Double) {
    description = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }
}
