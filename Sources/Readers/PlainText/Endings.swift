/// Finds `THE END`, `FINIS`, `END OF VOL. I.`, and the title page of a volume that follows.
enum Endings {
  static func find(in roles: inout ParagraphRoles) {
    for index in roles.groups.indices where roles[index] == nil && roles.groups[index].count <= 2 && roles.length(index) <= 80 {
      if isEnding(roles.folded(index)), closes(index, in: roles) { roles[index] = .leftOut(.ending) }
    }
    let chapters = roles.headings.filter { $0.heading.kind != .part }
    for (index, heading) in chapters.dropFirst() where heading.value == 1 { findTitlePage(before: index, in: &roles) }
  }

  private static func isEnding(_ text: String) -> Bool {
    if HeadingWords.endings.contains(text) { return true }
    let words = text.split(separator: " ")
    return words.count <= 8 && words.starts(with: ["end", "of"])
      && words.contains { HeadingWords.part.contains(HeadingGrammar.bare(String($0))) || ["chapter", "story", "tale"].contains($0) }
  }

  /// No prose follows in the chapter: a heading comes next, wide white space, or the end.
  private static func closes(_ index: Int, in roles: ParagraphRoles) -> Bool {
    guard index + 1 < roles.groups.count else { return true }
    return roles[index + 1] != nil || roles.blanksBefore(index + 1) >= 3
  }

  /// Short lines after wide white space, one of which names the volume, are its title page.
  private static func findTitlePage(before chapter: Int, in roles: inout ParagraphRoles) {
    var start = chapter
    var hasPart = false
    var opening = chapter
    while start > 0, chapter - start < 16, roles.wordCount(start - 1) <= 15 {
      start -= 1
      switch roles[start] {
      case .heading(let heading) where heading.kind == .part: hasPart = true
      case .leftOut(.ending): start = -1
      case nil, .leftOut: break
      default: start = -1
      }
      if start < 0 { break }
      if roles.blanksBefore(start) >= 4 || start == 0 { opening = start }
    }
    guard hasPart else { return }
    for index in opening..<chapter where roles[index] == nil { roles[index] = .leftOut(.titlePage) }
  }
}
