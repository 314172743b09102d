/// Judges headings by their order: numbers alone are chapters only when they run 1, 2, 3 …; a missing one is looked for in its place.
enum HeadingSequence {
  typealias Member = (index: Int, heading: Heading)

  static func settle(_ roles: inout ParagraphRoles) {
    let headings = roles.headings
    let numbers = headings.filter { $0.heading.kind == .number }
    let worded = headings.filter { $0.heading.kind == .chapter && $0.heading.value != nil }
    if worded.count >= 2 {
      demote(numbers, in: &roles)
      demoteInner(worded, in: &roles)
    } else {
      settleNumbers(numbers, parts: headings.filter { $0.heading.kind == .part }.map(\.index), in: &roles)
    }
    repair(&roles)
  }

  /// With and without title, numbers are two forms when only together they break the run: the one inside the other's are scenes.
  private static func settleNumbers(_ numbers: [Member], parts: [Int], in roles: inout ParagraphRoles) {
    let titled = numbers.filter { $0.heading.title != nil }
    let bare = numbers.filter { $0.heading.title == nil }
    let all = running(numbers, parts)
    for (outer, inner) in [(titled, bare), (bare, titled)] where all.count * 10 < numbers.count * 9 || restarts(all, parts) {
      let run = running(outer, parts)
      guard outer.count >= 2, run.count * 10 >= outer.count * 8, !restarts(run, parts) else { continue }
      clear(outer, but: run, in: &roles)
      demote(inner, in: &roles)
      return
    }
    let isRun = all.count >= 2 && all.count * 10 >= numbers.count * 8 && !arePages(all, in: roles)
    clear(numbers, but: isRun ? all : [], in: &roles)
  }

  /// Those that continue the number before them, restart, or skip one or two when the next goes on from there.
  private static func running(_ members: [Member], _ parts: [Int]) -> [Member] {
    var run: [Member] = []
    var last = 0
    for (place, member) in members.enumerated() {
      guard let value = member.heading.value else { continue }
      let next = place + 1 < members.count ? members[place + 1].heading.value : nil
      let isStart = value == 1 && (next == 2 || run.isEmpty || isParted(run.last?.index, member.index, parts))
      let isGap = (run.isEmpty || (last + 2...last + 3).contains(value)) && next == value + 1
      guard value == last + 1 || isStart || isGap || value == NumberWords.last else { continue }
      run.append(member)
      last = value
    }
    return run
  }

  private static func isParted(_ start: Int?, _ end: Int, _ parts: [Int]) -> Bool {
    parts.contains { $0 > start ?? -1 && $0 < end }
  }

  /// Whether the run begins again without a part's heading between.
  private static func restarts(_ run: [Member], _ parts: [Int]) -> Bool {
    zip(run, run.dropFirst()).contains { ($1.heading.value ?? 0) <= ($0.heading.value ?? 0) && !isParted($0.index, $1.index, parts) }
  }

  /// Page numbers stand in the middle of sentences.
  private static func arePages(_ run: [Member], in roles: ParagraphRoles) -> Bool {
    let inside = run.count { member in
      guard member.index > 0, member.heading.title == nil, let line = roles.text.lines[roles.groups[member.index - 1]].last
      else { return false }
      return !ParagraphGroups.endsASentence(roles.text.bytes[line.start..<line.end])
    }
    return inside * 2 > run.count
  }

  private static func clear(_ members: [Member], but kept: [Member], in roles: inout ParagraphRoles) {
    let kept = Set(kept.map(\.index))
    for member in members where !kept.contains(member.index) { roles[member.index] = nil }
  }

  /// Numbers inside chapters part scenes, when there are at least two.
  private static func demote(_ numbers: [Member], in roles: inout ParagraphRoles) {
    for (index, heading) in numbers {
      let isAlone = heading.title == nil && roles.groups[index].count == 1
      roles[index] = isAlone && numbers.count >= 2 ? .sceneBreak(evidence: "section \(heading.label ?? "")") : nil
    }
  }

  /// A form that occurs only among another's chapters is not the book's: `Letter 1` and on inside `Chapter 5`.
  private static func demoteInner(_ worded: [Member], in roles: inout ParagraphRoles) {
    guard let outer = worded.first?.heading.word, let last = worded.last(where: { $0.heading.word == outer })?.index else { return }
    let others = worded.filter { $0.heading.word != outer }
    guard worded.count(where: { $0.heading.word == outer }) > others.count, others.allSatisfy({ $0.index < last }) else { return }
    for member in others { roles[member.index] = .sceneBreak(evidence: "section \(member.heading.label ?? "")") }
  }

  /// Between `CHAPTER XI` and `CHAPTER XIII` stands the twelfth, whatever a scanner made of it.
  private static func repair(_ roles: inout ParagraphRoles) {
    let chapters = roles.headings.filter { $0.heading.kind != .part && $0.heading.value != nil }
    for (before, after) in zip(chapters, chapters.dropFirst()) where after.heading.word == before.heading.word {
      guard let value = before.heading.value, after.heading.value == value + 2, after.index > before.index + 2 else { continue }
      let found = (before.index + 1..<after.index).compactMap { index in
        missing(value + 1, like: before.heading, at: index, in: roles).map { (index, $0) }
      }
      if found.count == 1 { roles[found[0].0] = .heading(found[0].1) }
    }
  }

  /// A short paragraph that is the number alone, or begins with the word or something near it.
  private static func missing(_ value: Int, like model: Heading, at index: Int, in roles: ParagraphRoles) -> Heading? {
    guard roles.groups[index].count <= 2, roles.length(index) <= 120 else { return nil }
    let words = roles.string(index).split(separator: " ").map(String.init)
    guard words.count <= 12, let first = words.first else { return nil }
    let title = { (used: Int) in words.count > used ? words.dropFirst(used).joined(separator: " ") : nil }
    if let word = model.word, words.count >= 2, isNear(HeadingGrammar.bare(first), word) {
      return Heading(kind: .chapter, label: HeadingGrammar.stripped(words[1]), value: value, title: title(2), word: word)
    }
    guard NumberWords.value(HeadingGrammar.bare(first)) == value, words.count == 1 || first.hasSuffix(".") else { return nil }
    return Heading(kind: model.kind, label: HeadingGrammar.stripped(first), value: value, title: title(1), word: model.word)
  }

  /// The same word but for two letters.
  private static func isNear(_ word: String, _ model: String) -> Bool {
    let (a, b) = (Array(word.utf8), Array(model.utf8))
    return a.count == b.count && a.count >= 5 && zip(a, b).count { $0 != $1 } <= 2
  }
}
