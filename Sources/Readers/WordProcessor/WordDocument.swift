import Manuscripts

/// What a word processor's file holds, whichever made it.
struct WordDocument {
  var paragraphs: [WordParagraph]
  var title: String?
  var author: String?
  /// The one that most of the text is marked with; else what the metadata state.
  var language: String?
  /// Notes and comments, which no paragraph holds.
  var skipped: [SkippedPart] = []

  /// Notes that are left out are counted; nothing is said of none.
  mutating func skipNotes(_ title: String, words: Int, isNote: Bool) {
    guard words > 0 else { return }
    let reason = isNote ? "notes are not part of the story" : "comments are not part of the story"
    skipped.append(SkippedPart(title: title, reason: reason, matter: isNote ? .notes : nil, words: words))
  }

  mutating func skipPictures(_ count: Int) {
    guard count > 0 else { return }
    skipped.append(SkippedPart(title: "Pictures", reason: count == 1 ? "1 picture holds no text" : "\(count) pictures hold no text"))
  }

  /// Dublin Core as DOCX and ODT write it. Programs put their own words where a person has put none.
  mutating func take(coreProperties root: XMLNode?) {
    guard let root else { return }
    let value = { (name: String) in root.first(name)?.content }
    let stated = value("title") ?? ""
    title = stated.isEmpty || WordDocument.emptyTitles.contains(where: stated.lowercased().hasPrefix) ? nil : stated
    author = [value("initial-creator"), value("creator")].compactMap(\.self).first { name in
      !name.isEmpty && !WordDocument.emptyAuthors.contains(name.lowercased())
    }
    if language == nil, let stated = value("language"), !stated.isEmpty { language = stated }
  }

  private static let emptyTitles = ["microsoft word", "untitled", "document1"]
  private static let emptyAuthors: Set<String> = ["author", "user", "python-docx", "microsoft office user", "administrator", "unknown"]
}
