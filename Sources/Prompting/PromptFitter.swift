/// Shortens a prompt to the tool's limit by leaving slots out in a fixed order, and says what was left out.
///
/// The order: sound, lens, time, place, then dialogue sentence by sentence from its end, then the action from its end, clause by clause.
/// The framing with its people and the beginning of the action always stay.
package struct PromptFitter {
  let limit: ToolProfile.PromptLimit?

  struct Fitted {
    let text: String
    let dropped: [String]
  }

  func fit(_ slots: PromptSlots, render: (PromptSlots) -> String) -> Fitted {
    var slots = slots
    var dropped: [String] = []
    var text = render(slots)
    while !fits(text), let left = drop(from: &slots) {
      dropped.append(left)
      text = render(slots)
    }
    return Fitted(text: text, dropped: dropped)
  }

  func fits(_ text: String) -> Bool {
    guard let limit else { return true }
    return PromptFitter.length(of: text, in: limit.unit) <= limit.count
  }

  /// Tokens are estimated at three bytes each, which is more than any common tokenizer makes of English (about four).
  package static func length(of text: String, in unit: ToolProfile.PromptLimit.Unit) -> Int {
    switch unit {
    case .characters: text.unicodeScalars.count
    case .utf16: text.utf16.count
    case .tokens: (text.utf8.count + 2) / 3
    }
  }

  /// Leaves the next slot out and names it; nil when nothing may go any more.
  private func drop(from slots: inout PromptSlots) -> String? {
    if let sound = slots.sound {
      slots.sound = nil
      return "sound: \(sound)"
    }
    if let lens = slots.lens {
      slots.lens = nil
      return "lens: \(lens)"
    }
    if let time = slots.time {
      slots.time = nil
      return "time: \(time)"
    }
    if let place = slots.place {
      slots.place = nil
      return "place: \(place)"
    }
    if let last = slots.lines.last {
      let cut = PromptFitter.cut(last.line, at: ".!?")
      if let cut { slots.lines[slots.lines.count - 1].line = cut.kept } else { slots.lines.removeLast() }
      return "line of \(last.speaker): \(cut?.rest ?? last.line)"
    }
    guard let cut = PromptFitter.cut(slots.action, at: ",;.") ?? PromptFitter.halved(slots.action) else { return nil }
    slots.action = cut.kept + "."
    return "action: \(cut.rest)"
  }

  /// What stands before the last mark that has words behind it, and the rest.
  private static func cut(_ text: String, at marks: String) -> (kept: String, rest: String)? {
    let scalars = Array(text.unicodeScalars)
    let signs = Set(marks.unicodeScalars)
    guard let border = scalars.indices.dropLast(2).last(where: { signs.contains(scalars[$0]) && scalars[$0 + 1] == " " }) else {
      return nil
    }
    let keepsMark = ".!?".unicodeScalars.contains(scalars[border]) && marks.contains("!")
    let kept = String(String.UnicodeScalarView(scalars[...(keepsMark ? border : border - 1)]))
    let rest = String(String.UnicodeScalarView(scalars[(border + 2)...]))
    return kept.isEmpty ? nil : (kept, rest)
  }

  private static func halved(_ text: String) -> (kept: String, rest: String)? {
    let words = text.split(separator: " ")
    guard words.count > 4 else {
      let scalars = Array(text.unicodeScalars)
      guard scalars.count > 40 else { return nil }
      return (
        String(String.UnicodeScalarView(scalars[..<(scalars.count / 2)])), String(String.UnicodeScalarView(scalars[(scalars.count / 2)...]))
      )
    }
    return (words.prefix(words.count / 2).joined(separator: " "), words.dropFirst(words.count / 2).joined(separator: " "))
  }
}
