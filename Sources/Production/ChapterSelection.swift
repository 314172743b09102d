package import Manuscripts

/// Which chapters and scenes were asked for: chapters by position (`3`, `3-5`, `1,4`, `7-`) or by title ("The Crossing"), scenes behind their chapter
/// (`3:scene2-4`) or by their numbers in the book (`scene12`).
package struct ChapterSelection: Hashable, Sendable {
  /// As typed, one for each `--chapter`; empty for the whole book.
  package let requests: [String]

  package init(_ requests: [String] = []) {
    self.requests = requests
  }

  /// What was asked for, in that order. Scenes are looked up later, when the book is divided.
  ///
  /// `7` is the seventh chapter whatever is printed there; only where the book has no seventh is it looked for as a title or printed number.
  package func picks(in chapters: [Chapter]) throws(SelectionError) -> [SelectionPick] {
    guard !requests.isEmpty else { return chapters.map { .chapter($0.number) } }
    let titles = ChapterTitles(of: chapters)
    var picks: [SelectionPick] = []
    for request in requests {
      picks += try ChapterSelection.picks(of: request, in: chapters, titles)
    }
    return picks
  }

  private static func picks(of request: String, in chapters: [Chapter], _ titles: ChapterTitles) throws(SelectionError) -> [SelectionPick] {
    // A title may hold commas and colons: the whole is tried before its parts.
    if !ChapterRange.isList(request, in: chapters) {
      let titled = try titles.numbers(titled: request)
      if !titled.isEmpty { return titled.map { .chapter($0) } }
      if let (title, range) = scenes(in: request) {
        let numbers = try titles.numbers(titled: title)
        if !numbers.isEmpty { return [try pick(range, in: numbers, of: request)] }
      }
    }
    var result: [SelectionPick] = []
    for part in request.split(separator: ",", omittingEmptySubsequences: false).map({ $0.trimmingWhitespace() }) {
      guard !part.isEmpty else {
        throw SelectionError("--chapter \"\(request)\" names no chapter before or after a comma; write 3, 3-5 or 1,4")
      }
      result += try picks(ofPart: part, in: chapters, titles)
    }
    return result
  }

  private static func picks(ofPart part: String, in chapters: [Chapter], _ titles: ChapterTitles) throws(SelectionError) -> [SelectionPick]
  {
    if let range = ChapterRange(part) { return try range.numbers(in: chapters).map { .chapter($0) } }
    let titled = try titles.numbers(titled: part)
    if !titled.isEmpty { return titled.map { .chapter($0) } }
    if let range = SceneRange(part) { return [.bookScenes(range)] }
    guard let (chapter, range) = scenes(in: part) else { throw titles.noSuchTitle(part) }
    let positions = ChapterRange(chapter)
    let numbers = if let positions { try positions.numbers(in: chapters) } else { try titles.numbers(titled: chapter) }
    guard !numbers.isEmpty else { throw titles.noSuchTitle(chapter) }
    return [try pick(range, in: numbers, of: part)]
  }

  private static func pick(_ range: SceneRange, in chapters: [Int], of request: String) throws(SelectionError) -> SelectionPick {
    guard chapters.count == 1 else {
      throw SelectionError("\"\(request)\" names several chapters before the scene; name one, as in 3:scene2")
    }
    return .scenes(range, chapter: chapters[0])
  }

  /// The chapter as typed and the scenes behind the last colon; nil when no scenes stand there.
  private static func scenes(in text: String) -> (chapter: String, range: SceneRange)? {
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")), let range = SceneRange(String(text[text.utf8.index(after: colon)...]))
    else {
      return nil
    }
    return (text[..<colon].trimmingWhitespace(), range)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  package func trimmingWhitespace() -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let rest = unicodeScalars.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(String.UnicodeScalarView(rest[...last]))
  }
}
