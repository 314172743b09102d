/// A Markdown text made ready for cmark: front matter taken off, and lines rewritten that mean one thing in prose and another in Markdown.
struct MarkdownSource {
  let text: String
  /// Of the front matter, keys in lower case.
  let properties: [String: String]
  /// The line of the file, from 1, for every line of `text`.
  let fileLines: [Int]

  init(_ source: String) {
    let lines = TextLines(source).lines.map { String(String.UnicodeScalarView($0.scalars)) }
    let front = MarkdownSource.frontMatter(lines)
    properties = front.properties
    let mended = MarkdownSource.mended(lines[front.end...])
    text = mended.map(\.text).joined(separator: "\n") + "\n"
    fileLines = mended.map(\.line)
  }

  /// Flat `key: value` (YAML between ---) or `key = "value"` (TOML between +++). Without its closing line there is none.
  private static func frontMatter(_ lines: [String]) -> (properties: [String: String], end: Int) {
    guard let first = lines.first?.trimmedScalars(), first == "---" || first == "+++" else { return ([:], 0) }
    guard
      let end = lines.dropFirst().prefix(200).firstIndex(where: {
        $0.trimmedScalars() == first || first == "---" && $0.trimmedScalars() == "..."
      })
    else {
      return ([:], 0)
    }
    let separator: Character = first == "---" ? ":" : "="
    let entries = lines[1..<end].compactMap { line -> (String, String)? in
      let halves = line.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmedScalars() }
      guard halves.count == 2, !halves[0].isEmpty, !line.hasPrefix(" ") else { return nil }
      return (halves[0].lowercased(), unquoted(halves[1]))
    }
    guard !entries.isEmpty || end == 1 else { return ([:], 0) }
    return (Dictionary(entries, uniquingKeysWith: { first, _ in first }), end + 1)
  }

  private static func unquoted(_ value: String) -> String {
    for mark in ["\"", "'"] where value.utf8.count >= 2 && value.hasPrefix(mark) && value.hasSuffix(mark) {
      return String(value.dropFirst().dropLast())
    }
    return value
  }

  /// - A rule right under a paragraph would make it a heading: a blank line goes between, unless the line above reads as one.
  /// - Four spaces would make prose code: they go.
  /// - `#Chapter` is a heading to its author: a space comes in.
  /// - `- Who is there?` and `1812. That …` would be lists: their marks are escaped.
  /// - A comment that never ends would swallow the rest: it is text.
  /// - So many brackets or angle signs that cmark takes minutes: they are escaped.
  private static func mended(_ lines: ArraySlice<String>) -> [(text: String, line: Int)] {
    var result: [(text: String, line: Int)] = []
    result.reserveCapacity(lines.count)
    /// The line above when it is text, and whether it is the first of its paragraph.
    var above: (text: String, isFirst: Bool)?
    var guardedParagraph = HostileMarks()
    let lastEnd = lines.lastIndex { $0.contains("-->") } ?? -1
    for (index, line) in zip(lines.indices, lines) {
      let body = line.trimmedScalars()
      if body.isEmpty {
        guardedParagraph = HostileMarks()
        above = nil
        result.append(("", index + 1))
        continue
      }
      if isRule(body), let above, !(above.isFirst && isUnderlined(above.text, by: body)) { result.append(("", index + 1)) }
      let prose = line.hasPrefix("    ") || line.hasPrefix("\t") ? body : line
      let closed = index > lastEnd ? prose.replacing("<!--", with: "\\<!--") : prose
      result.append((guardedParagraph.escaped(listEscaped(headingSpaced(closed))), index + 1))
      above = isRule(body) || body.hasPrefix("#") ? nil : (body, above == nil)
    }
    return result
  }

  private static func isRule(_ body: String) -> Bool {
    let signs = body.unicodeScalars.filter { $0 != " " }
    return signs.count >= 3 && (signs.allSatisfy { $0 == "-" } || signs.allSatisfy { $0 == "=" })
  }

  private static func isUnderlined(_ text: String, by rule: String) -> Bool {
    HeadingGrammar.heading(of: text) != nil || rule.hasPrefix("=") && text.utf8.count <= 80 && HeadingParagraph.isTitle(text)
  }

  private static func headingSpaced(_ line: String) -> String {
    let hashes = line.prefix { $0 == "#" }
    guard (1...6).contains(hashes.count), let next = line.dropFirst(hashes.count).unicodeScalars.first, next.properties.isUppercase else {
      return line
    }
    return hashes + " " + line.dropFirst(hashes.count)
  }

  private static func listEscaped(_ line: String) -> String {
    let body = line.drop { $0 == " " }
    if ["- ", "+ ", "– ", "— "].contains(where: body.hasPrefix), !SceneBreakSign.isSign(body) { return "\\" + body }
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 9, let stop = body.dropFirst(digits.count).first, stop == "." || stop == ")" else { return line }
    return digits + "\\" + body.dropFirst(digits.count)
  }
}

/// Counts the signs on which cmark-gfm 0.29 takes quadratic time and escapes them past any use in prose.
private struct HostileMarks {
  /// Of one paragraph, in bytes; reference/reading.md measured seconds from some thousands on.
  private static let most = 2000
  private var count = 0

  mutating func escaped(_ line: String) -> String {
    count += line.utf8.lazy.filter { "<![|".utf8.contains($0) }.count
    guard count > HostileMarks.most else { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      if "<![]|`*_".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
