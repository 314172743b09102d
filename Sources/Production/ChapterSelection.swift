package import Manuscripts

/// Which chapters were asked for: by position (`3`, `3-5`, `1,4`, `7-`) or by title ("The Crossing").
package struct ChapterSelection: Hashable, Sendable {
  /// As typed, one for each `--chapter`; empty for the whole book.
  package let requests: [String]

  package init(_ requests: [String] = []) {
    self.requests = requests
  }

  /// The numbers of the chapters asked for, ascending, each once.
  ///
  /// `7` is the seventh chapter whatever is printed there; only where the book has no seventh is it looked for as a title or printed number.
  package func numbers(in chapters: [Chapter]) throws(SelectionError) -> [Int] {
    guard !requests.isEmpty else { return chapters.map(\.number) }
    var chosen: Set<Int> = []
    for request in requests {
      chosen.formUnion(try numbers(of: request, in: chapters))
    }
    return chosen.sorted()
  }

  private func numbers(of request: String, in chapters: [Chapter]) throws(SelectionError) -> [Int] {
    if !ChapterRange.isList(request, in: chapters), let titled = try chapter(titled: request, in: chapters) { return [titled] }
    var result: [Int] = []
    for part in request.split(separator: ",", omittingEmptySubsequences: false).map({ $0.trimmingWhitespace() }) {
      guard !part.isEmpty else {
        throw SelectionError("--chapter \"\(request)\" names no chapter before or after a comma; write 3, 3-5 or 1,4")
      }
      if let range = ChapterRange(part) {
        result += try range.numbers(in: chapters)
      } else if let titled = try chapter(titled: part, in: chapters) {
        result.append(titled)
      } else {
        throw SelectionError(noSuchTitle(part, in: chapters))
      }
    }
    return result
  }

  /// Nil when no chapter bears the title.
  private func chapter(titled title: String, in chapters: [Chapter]) throws(SelectionError) -> Int? {
    let wanted = title.foldedTitle()
    let matches = chapters.filter { chapter in
      [chapter.title, chapter.name, chapter.label].contains { $0?.foldedTitle() == wanted }
    }
    guard matches.count > 1 else { return matches.first?.number }
    let numbers = matches.map { String($0.number) }
    throw SelectionError("\"\(title)\" is the title of chapters \(numbers.joined(separator: ", ")); give the number instead")
  }

  private func noSuchTitle(_ title: String, in chapters: [Chapter]) -> String {
    let titles = chapters.compactMap(\.title)
    let start = "no chapter is called \"\(title)\""
    if let near = NearestMatch.of(title, among: titles) { return "\(start); did you mean \"\(near)\"?" }
    return "\(start): \(ChapterRange.extent(of: chapters)), which decoupage chapters lists"
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingWhitespace() -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let rest = unicodeScalars.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(String.UnicodeScalarView(rest[...last]))
  }

  /// For comparing titles as people type them: lower case, straight apostrophes and quotation marks, hyphens for dashes, single spaces.
  fileprivate func foldedTitle() -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": scalars.append("'")
      case "\u{201C}", "\u{201D}": scalars.append("\"")
      case "\u{2013}", "\u{2014}": scalars.append("-")
      default: scalars.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(scalars).split(separator: " ").joined(separator: " ")
  }
}
