/// A book's title and author as its first lines or Project Gutenberg's header state them.
struct TextTitle {
  let title: String?
  let author: String?

  /// `Title: …` and `Author: …`; else the first line, and the line that begins with "by".
  init(_ roles: ParagraphRoles, _ frame: GutenbergFrame) {
    let front = roles.groups.indices.prefix(40).prefix { roles.heading(at: $0) == nil }.filter { index in
      if case .leftOut(.front) = roles[index] { true } else { false }
    }
    let lines = front.filter { roles.length($0) <= 400 }.map(roles.string)
    title = frame.properties["title"] ?? TextTitle.named("title:", lines) ?? lines.first.map(LeftOutParts.shortened)
    author = frame.properties["author"] ?? TextTitle.named("author:", lines) ?? TextTitle.byline(lines)
  }

  private static func named(_ label: String, _ lines: [String]) -> String? {
    lines.first { $0.lowercased().hasPrefix(label) }.map { String($0.dropFirst(label.count)).trimmedScalars() }
  }

  private static func byline(_ lines: [String]) -> String? {
    guard let place = lines.firstIndex(where: { $0.lowercased() == "by" || $0.lowercased().hasPrefix("by ") }) else { return nil }
    let own = String(lines[place].dropFirst(2)).trimmedScalars()
    return own.isEmpty ? (place + 1 < lines.count ? lines[place + 1] : nil) : own
  }
}
