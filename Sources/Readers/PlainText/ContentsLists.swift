/// Finds the lists of what is in the book, so that no entry of theirs is taken for a chapter.
enum ContentsLists {
  static func find(in roles: inout ParagraphRoles) {
    for index in roles.groups.indices where roles.groups[index].count >= 3 && isList(roles, index) { roles[index] = .leftOut(.contents) }
    dropBareRuns(in: &roles)
    for index in roles.groups.indices where roles[index] == nil && isTitle(roles, index) { dropList(after: index, in: &roles) }
  }

  /// A paragraph of three headings or more among few other lines.
  private static func isList(_ roles: ParagraphRoles, _ index: Int) -> Bool {
    let lines = roles.text.lines[roles.groups[index]]
    let headings = lines.count { $0.length <= 120 && HeadingGrammar.heading(of: roles.text.text($0)) != nil }
    return headings >= 3 && headings * 10 >= lines.count * 4
  }

  private static func isTitle(_ roles: ParagraphRoles, _ index: Int) -> Bool {
    roles.groups[index].count == 1 && roles.length(index) <= 60 && HeadingWords.contents.contains(roles.folded(index))
  }

  /// Three headings or more with nothing between them list the chapters.
  private static func dropBareRuns(in roles: inout ParagraphRoles) {
    var run: [(index: Int, heading: Heading)] = []
    for index in roles.groups.indices {
      if let heading = roles.heading(at: index) {
        run.append((index, heading))
      } else if !run.isEmpty {
        drop(run, before: index, in: &roles)
        run = []
      }
    }
  }

  /// The last heading of a run is the first chapter's, with its part's before it, unless the list's first number comes again later.
  private static func drop(_ run: [(index: Int, heading: Heading)], before end: Int, in roles: inout ParagraphRoles) {
    guard run.count >= 3 else { return }
    var listed = run[...]
    if !comesAgain(run[0].heading, from: end, in: roles) {
      listed.removeLast()
      while listed.last?.heading.kind == .part { listed.removeLast() }
    }
    guard listed.count >= 2 else { return }
    for member in listed { roles[member.index] = .leftOut(.contents) }
  }

  /// Whether the next heading has the number of that one.
  private static func comesAgain(_ heading: Heading, from start: Int, in roles: ParagraphRoles) -> Bool {
    for index in start..<roles.groups.count {
      if let next = roles.heading(at: index) { return next.kind == heading.kind && next.value == heading.value }
    }
    return false
  }

  /// From a line `CONTENTS` to the first paragraph of prose, but for the headings right before that; a line that comes again opens the story.
  private static func dropList(after title: Int, in roles: inout ParagraphRoles) {
    var seen: Set<String> = []
    var numbers: Set<Int> = []
    var end = title + 1
    while end < roles.groups.count {
      let lines = roles.length(end) <= 20_000 ? roles.lines(end) : []
      if case .leftOut(.contents) = roles[end] {
      } else if lines.isEmpty || isProse(lines) || lines.contains(where: { seen.contains(entry($0)) }) {
        break
      } else if let heading = roles.heading(at: end), end + 1 < roles.groups.count, roles.heading(at: end + 1) == nil {
        // The list's first number comes again, or a number comes after a list without any.
        if let value = heading.value, numbers.contains(value) || numbers.isEmpty && seen.count >= 2 { break }
      }
      for line in lines {
        seen.insert(entry(line))
        if let value = line.utf8.count <= 120 ? HeadingGrammar.heading(of: line)?.value : nil { numbers.insert(value) }
      }
      end += 1
    }
    // The heading right before the prose opens the story.
    if end < roles.groups.count, roles.heading(at: end) == nil, !roles.lines(end).contains(where: { seen.contains(entry($0)) }) {
      var start = end
      while start > title + 1, end - start < 3, roles.groups[start - 1].count <= 3 {
        start -= 1
        if roles.heading(at: start) != nil, roles.heading(at: start - 1)?.kind != .part { break }
      }
      end = roles.heading(at: start) != nil ? start : end
    }
    for index in title..<end { roles[index] = .leftOut(.contents) }
  }

  private static func isProse(_ lines: [String]) -> Bool {
    let length = lines.reduce(0) { $0 + $1.utf8.count }
    return length > 250 && lines.count < 6 || lines.count >= 3 && lines.dropLast().allSatisfy { $0.utf8.count > 55 }
      || length > 60 && (lines.last.map { [".", "!", "?", "”", "\""].contains(where: $0.hasSuffix) } ?? false)
  }

  /// Without number, leaders and page: `IV. The Tide . . . . 31` is `the tide`.
  static func entry(_ line: String) -> String {
    var words = ParagraphRoles.folded(line).split(separator: " ").map(String.init)
    while words.count > 1, let last = words.last, last.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { words.removeLast() }
    return ParagraphRoles.folded(words.joined(separator: " "))
  }
}
