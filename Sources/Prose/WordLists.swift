import Library

/// Named word lists of a data file: lines of the form `name: word word …`, several lines to a name, `_` for a space inside a phrase.
struct WordLists: Sendable {
  private var lists: [String: [String]] = [:]

  init(path: String, library: TemplateLibrary) {
    for entry in library.entries(at: path) {
      let halves = entry.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      lists[String(halves[0]), default: []] += halves[1].split(separator: " ").map(String.init)
    }
  }

  /// In the file's order; empty when there is no such list.
  func words(_ name: String) -> [String] {
    lists[name] ?? []
  }

  func set(_ name: String) -> Set<String> {
    Set(words(name))
  }

  /// Words joined by `_` in the file, as the words themselves.
  func phrases(_ name: String) -> [[String]] {
    words(name).map { $0.split(separator: "_").map(String.init) }
  }
}
