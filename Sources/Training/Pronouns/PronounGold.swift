import Foundation
import Manuscripts
import Prose
import Readers

/// A text with every person's mentions marked: LitBank's coreference layer (Bamman, Popat and Shen 2019; CC BY 4.0) in the form shotlist-eval/1.
///
/// Offsets are Unicode scalars of the file.
struct PronounGold {
  struct Mention {
    let start: Int
    let end: Int
    /// PROP, NOM or PRON.
    let level: String
    let cluster: String
  }

  private struct Entity: Decodable {
    let start: Int
    let end: Int
    let type: String
    let level: String
    /// Null where the corpus links nobody.
    let cluster: String?
  }

  let manuscript: Manuscript
  let scalars: [Unicode.Scalar]
  /// Persons alone.
  let mentions: [Mention]

  /// All documents of a folder, by name.
  static func documents(in folder: URL) throws -> [PronounGold] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".gold.json") }.sorted().map { name in
      try PronounGold(folder.appending(path: name), text: folder.appending(path: name.replacing(".gold.json", with: ".txt")))
    }
  }

  private struct Document: Decodable {
    let entities: [Entity]
  }

  private init(_ gold: URL, text: URL) throws {
    let bytes = try Data(contentsOf: text)
    manuscript = try ReaderTable.read(InputFile(name: text.lastPathComponent, bytes: Array(bytes))).value
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    mentions = try JSONDecoder().decode(Document.self, from: Data(contentsOf: gold)).entities.compactMap { entity -> Mention? in
      guard entity.type == "PER", let cluster = entity.cluster else { return nil }
      return Mention(start: entity.start, end: entity.end, level: entity.level, cluster: cluster)
    }
  }

  /// Start and end in the file of a span of a chapter's clean text; nil when the reader kept no offsets.
  static func range(of span: TextSpan, in text: ChapterText, of chapter: Chapter) -> Range<Int>? {
    guard let start = scalar(at: span.start, in: text, of: chapter), span.end > span.start,
      let last = scalar(at: span.end - 1, in: text, of: chapter)
    else { return nil }
    return start..<(last + 1)
  }

  private static func scalar(at offset: Int, in text: ChapterText, of chapter: Chapter) -> Int? {
    text.fileScalar(text.scalarOffset(of: offset), at: offset, of: chapter)
  }

  /// The scalar after a mention's head: the last word before the first comma, preposition or relative pronoun.
  func headEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    var index = range.lowerBound
    while index < range.upperBound {
      if index > range.lowerBound, scalars[index] == "," || scalars[index] == ";" || opensModifier(at: index, before: range.upperBound) {
        end = index
        break
      }
      index += 1
    }
    while end > range.lowerBound, !scalars[end - 1].properties.isAlphabetic { end -= 1 }
    if end - 2 > range.lowerBound, scalars[end - 1] == "s", scalars[end - 2] == "'" || scalars[end - 2] == "’" { end -= 2 }
    return end
  }

  private static let openers: Set<String> = [
    "of", "in", "with", "who", "whom", "that", "which", "at", "from", "on", "to", "by", "for", "whose",
  ]

  private func opensModifier(at index: Int, before end: Int) -> Bool {
    guard scalars[index - 1].properties.isWhitespace else { return false }
    var next = index
    var word = ""
    while next < end, scalars[next].properties.isAlphabetic {
      word.unicodeScalars.append(scalars[next])
      next += 1
    }
    return PronounGold.openers.contains(word)
  }
}
