/// Where the navigation lets chapters begin, and in which part each stands.
struct EPUBContents {
  struct Opening {
    /// Nil for the file as a whole.
    let fragment: String?
    let label: String
    /// The part's label; nil outside parts.
    let part: String?
  }

  /// By path, in the navigation's order.
  private(set) var openings: [String: [Opening]] = [:]
  /// True when the navigation nests chapters in parts, so that a chapter outside them has none.
  private(set) var hasParts = false

  /// - Parameters:
  ///   - title: the book's; an entry of that name that holds all others is no part.
  ///   - shortFiles: paths of files with next to no text: a part's own page is one.
  init(_ navigation: EPUBNavigation, title: String?, shortFiles: Set<String>) {
    let entries = navigation.entries
    let readings = entries.map { HeadingGrammar.heading(of: $0.label) }
    let holdsChapters = EPUBContents.holdersOfChapters(entries, readings)
    var parents: [(depth: Int, isPart: Bool, label: String?)] = []
    for (index, entry) in entries.enumerated() {
      while let last = parents.last, last.depth >= entry.depth { parents.removeLast() }
      let isInside = parents.contains { !$0.isPart }
      let isPart = !isInside && EPUBContents.isPart(index, in: entries, readings[index], holdsChapters[index], shortFiles: shortFiles)
      let part = parents.last { $0.label != nil }?.label
      parents.append((entry.depth, isPart, isPart && !EPUBContents.isSame(entry.label, title) ? entry.label : nil))
      if isPart {
        hasParts = hasParts || parents.last?.label != nil
      } else if !isInside, let path = entry.path {
        openings[path, default: []].append(Opening(fragment: entry.fragment, label: entry.label, part: part))
      }
    }
  }

  /// An entry over others is a part when it says so, when they say that they are chapters, or when its own page holds next to nothing.
  private static func isPart(
    _ index: Int, in entries: [EPUBNavigation.Entry], _ read: Heading?, _ holdsChapters: Bool, shortFiles: Set<String>
  ) -> Bool {
    let entry = entries[index]
    guard index + 1 < entries.count, entries[index + 1].depth > entry.depth else { return false }
    let first = entries[index + 1]
    if read?.kind == .part { return true }
    if read?.kind == .chapter { return false }
    if holdsChapters { return true }
    guard let path = entry.path else { return true }
    return path == first.path ? first.fragment == nil : shortFiles.contains(path)
  }

  /// True for entries under which, at any depth, one reads as a chapter. Each entry is marked once, however deep the list is.
  private static func holdersOfChapters(_ entries: [EPUBNavigation.Entry], _ readings: [Heading?]) -> [Bool] {
    var result = Array(repeating: false, count: entries.count)
    var parents: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = parents.last, entries[last].depth >= entry.depth { parents.removeLast() }
      if readings[index]?.kind == .chapter {
        for parent in parents.reversed() {
          if result[parent] { break }
          result[parent] = true
        }
      }
      parents.append(index)
    }
    return result
  }

  static func isSame(_ a: String, _ b: String?) -> Bool {
    guard let b else { return false }
    return letters(of: a) == letters(of: b)
  }

  /// In lower case, without spaces and signs: how titles are compared.
  static func letters(of text: String) -> String {
    String(
      String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
