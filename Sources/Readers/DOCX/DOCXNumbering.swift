/// Counts Word's numbered paragraphs, whose numbers and signs stand in no text: `Chapter 3`, `2.`, `–`.
struct DOCXNumbering {
  private struct Level {
    var format = "decimal"
    /// With `%1` for the number of the first level.
    var text = ""
    var start = 1
  }

  private var levels: [String: [Int: Level]] = [:]
  /// Number of a list to its definition.
  private var definitions: [String: String] = [:]
  private var counters: [String: [Int: Int]] = [:]

  init(_ root: XMLNode?) {
    for node in root?.children ?? [] {
      if node.name == "abstractnum", let id = node["abstractnumid"] {
        levels[id] = DOCXNumbering.levels(of: node)
      } else if node.name == "num", let id = node["numid"] {
        definitions[id] = node.children.first { $0.name == "abstractnumid" }?["val"]
      }
    }
  }

  private static func levels(of node: XMLNode) -> [Int: Level] {
    var result: [Int: Level] = [:]
    for child in node.children where child.name == "lvl" {
      guard let number = child["ilvl"].flatMap({ Int($0) }), (0...8).contains(number) else { continue }
      var level = Level()
      for property in child.children {
        switch property.name {
        case "numfmt": level.format = property["val"] ?? level.format
        case "lvltext": level.text = property["val"] ?? ""
        case "start": level.start = property["val"].flatMap { Int($0) } ?? 1
        default: break
        }
      }
      result[number] = level
    }
    return result
  }

  /// What stands before the next paragraph of that list: nil for a list that is unknown, turned off, or has bullets that are no dashes.
  mutating func next(_ list: String?, _ number: Int) -> String? {
    guard let list, let definition = definitions[list], let all = levels[definition], let level = all[number] else { return nil }
    if level.format == "bullet" { return WordNumber.dash(level.text) }
    var counts = counters[definition] ?? [:]
    counts[number] = min((counts[number] ?? level.start - 1), 1_000_000) + 1
    for deeper in counts.keys where deeper > number { counts[deeper] = nil }
    counters[definition] = counts
    var text = level.text
    for (index, inner) in (0...number).map({ ($0, all[$0]) }) {
      let value = counts[index] ?? inner?.start ?? 1
      text = text.replacing("%\(index + 1)", with: WordNumber.printed(value, inner?.format ?? "decimal"))
    }
    let printed = text.trimmedScalars()
    return printed.isEmpty ? nil : printed
  }
}
