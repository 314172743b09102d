import Manuscripts

/// The chapters of a book by what is printed over them, compared as people type it.
struct ChapterTitles {
  private let chapters: [Chapter]

  init(of chapters: [Chapter]) {
    self.chapters = chapters
  }

  /// The numbers of the chapter of that title or printed number, with its part before a slash where that tells ("Part Two / 3"), or of all chapters of
  /// the part of that title. Empty when nothing bears the title.
  func numbers(titled title: String) throws(SelectionError) -> [Int] {
    let wanted = title.foldedTitle()
    let matches = chapters.filter { bears(wanted, $0) }
    guard !matches.isEmpty else { return chapters.filter { $0.part?.foldedTitle() == wanted }.map(\.number) }
    guard matches.count > 1 else { return matches.map(\.number) }
    let numbers = matches.map { String($0.number) }
    throw SelectionError("\"\(title)\" is the title of chapters \(numbers.joined(separator: ", ")); give the number instead")
  }

  private func bears(_ wanted: String, _ chapter: Chapter) -> Bool {
    [chapter.title, chapter.name, chapter.label].contains { printed in
      guard let printed else { return false }
      return printed.foldedTitle() == wanted || chapter.part.map { "\($0)/\(printed)".foldedTitle() == wanted } ?? false
    }
  }

  func noSuchTitle(_ title: String) -> SelectionError {
    let start = "no chapter is called \"\(title)\""
    if let near = NearestMatch.of(title, among: chapters.compactMap(\.title)) {
      return SelectionError("\(start); did you mean \"\(near)\"?")
    }
    return SelectionError("\(start): \(ChapterRange.extent(of: chapters)), which decoupage chapters lists")
  }
}

extension String {
  /// For comparing titles as people type them: lower case, straight apostrophes and quotation marks, hyphens for dashes, single spaces, and none about
  /// a slash.
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
    return scalars.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").map { String($0) }.joined(separator: " ") }.joined(separator: "/")
  }
}
