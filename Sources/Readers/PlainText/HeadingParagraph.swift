/// Tells what a plain text's paragraph is as a heading: number, title of one line or many, list of chapters.
enum HeadingParagraph {
  /// A heading fills its paragraph; its other lines are the title. A Markdown sign before it is passed over.
  static func heading(of group: LineGroup) -> Heading? {
    let text = group.text
    let bare = text.hasPrefix("#") ? String(text.drop { $0 == "#" || $0 == " " }) : text
    let isSplit = group.lines.count == 2 && !group.lines[0].text.contains(" ")
    if group.lines.count == 1 || isSplit && HeadingGrammar.heading(of: group.lines[0].text) == nil {
      return HeadingGrammar.heading(of: bare)
    }
    guard let first = HeadingGrammar.heading(of: group.lines[0].text), first.kind != .number || first.title == nil else { return nil }
    let rest = group.lines.dropFirst().map(\.text).joined(separator: " ")
    let isOpen = first.title?.hasSuffix(",") ?? false
    guard rest.utf8.count <= (isOpen ? 400 : 100), !rest.hasSuffix(","), isOpen || group.lines.count <= 3 else { return nil }
    return Heading(
      kind: first.kind, label: first.label, value: first.value, title: [first.title, rest].compactMap { $0 }.joined(separator: " "))
  }

  /// Parts a heading from prose that follows it without a blank line.
  static func split(_ group: LineGroup) -> [LineGroup] {
    guard group.lines.count > 1, let first = HeadingGrammar.heading(of: group.lines[0].text), first.kind != .number,
      first.title == nil || group.lines[0].text.contains(": "), first.title?.hasSuffix(",") != true
    else { return [group] }
    let rest = LineGroup(lines: Array(group.lines.dropFirst()), blanksBefore: 0)
    guard isProse(rest.text), !rest.lines.contains(where: { HeadingGrammar.heading(of: $0.text) != nil }) else { return [group] }
    return [LineGroup(lines: [group.lines[0]], blanksBefore: group.blanksBefore), rest]
  }

  /// Ends as sentences end, and is too long for a title or not set like one.
  private static func isProse(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, ".!?”\"'’…—".unicodeScalars.contains(last) else { return text.utf8.count > 200 }
    return text.utf8.count > 100 || !isTitle(text)
  }

  /// In capitals, or in title case without a sentence's end or a quotation mark before it.
  static func isTitle(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, !".,;:”\"'’".unicodeScalars.contains(last) else {
      return text.uppercased() == text && text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
    guard text.unicodeScalars.first.map({ !"“\"‘'—–-".unicodeScalars.contains($0) }) ?? false else { return false }
    let words = text.split(separator: " ").filter { $0.utf8.count > 3 }
    return words.allSatisfy {
      $0.unicodeScalars.first?.properties.isUppercase ?? false || !($0.unicodeScalars.first?.properties.isAlphabetic ?? true)
    }
  }

  /// A paragraph of three headings or more among few other lines.
  static func isContents(_ group: LineGroup) -> Bool {
    let headings = group.lines.filter { HeadingGrammar.heading(of: $0.text) != nil }.count
    return headings >= 3 && headings * 10 >= group.lines.count * 4
  }

  /// As an EPUB's preface, it is not part of the story.
  static func opensPreface(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ").filter { $0 != "the" && $0 != "author’s" && $0 != "author's" }
    return words.count == 1
      && ["preface", "foreword", "introduction"].contains { words[0].hasPrefix($0) && words[0].utf8.count <= $0.utf8.count + 1 }
  }
}
