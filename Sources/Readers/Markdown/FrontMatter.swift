/// What a Markdown file says about itself before its text: YAML between `---`, TOML between `+++`, Pandoc's `%` lines, or bare `Title: …` lines.
///
/// Only the few keys that reading needs are kept, and only flat values: it is no parser of either language.
struct FrontMatter {
  private(set) var properties: [String: String] = [:]
  /// The start of the line after it; 0 when there is none.
  private(set) var end = 0

  private static let keys: Set<String> = ["title", "author", "chapter", "part", "book", "language", "lang"]
  /// Keys with which bare lines may begin, besides.
  private static let openers: Set<String> = ["date", "subtitle", "series", "status", "tags", "genre"]
  /// Bytes of a front matter and of a value in it, far above any that somebody wrote.
  private static let (longest, longestValue) = (1 << 20, 1000)

  init(of lines: SourceLines) {
    var reader = LineReader(lines)
    guard let first = reader.next() else { return }
    switch lines.string(lines.trimmed(first)) {
    case "---": readFenced(by: ["---", "..."], separator: ":", &reader)
    case "+++": readFenced(by: ["+++"], separator: "=", &reader)
    case let line where line.hasPrefix("% "): readTitleBlock(first, &reader)
    case let line: readBare(line, &reader)
    }
  }

  private struct LineReader {
    let lines: SourceLines
    private(set) var place = 0

    init(_ lines: SourceLines) { self.lines = lines }

    /// The line without its end; nil at the end of the text, or where a front matter cannot reach.
    mutating func next() -> Range<Int>? {
      guard place < min(lines.text.count, longest) else { return nil }
      let end = lines.end(from: place)
      defer { place = lines.start(after: end) }
      return place..<end
    }
  }

  /// Every line must look like the language's; else, or without the closing line, the rule at the top is a rule and the rest is text.
  private mutating func readFenced(by closers: [String], separator: Character, _ reader: inout LineReader) {
    var found: [String: String] = [:]
    var key = ""
    var isOpen = false
    while let range = reader.next() {
      let body = reader.lines.trimmed(range)
      guard body.count <= FrontMatter.longestValue else { return }
      let line = reader.lines.string(body)
      if body.lowerBound == range.lowerBound, closers.contains(line) {
        guard isOpen || found.isEmpty && key.isEmpty else { return }
        properties = found.compactMapValues { $0.isEmpty ? nil : $0 }
        end = reader.place
        return
      }
      if line.isEmpty || line.hasPrefix("#") || separator == "=" && line.hasPrefix("[") { continue }
      let isNested = body.lowerBound > range.lowerBound || line.hasPrefix("- ") || line.hasPrefix("]")
      if isNested {
        guard isOpen else { return }
        FrontMatter.add(line, to: key, in: &found)
      } else {
        guard let entry = FrontMatter.entry(line, separator) else { return }
        (key, isOpen) = (entry.key, true)
        if FrontMatter.keys.contains(key), found[key] == nil { found[key] = entry.value }
      }
    }
  }

  /// An item of a list, or a line of a longer value.
  private static func add(_ line: String, to key: String, in found: inout [String: String]) {
    guard keys.contains(key), let value = found[key], value.utf8.count <= longestValue else { return }
    var item = line
    let isItem = line.hasPrefix("- ")
    if isItem { item = String(line.dropFirst(2)).trimmedScalars() }
    if item.hasPrefix("name:") { item = String(item.dropFirst(5)).trimmedScalars() } else if !isItem, entry(item, ":") != nil { return }
    item = unquoted(item)
    found[key] = value.isEmpty ? item : value + (isItem ? ", " : " ") + item
  }

  /// Nil when the line does not begin with a key and a separator.
  private static func entry(_ line: String, _ separator: Character) -> (key: String, value: String)? {
    guard let place = line.firstIndex(of: separator) else { return nil }
    let key = String(line[..<place]).trimmedScalars()
    let isKey = key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789_-.".unicodeScalars.contains($0) }
    let rest = line[line.index(after: place)...]
    guard !key.isEmpty, key.utf8.count <= 40, isKey, rest.isEmpty || separator == "=" || rest.first == " " || rest.first == "\t" else {
      return nil
    }
    return (key.lowercased(), value(String(rest).trimmedScalars()))
  }

  private static func value(_ text: String) -> String {
    if text.hasPrefix("["), text.hasSuffix("]") {
      return text.dropFirst().dropLast().split(separator: ",").map { unquoted(String($0).trimmedScalars()) }.joined(separator: ", ")
    }
    if ["|", ">", "|-", ">-", "|+", ">+", "[", "~", "null"].contains(text) { return "" }
    return unquoted(text)
  }

  /// Without quotation marks, or without the comment after a value that has none.
  private static func unquoted(_ value: String) -> String {
    for mark in ["\"", "'"] where value.hasPrefix(mark) {
      let inside = value.dropFirst()
      guard let end = inside.lastIndex(of: Character(mark)) else { break }
      let text = String(inside[..<end])
      return mark == "'" ? text.replacing("''", with: "'") : text.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
    guard let comment = value.firstRange(of: " #") else { return value }
    return String(value[..<comment.lowerBound]).trimmedScalars()
  }

  /// `% Title`, `% Author; Author`, `% Date`, each perhaps going on in indented lines.
  private mutating func readTitleBlock(_ first: Range<Int>, _ reader: inout LineReader) {
    var entries: [String] = []
    var line: Range<Int>? = first
    while let range = line, entries.count <= 3, range.count <= FrontMatter.longestValue {
      let text = reader.lines.string(range).trimmedScalars()
      if text.hasPrefix("%"), entries.count < 3 {
        entries.append(String(text.dropFirst()).trimmedScalars())
      } else if !text.isEmpty, reader.lines.firstText(in: range) > range.lowerBound, !entries.isEmpty {
        entries[entries.count - 1] += " " + text
      } else {
        break
      }
      end = reader.place
      line = reader.next()
    }
    for (key, value) in zip(["title", "author"], entries) where !value.isEmpty {
      properties[key] = value.split(separator: ";").map { String($0).trimmedScalars() }.joined(separator: ", ")
    }
  }

  /// Lines `Key: value` up to a blank line, of which the first has a key that files have.
  private mutating func readBare(_ first: String, _ reader: inout LineReader) {
    guard let opener = FrontMatter.entry(first, ":"), FrontMatter.keys.union(FrontMatter.openers).contains(opener.key),
      !opener.value.isEmpty
    else { return }
    var found: [String: String] = [:]
    var line: String? = first
    while let text = line, !text.isEmpty {
      guard text.utf8.count <= FrontMatter.longestValue, let entry = FrontMatter.entry(text, ":") else { return }
      if FrontMatter.keys.contains(entry.key), found[entry.key] == nil { found[entry.key] = entry.value }
      line = reader.next().map { reader.lines.string(reader.lines.trimmed($0)) }
    }
    guard reader.place < reader.lines.text.count else { return }
    properties = found
    end = reader.place
  }
}
