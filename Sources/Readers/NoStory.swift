import Manuscripts

/// Why a file that could be read yields nothing, and what would bring its text in.
struct NoStory {
  let message: String

  private static let shownTitles = 5

  init(of manuscript: Manuscript, format: String) {
    let skipped = manuscript.skipped
    guard !skipped.isEmpty else {
      message = "no story text was found in this \(format) file"
      return
    }
    let more = skipped.count > NoStory.shownTitles ? " and \(skipped.count - NoStory.shownTitles) more" : ""
    let titles = skipped.prefix(NoStory.shownTitles).map { String($0.title.unicodeScalars.prefix(60)) }.joined(separator: ", ") + more
    let left = skipped.count == 1 ? "1 part was left out" : "\(skipped.count) parts were left out"
    let matter = Matter.allCases.filter { matter in skipped.contains { $0.matter == matter } }.map(\.rawValue)
    let isAll = skipped.allSatisfy { $0.matter != nil }
    let pronoun = isAll ? (skipped.count == 1 ? "it" : "them") : "some of it"
    let remedy = matter.isEmpty ? "" : "; --include \(matter.joined(separator: ",")) brings \(pronoun) in"
    message = "the book has no story text; \(left): \(titles)\(remedy)"
  }
}
