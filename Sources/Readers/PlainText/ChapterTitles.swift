/// Finds the titles that stand in a paragraph of their own after a heading.
enum ChapterTitles {
  static func find(in roles: inout ParagraphRoles) {
    for (index, heading) in roles.headings where heading.title == nil {
      let next = index + 1
      guard next + 1 < roles.groups.count, roles[next] == nil, isTitle(next, in: roles) else { continue }
      let isBeforeChapter = heading.kind == .part && roles.heading(at: next + 1) != nil
      guard isBeforeChapter || roles[next + 1] == nil && roles.wordCount(next + 1) > roles.wordCount(next) else { continue }
      roles[next] = .title(bare(roles.string(next)))
    }
  }

  /// A line in capitals or title case, or several in capitals or in italics.
  private static func isTitle(_ index: Int, in roles: ParagraphRoles) -> Bool {
    guard roles.groups[index].count <= 4, roles.length(index) <= 300 else { return false }
    let text = roles.string(index)
    if bare(text) != text, roles.wordCount(index) <= 40 { return true }
    let isLoud = text.uppercased() == text && text.unicodeScalars.contains { $0.properties.isUppercase }
    guard isLoud || roles.groups[index].count == 1 && roles.wordCount(index) <= 10 else { return false }
    return HeadingParagraph.isTitle(text)
  }

  /// Without the signs that set all of it in italics or bold.
  private static func bare(_ text: String) -> String {
    guard let first = text.utf8.first, first == text.utf8.last, "_=".utf8.contains(first), text.utf8.count > 2 else { return text }
    let inside = text.utf8.dropFirst().dropLast()
    return inside.contains(first) ? text : String(decoding: inside, as: UTF8.self)
  }
}
