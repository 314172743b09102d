import Breakdown

/// Scenes as asked for: `scene2`, `scene2-4`, `scene 3-` for all from the third on.
///
/// Behind a chapter and a colon the numbers are positions in the chapter; alone they are scene numbers of the whole book, 12A among them.
package struct SceneRange: Hashable, Sendable {
  /// As typed, in upper case, since 12A is no number.
  private let first: String
  /// Nil when open at the end.
  private let last: String?

  /// Nil when the text is not "scene" or "scenes" with numbers behind it.
  init?(_ text: String) {
    let folded = text.trimmingWhitespace().uppercased()
    guard let word = ["SCENES", "SCENE"].first(where: folded.hasPrefix) else { return nil }
    let ends = folded.dropFirst(word.count).split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
    guard ends.count <= 2, SceneRange.isNumber(ends[0]) else { return nil }
    first = ends[0]
    switch ends.count {
    case 1: last = ends[0]
    case _ where ends[1].isEmpty: last = nil
    case _ where SceneRange.isNumber(ends[1]): last = ends[1]
    default: return nil
    }
  }

  /// The scenes meant, of one chapter's: by position.
  func scenes(ofChapter chapter: Int, _ scenes: [Scene]) throws(SelectionError) -> ArraySlice<Scene> {
    try range(among: scenes, whole: "chapter \(chapter)", numbered: (1...max(1, scenes.count)).map { String($0) })
  }

  /// The scenes meant, of the whole book's: by number.
  func scenes(ofBook scenes: [Scene]) throws(SelectionError) -> ArraySlice<Scene> {
    try range(among: scenes, whole: "the book", numbered: scenes.map { $0.number.description.uppercased() })
  }

  private func range(among scenes: [Scene], whole: String, numbered numbers: [String]) throws(SelectionError) -> ArraySlice<Scene> {
    let place = { (number: String) throws(SelectionError) in
      guard !scenes.isEmpty else { throw SelectionError("there is no scene \(number): \(whole) has no scenes") }
      guard let place = numbers.firstIndex(of: number) else {
        let extent = scenes.count == 1 ? "1 scene (\(numbers[0]))" : "\(scenes.count) scenes (\(numbers[0])–\(numbers[scenes.count - 1]))"
        throw SelectionError("there is no scene \(number): \(whole) has \(extent)")
      }
      return place
    }
    let start = try place(first)
    let end = try last.map(place) ?? scenes.count - 1
    guard let last, start > end else { return scenes[start...end] }
    throw SelectionError("scenes \(first)-\(last) run backwards; write \(last)-\(first)")
  }

  /// Digits, then letters of an inserted scene.
  private static func isNumber(_ text: String) -> Bool {
    let letters = text.utf8.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return letters.count < text.utf8.count && letters.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
