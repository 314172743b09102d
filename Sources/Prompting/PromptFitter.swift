/// Shortens a prompt to the tool's limit by leaving parts out in a fixed order, and says what was left out.
///
/// The order: sound, lens, look, time, place, then dialogue sentence by sentence from its end, then names while the framing takes more than half of
/// the limit, then the action from its end, clause by clause and word by word, then the other names. What is still too long, because the
/// template's own words are, is cut at the border of a word.
package struct PromptFitter {
  let limit: ToolProfile.PromptLimit?
  /// What the tool reads at the end of every prompt; it is never cut.
  var suffix = ""

  struct Fitted {
    let text: String
    let dropped: [String]
  }

  func fit(_ whole: PromptSlots, render: (PromptSlots) -> String) -> Fitted {
    // Nearly every prompt fits, and rendering is what takes the time.
    let unshortened = render(whole) + suffix
    guard !fits(unshortened) else { return Fitted(text: unshortened, dropped: []) }
    func holds(_ slots: PromptSlots) -> Bool { fits(render(slots) + suffix) }
    var slots = whole
    var dropped: [String] = []
    for part in Part.allCases where !holds(slots) {
      dropped += shorten(part, of: &slots, holds)
    }
    let text = render(slots)
    guard !fits(text + suffix) else { return Fitted(text: text + suffix, dropped: dropped) }
    let words = text.split(separator: " ")
    let kept = PromptFitter.most(of: words.count) { fits(words.prefix($0).joined(separator: " ") + suffix) }
    return Fitted(
      text: words.prefix(kept).joined(separator: " ") + suffix, dropped: dropped + ["end: \(words.dropFirst(kept).joined(separator: " "))"])
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

  /// What may go, in the order in which it goes.
  private enum Part: CaseIterable {
    case sound, lens, look, time, place, lines, manyNames, clauses, words, names
  }

  /// Leaves out as much of a part as must go and names it.
  private func shorten(_ part: Part, of slots: inout PromptSlots, _ holds: (PromptSlots) -> Bool) -> [String] {
    switch part {
    case .sound: PromptFitter.remove(&slots.sound, as: "sound")
    case .lens: PromptFitter.remove(&slots.lens, as: "lens")
    case .look: PromptFitter.remove(&slots.look, as: "look")
    case .time: PromptFitter.remove(&slots.time, as: "time")
    case .place: PromptFitter.remove(&slots.place, as: "place")
    case .lines: shortenLines(of: &slots, holds)
    case .manyNames: dropNames(of: &slots) { fits($0.framing.text + $0.framing.text) }
    case .clauses: shortenAction(of: &slots, PromptFitter.cuts(in: slots.action, behind: ",;.!?…"), atLeast: 1, holds)
    case .words: shortenAction(of: &slots, PromptFitter.cuts(in: slots.action, behind: ""), atLeast: 0, holds)
    case .names: dropNames(of: &slots, holds)
    }
  }

  private static func remove(_ slot: inout String?, as name: String) -> [String] {
    guard let left = slot else { return [] }
    slot = nil
    return ["\(name): \(left)"]
  }

  private func shortenLines(of slots: inout PromptSlots, _ holds: (PromptSlots) -> Bool) -> [String] {
    let lines = slots.lines
    let kept = PromptFitter.most(of: lines.count) { count in
      slots.lines = Array(lines.prefix(count))
      return holds(slots)
    }
    guard kept < lines.count else { return [] }
    let pieces = PromptFitter.cuts(in: lines[kept].line, behind: ".!?…")
    let part = PromptFitter.most(of: pieces.count - 1) { count in
      slots.lines = Array(lines.prefix(kept))
      if count > 0 { slots.lines.append(PromptSlots.Line(speaker: lines[kept].speaker, line: pieces.prefix(count).joined(separator: " "))) }
      return holds(slots)
    }
    slots.lines = Array(lines.prefix(kept))
    if part > 0 { slots.lines.append(PromptSlots.Line(speaker: lines[kept].speaker, line: pieces.prefix(part).joined(separator: " "))) }
    let whole = lines.dropFirst(kept + 1).reversed().map { "line of \($0.speaker): \($0.line)" }
    return whole + ["line of \(lines[kept].speaker): \(pieces.dropFirst(part).joined(separator: " "))"]
  }

  private func dropNames(of slots: inout PromptSlots, _ holds: (PromptSlots) -> Bool) -> [String] {
    let names = slots.framing.names.prefix(slots.framing.namesKept)
    let kept = PromptFitter.most(of: names.count) { count in
      slots.framing.namesKept = count
      return holds(slots)
    }
    slots.framing.namesKept = kept
    return kept < names.count ? ["names: \(names.dropFirst(kept).joined(separator: ", "))"] : []
  }

  private func shortenAction(of slots: inout PromptSlots, _ pieces: [String], atLeast least: Int, _ holds: (PromptSlots) -> Bool)
    -> [String]
  {
    func action(of count: Int) -> String { PromptFitter.stopped(pieces.prefix(count).joined(separator: " ")) }
    guard pieces.count > least else { return [] }
    let kept = max(
      least,
      PromptFitter.most(of: pieces.count - 1) { count in
        slots.action = action(of: count)
        return holds(slots)
      })
    slots.action = action(of: kept)
    return ["action: \(pieces.dropFirst(kept).joined(separator: " "))"]
  }

  /// The largest number up to `count` that holds, where all smaller ones hold, too; 0 when none does.
  private static func most(of count: Int, where holds: (Int) -> Bool) -> Int {
    var known = 0
    var refused = count + 1
    while refused - known > 1 {
      let middle = known + (refused - known) / 2
      if holds(middle) { known = middle } else { refused = middle }
    }
    return known
  }

  /// The pieces that a text falls into at the spaces behind one of the marks, or at all spaces. What may be a title ("Mr.", "M.") stays with its name.
  static func cuts(in text: String, behind marks: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard !marks.isEmpty else { return words }
    var pieces: [[String]] = [[]]
    for word in words {
      pieces[pieces.count - 1].append(word)
      if let last = word.unicodeScalars.last, marks.unicodeScalars.contains(last), !isTitle(word) { pieces.append([]) }
    }
    return pieces.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// Three letters at most before its full stop, the first of them a capital. A short name at a sentence's end is taken for one, too: nothing is
  /// lost by cutting later.
  private static func isTitle(_ word: String) -> Bool {
    word.utf8.last == UInt8(ascii: ".") && (2...4).contains(word.unicodeScalars.count)
      && word.unicodeScalars.first?.properties.isUppercase == true
  }

  /// The beginning of a sentence as a sentence.
  private static func stopped(_ text: String) -> String {
    guard let last = text.unicodeScalars.last, !PromptText.endsSentence(last) else { return text }
    let body = String(
      String.UnicodeScalarView(",;:–—-".unicodeScalars.contains(last) ? text.unicodeScalars.dropLast() : text.unicodeScalars[...]))
    return body.isEmpty ? "" : body + "."
  }
}
