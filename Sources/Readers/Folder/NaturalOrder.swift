/// The order in which a reader takes a folder's files: numbers by value, `Two` before `Three`, a prologue first and an epilogue last.
struct NaturalOrder: Comparable {
  /// One for each part of the path.
  private let parts: [Part]
  let path: String

  private struct Part: Equatable {
    /// 0 for what opens a book, 2 for what closes it; 1 for the rest and for every name with a number before it.
    let rank: Int
    /// Runs of digits without leading zeros, and what stands between them.
    let runs: [Run]
  }

  private struct Run: Equatable {
    let isNumber: Bool
    let text: String
  }

  private static let openers: Set<String> = [
    "prologue", "prelude", "epigraph", "preface", "foreword", "introduction", "dedication", "copyright",
  ]
  private static let closers: Set<String> = [
    "epilogue", "coda", "afterlude", "afterword", "appendix", "acknowledgements", "acknowledgments", "about the author", "colophon",
  ]

  init(_ path: String) {
    self.path = path
    let names = path.split(separator: "/").map(String.init)
    parts = names.enumerated().map { index, name in
      NaturalOrder.part(index + 1 < names.count ? FileTitle(ofFolder: name) : FileTitle(ofFile: name))
    }
  }

  static func < (a: NaturalOrder, b: NaturalOrder) -> Bool {
    for (one, other) in zip(a.parts, b.parts) where one != other { return precedes(one, other) }
    // The same but for spelling: the shorter path, then the bytes, so that the order is always one.
    return a.parts.count != b.parts.count ? a.parts.count < b.parts.count : a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }

  private static func part(_ title: FileTitle) -> Part {
    let opener = title.words.split(separator: " ").first.map(String.init) ?? ""
    let isNumbered = !title.order.isEmpty
    let rank = isNumbered ? 1 : openers.contains(opener) ? 0 : closers.contains(opener) || closers.contains(title.words) ? 2 : 1
    var name = title.words
    // "part two: the wade" has its number as a word.
    if let heading = title.heading, let value = heading.value, !isNumbered { name = "\(opener) \(value) \(heading.title ?? "")" }
    return Part(rank: rank, runs: runs(of: isNumbered ? "\(title.order) \(name)" : name))
  }

  private static func runs(of name: String) -> [Run] {
    var result: [Run] = []
    var rest = Substring(name).unicodeScalars
    while let first = rest.first {
      let isNumber = isDigit(first)
      let run = rest.prefix { isDigit($0) == isNumber }
      rest.removeFirst(run.count)
      let text = String(run)
      result.append(Run(isNumber: isNumber, text: isNumber ? String(text.drop { $0 == "0" }) : text.trimmedScalars()))
    }
    return result
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func precedes(_ a: Part, _ b: Part) -> Bool {
    guard a.rank == b.rank else { return a.rank < b.rank }
    for (one, other) in zip(a.runs, b.runs) where one != other {
      guard one.isNumber == other.isNumber else { return one.isNumber }
      if one.isNumber, one.text.utf8.count != other.text.utf8.count { return one.text.utf8.count < other.text.utf8.count }
      return one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
    return a.runs.count < b.runs.count
  }
}
