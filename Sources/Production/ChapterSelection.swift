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
    if !ChapterRange.isList(request, in: chapters), let whole = try picks(titled: request, in: chapters, titles) { return whole }
    var result: [SelectionPick] = []
    for part in request.split(separator: ",", omittingEmptySubsequences: false).map({ $0.trimmingWhitespace() }) {
      guard !part.isEmpty else {
        throw SelectionError("--chapter \"\(request)\" names no chapter before or after a comma; write 3, 3-5 or 1,4")
      }
      result += try picks(ofPart: part, in: chapters, titles)
    }
    return result
  }

  /// Nil when nothing bears the title, with or without scenes behind it.
  private static func picks(
    titled title: String, in chapters: [Chapter], _ titles: ChapterTitles
  ) throws(SelectionError) -> [SelectionPick]? {
    let titled = try titles.numbers(titled: title)
    if !titled.isEmpty { return titled.map { .chapter($0) } }
    guard let (chapter, range) = scenes(in: title), !ChapterRange.isList(chapter, in: chapters) else { return nil }
    let numbers = try titles.numbers(titled: chapter)
    return numbers.isEmpty ? nil : [try pick(range, in: numbers, of: title)]
  }

  private static func picks(ofPart part: String, in chapters: [Chapter], _ titles: ChapterTitles) throws(SelectionError) -> [SelectionPick]
  {
    if let numbers = try numbers(of: part, in: chapters, titles) { return numbers.map { .chapter($0) } }
    if let range = SceneRange(part) { return [.bookScenes(range)] }
    guard let (chapter, range) = scenes(in: part) else { throw noSuchChapter(part, titles) }
    guard let numbers = try numbers(of: chapter, in: chapters, titles) else { throw titles.noSuchTitle(chapter) }
    return [try pick(range, in: numbers, of: part)]
  }

  /// The chapters at a position or range, or of a title, with or without the word "chapter" before it; nil when the text is neither.
  private static func numbers(of text: String, in chapters: [Chapter], _ titles: ChapterTitles) throws(SelectionError) -> [Int]? {
    let range = ChapterRange(text)
    if let range, ChapterRange.isList(text, in: chapters) { return try range.numbers(in: chapters) }
    let titled = try titles.numbers(titled: text)
    if !titled.isEmpty { return titled }
    if let range { return try range.numbers(in: chapters) }
    let word = "chapter "
    guard text.lowercased().hasPrefix(word) else { return nil }
    return try numbers(of: text.dropFirst(word.count).trimmingWhitespace(), in: chapters, titles)
  }

  private static func pick(_ range: SceneRange, in chapters: [Int], of request: String) throws(SelectionError) -> SelectionPick {
    guard chapters.count == 1 else {
      throw SelectionError("\"\(request)\" names several chapters before the scene; name one, as in 3:scene2")
    }
    return .scenes(range, chapter: chapters[0])
  }

  private static func noSuchChapter(_ text: String, _ titles: ChapterTitles) -> SelectionError {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
    guard halves.count == 2, ChapterRange(halves[0]) != nil, ChapterRange(halves[1]) != nil else { return titles.noSuchTitle(text) }
    return SelectionError("no chapter is called \"\(text)\"; for scenes of a chapter write \(halves[0]):scene\(halves[1])")
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
