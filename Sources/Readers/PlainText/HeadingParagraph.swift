/// Tells what a plain text's paragraph is as a heading: number, title of one line or many, list of chapters.
enum HeadingParagraph {
  /// A heading fills its paragraph; its other lines are the title. A Markdown sign before it is passed over.
  static func heading(of lines: [String]) -> Heading? {
    guard let line = lines.first else { return nil }
    let bare = line.hasPrefix("#") ? String(line.drop { $0 == "#" || $0 == " " }) : line
    let read = HeadingGrammar.heading(of: bare)
    if lines.count == 1 { return read }
    // CHAPTER on one line, its number on the next.
    if lines.count == 2, read == nil, !line.contains(" ") { return HeadingGrammar.heading(of: lines.joined(separator: " ")) }
    guard let first = read, first.kind != .number || first.title == nil else { return nil }
    let rest = lines.dropFirst().joined(separator: " ")
    let isOpen = first.title?.hasSuffix(",") ?? false
    let isLoud = rest.uppercased() == rest
    guard rest.utf8.count <= (isOpen || isLoud ? 400 : 100), !rest.hasSuffix(","), isOpen || isLoud || lines.count <= 3 else { return nil }
    guard first.kind != .number || isTitle(rest) else { return nil }
    return Heading(
      kind: first.kind, label: first.label, value: first.value, title: [first.title, rest].compactMap { $0 }.joined(separator: " "),
      word: first.word)
  }

  /// Parts a heading from prose that follows it without a blank line.
  static func split(_ group: Range<Int>, of text: LineTable) -> [Range<Int>] {
    guard group.count > 1, text.lines[group.lowerBound].length <= 200 else { return [group] }
    let opening = text.text(text.lines[group.lowerBound])
    guard HeadingGrammar.canOpen(text.bytes[text.lines[group.lowerBound].start..<text.lines[group.lowerBound].end]),
      let first = HeadingGrammar.heading(of: opening), first.kind != .number,
      first.title == nil || opening.contains(": "), first.title?.hasSuffix(",") != true
    else { return [group] }
    let rest = group.lowerBound + 1..<group.upperBound
    let hasHeading = text.lines[rest].contains { $0.length <= 200 && HeadingGrammar.heading(of: text.text($0)) != nil }
    guard isProse(text.text(rest)), !hasHeading else { return [group] }
    return [group.lowerBound..<group.lowerBound + 1, rest]
  }

  /// Ends as sentences end, and is too long for a title or not set like one.
  private static func isProse(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, ".!?”\"'’…—。」".unicodeScalars.contains(last) else { return text.utf8.count > 200 }
    return (text.utf8.count > 100 || !isTitle(text)) && text.uppercased() != text
  }

  /// In capitals, or in title case without a sentence's end or a quotation mark before it.
  static func isTitle(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, !".,;:”\"'’".unicodeScalars.contains(last) else {
      return text.uppercased() == text && text.unicodeScalars.contains { $0.properties.isUppercase }
    }
    guard text.unicodeScalars.first.map({ !"“\"‘'—–-".unicodeScalars.contains($0) }) ?? false else { return false }
    let words = text.split(separator: " ").filter { $0.utf8.count > 3 }
    return words.allSatisfy {
      $0.unicodeScalars.first?.properties.isUppercase ?? false || !($0.unicodeScalars.first?.properties.isAlphabetic ?? true)
    }
  }
}
