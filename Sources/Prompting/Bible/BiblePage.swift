import Yams

/// The lines of an author's bible, changed in place: YAML's own tree tells where what stands, and the text around it stays as it is.
struct BiblePage {
  /// An entry of a section as it stands in the file.
  struct Entry {
    /// Keys of its names.
    let names: Set<String>
    fileprivate let node: Node.Mapping
    /// Columns before its keys, from 0.
    fileprivate let indent: Int
  }

  private let file: String
  private let root: Node.Mapping
  private var lines: [String]
  /// What goes in behind a line of the old text (from 1), and what takes its place.
  private var behind: [Int: [String]] = [:]
  private var instead: [Int: String] = [:]
  private var atEnd: [String] = []

  init(_ text: String, file: String) throws {
    self.file = file
    root = try Yams.compose(yaml: text)?.mapping ?? Node.Mapping([])
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  /// With all changes.
  var text: String {
    var result: [String] = behind[0] ?? []
    for (index, line) in lines.enumerated() {
      result.append(instead[index + 1] ?? line)
      result += behind[index + 1] ?? []
    }
    return (result + atEnd).joined(separator: "\n") + "\n"
  }

  // MARK: reading

  private func entries(of section: String) -> [Entry] {
    (root[section]?.sequence ?? []).compactMap { item in
      guard let node = item.mapping, let name = node["name"]?.string else { return nil }
      let aliases = node["aliases"]?.sequence?.compactMap(\.string) ?? node["aliases"]?.string.map { [$0] } ?? []
      return Entry(
        names: Set(([name] + aliases).map(BibleName.key)), node: node, indent: max(0, (node.keys.first?.mark?.column ?? 1) - 1))
    }
  }

  func entry(in section: String, named keys: [String]) -> Entry? {
    let all = entries(of: section)
    return keys.lazy.compactMap { key in all.first { $0.names.contains(key) } }.first
  }

  func items(_ key: String, of entry: Entry) -> [String] {
    entry.node[key]?.sequence?.compactMap { $0.scalar?.string } ?? []
  }

  private func line(of key: String, in mapping: Node.Mapping) -> Int? { mapping.first { $0.key.string == key }?.key.mark?.line }

  /// The last line of what begins at `first` and is indented by more than `column`.
  private func end(from first: Int, deeperThan column: Int) -> Int {
    var last = first
    var next = first
    while next < lines.count {
      let line = lines[next]
      next += 1
      guard let indent = BiblePage.indent(of: line) else { continue }
      guard indent > column else { break }
      last = next
    }
    return last
  }

  /// Spaces before the first sign; nil for a blank line.
  private static func indent(of line: String) -> Int? {
    let spaces = line.prefix { $0 == " " }.count
    return spaces == line.count || line.allSatisfy(\.isWhitespace) ? nil : spaces
  }

  // MARK: adding

  mutating func append(_ entries: [BibleDraft.Entry], to section: String) throws {
    guard !entries.isEmpty else { return }
    guard let line = line(of: section, in: root), let value = root[section] else {
      atEnd += ["", "\(section):"] + written(entries, indent: "  ")
      return
    }
    let items = value.sequence.map(Array.init) ?? []
    if items.isEmpty {
      instead[line] = BiblePage.withoutValue(lines[line - 1])
      behind[line, default: []] += written(entries, indent: "  ")
      return
    }
    guard let last = items.last?.mark, last.line > line, let dash = BiblePage.indent(of: lines[last.line - 1]) else {
      throw AuthorFileError(
        file: file, line: line,
        reason: "\"\(section)\" is written in brackets, where nothing can be added; write each entry on lines of its own")
    }
    let end = end(from: last.line, deeperThan: dash)
    behind[end, default: []] += [""] + written(entries, indent: String(repeating: " ", count: dash))
  }

  private func written(_ entries: [BibleDraft.Entry], indent: String) -> [String] {
    Array(entries.map { BibleText.lines(of: $0, indent: indent, isNew: true) }.joined(separator: [""]))
  }

  /// Text for a line that stands empty. False when there is no such line, or the author has filled it.
  mutating func fill(_ key: String, of entry: Entry, with text: String, note: String, asking questions: Set<String>) -> Bool {
    guard let line = line(of: key, in: entry.node), let value = entry.node[key]?.scalar, value.string.isEmpty, value.style == .plain,
      instead[line] == nil
    else { return false }
    let parts = BiblePage.parts(of: lines[line - 1])
    guard parts.body.hasSuffix(":") else { return false }
    let kept = questions.contains(parts.comment) || parts.comment.isEmpty ? [] : [parts.comment]
    let notes = ["new"] + (note.isEmpty ? [] : [note]) + kept
    instead[line] = BibleText.commented("\(parts.body) \(YAMLScalar.written(text))", notes.joined(separator: " · "))
    return true
  }

  /// Puts items into a list in brackets, or behind the last of a list of lines; makes the list where there is none. False where neither can be.
  mutating func extend(_ key: String, of entry: Entry, by items: [String]) -> Bool {
    guard let line = line(of: key, in: entry.node), let list = entry.node[key]?.sequence else {
      guard entry.node[key] == nil, let name = self.line(of: "name", in: entry.node) else { return false }
      behind[name, default: []].append(
        BibleText.commented("\(String(repeating: " ", count: entry.indent))\(key): [\(items.joined(separator: ", "))]", "new"))
      return true
    }
    if let last = list.last?.mark?.line, last > line, let indent = BiblePage.indent(of: lines[last - 1]) {
      behind[last, default: []] += items.map { BibleText.commented(String(repeating: " ", count: indent) + "- \($0)", "new") }
      return true
    }
    let parts = BiblePage.parts(of: instead[line] ?? lines[line - 1])
    guard parts.body.hasSuffix("]") else { return false }
    let open = parts.body.dropLast().trimmingSuffix(" ")
    let note = "new: " + items.joined(separator: ", ")
    instead[line] = BibleText.commented(
      open + (open.hasSuffix("[") ? "" : ", ") + items.joined(separator: ", ") + "]",
      parts.comment.isEmpty ? note : "\(parts.comment) · \(note)")
    return true
  }

  /// Outfits in scenes in which the bible has nobody wear them yet. False when there are none.
  mutating func addOutfits(_ outfits: [BibleDraft.Outfit], to entry: Entry, note: String) -> Bool {
    guard let line = line(of: "wardrobe", in: entry.node) else { return false }
    let own = entry.node["wardrobe"]?.sequence
    let known = own?.compactMap(\.mapping) ?? []
    let new = outfits.compactMap { outfit -> BibleDraft.Outfit? in
      let same = known.filter { $0["outfit"]?.string?.lowercased() == outfit.words.lowercased() }
      let covered = Set(same.flatMap { $0["scenes"]?.sequence?.compactMap { $0.scalar?.string } ?? [] })
      let scenes = outfit.scenes.filter { !covered.contains($0) }
      let isEverywhere = same.contains { $0["scenes"]?.sequence?.isEmpty ?? true }
      return scenes.isEmpty || isEverywhere ? nil : BibleDraft.Outfit(words: outfit.words, scenes: scenes)
    }
    guard !new.isEmpty, (own?.last?.mark?.line).map({ $0 > line }) ?? true else { return false }
    let last = own?.last?.mark?.line
    let column = last.flatMap { BiblePage.indent(of: lines[$0 - 1]) } ?? entry.indent + 2
    if last == nil { instead[line] = BiblePage.withoutValue(lines[line - 1]) }
    let place = last.map { end(from: $0, deeperThan: column) } ?? line
    behind[place, default: []] += new.map {
      BibleText.outfit($0, indent: String(repeating: " ", count: column), note: note.isEmpty ? "new" : "new · \(note)")
    }
    return true
  }

  // MARK: lines

  /// A line without its comment, and the comment's words.
  private static func parts(of line: String) -> (body: String, comment: String) {
    var quote: Swift.Character?
    var before: Swift.Character = " "
    for index in line.indices {
      let sign = line[index]
      if let open = quote {
        if sign == open, before != "\\" { quote = nil }
      } else if sign == "\"" || sign == "'" && !before.isLetter {
        quote = sign
      } else if sign == "#", before.isWhitespace {
        let comment = line[line.index(after: index)...]
        return (String(line[..<index]).trimmingSuffix(" "), String(comment.drop { $0 == " " }).trimmingSuffix(" "))
      }
      before = sign
    }
    return (line.trimmingSuffix(" "), "")
  }

  /// "characters: []" without its brackets; a comment stays.
  private static func withoutValue(_ line: String) -> String {
    let parts = parts(of: line)
    guard let colon = parts.body.firstIndex(of: ":") else { return line }
    return BibleText.commented(String(parts.body[...colon]), parts.comment)
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(_ sign: Swift.Character) -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == sign || self[index(before: end)] == "\r" { end = index(before: end) }
    return String(self[..<end])
  }
}
