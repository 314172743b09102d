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
    default: readBare(first, &reader)
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
    let lines = reader.lines
    var found: [String: String] = [:]
    var key: String?
    var isOpen = false
    while let range = reader.next() {
      let body = lines.trimmed(range)
      guard body.count <= FrontMatter.longestValue else { return }
      if body.lowerBound == range.lowerBound, body.count == 3, closers.contains(lines.string(body)) {
        properties = found.filter { !$0.value.isEmpty }
        end = reader.place
        return
      }
      guard let first = body.first.map({ lines.text[$0] }), first != UInt8(ascii: "#") else { continue }
      if separator == "=", first == UInt8(ascii: "[") { continue }
      if body.lowerBound > range.lowerBound || first == UInt8(ascii: "]") || lines.starts(body, with: "- ") {
        guard isOpen else { return }
        if let key { FrontMatter.add(lines.string(body), to: key, in: &found) }
      } else {
        guard let entry = Entry(body, in: lines, separator) else { return }
        (key, isOpen) = (entry.key, true)
        if let key, found[key] == nil { found[key] = FrontMatter.value(lines.string(entry.value)) }
      }
    }
  }

  /// `key: value`.
  private struct Entry {
    /// In lower case; nil for the many that are not kept.
    let key: String?
    let name: Range<Int>
    let value: Range<Int>

    /// Nil when the line does not begin with a key and a separator.
    init?(_ line: Range<Int>, in lines: SourceLines, _ separator: Character) {
      let text = lines.text
      let sign = separator.asciiValue
      guard let place = line.prefix(60).first(where: { text[$0] == sign }) else { return nil }
      name = lines.trimmed(line.lowerBound..<place)
      let isKey = name.allSatisfy { text[$0].isASCIILetterOrDigit || text[$0] >= 0x80 || "_-.".utf8.contains(text[$0]) }
      guard !name.isEmpty, name.count <= 40, isKey, place + 1 == line.upperBound || separator == "=" || text[place + 1] <= 0x20 else {
        return nil
      }
      value = lines.trimmed(place + 1..<line.upperBound)
      let word = name.count <= 8 ? lines.string(name).lowercased() : ""
      key = FrontMatter.keys.contains(word) ? word : nil
    }
  }

  /// An item of a list, or a line of a longer value.
  private static func add(_ line: String, to key: String, in found: inout [String: String]) {
    guard let value = found[key], value.utf8.count <= longestValue else { return }
    var item = line
    let isItem = line.hasPrefix("- ")
    if isItem { item = String(line.dropFirst(2)).trimmedScalars() }
    if item.hasPrefix("name:") {
      item = String(item.dropFirst(5)).trimmedScalars()
    } else if !isItem, item.prefix(while: { $0 != " " }).hasSuffix(":") {
      // Of an author, as `email: …`.
      return
    }
    item = unquoted(item)
    found[key] = value.isEmpty ? item : value + (isItem ? ", " : " ") + item
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
  private mutating func readBare(_ first: Range<Int>, _ reader: inout LineReader) {
    let lines = reader.lines
    var found: [String: String] = [:]
    var line: Range<Int>? = lines.trimmed(first)
    guard let body = line, let opener = Entry(body, in: lines, ":"), !opener.value.isEmpty,
      opener.key != nil || FrontMatter.openers.contains(lines.string(opener.name).lowercased())
    else { return }
    while let body = line, !body.isEmpty {
      guard body.count <= FrontMatter.longestValue, let entry = Entry(body, in: lines, ":") else { return }
      if let key = entry.key, found[key] == nil { found[key] = FrontMatter.value(lines.string(entry.value)) }
      line = reader.next().map(lines.trimmed)
    }
    guard reader.place < lines.text.count else { return }
    properties = found
    end = reader.place
  }
}
