/// Finds what stands before the story: title, author, dedication, preface.
enum FrontPages {
  /// More than this many words before the first heading are a chapter of their own, unless they say that they are a preface.
  private static let longest = 200

  static func find(in roles: inout ParagraphRoles) {
    guard let first = roles.headings.first?.index, first > 0 else { return }
    let before = (0..<first).filter { index in
      switch roles[index] {
      case nil, .sceneBreak, .title: true
      default: false
      }
    }
    let hasPreface = before.contains { opensPreface($0, in: roles) }
    guard hasPreface || before.reduce(0, { $0 + roles.wordCount($1) }) <= longest else { return }
    for index in before { roles[index] = .leftOut(.front) }
  }

  /// As an EPUB's preface, it is not part of the story.
  static func opensPreface(_ index: Int, in roles: ParagraphRoles) -> Bool {
    guard roles.groups[index].count == 1, roles.length(index) <= 60 else { return false }
    let words = roles.folded(index).split(separator: " ").filter { !["the", "author's", "author’s", "a", "an"].contains($0) }
    guard let first = words.first else { return false }
    if HeadingWords.prefaces.contains(words.joined(separator: " ")) { return true }
    return (2...6).contains(words.count) && first == "preface" && words[1] == "to"
  }
}
