import Foundation
import Manuscripts

/// A text whose quotations are marked with their speakers, in the neutral evaluation format.
struct SpokenNovel {
  let manuscript: Manuscript
  let quotations: [(span: TextSpan, speaker: String)]
  /// Each character's names.
  let characters: [(id: String, names: [String])]

  private struct Gold: Decodable {
    struct Quote: Decodable {
      let start: Int
      let end: Int
      let speaker: String?
    }
    struct Person: Decodable {
      let id: String
      let name: String
      let aliases: [String]
    }
    let quotes: [Quote]
    let characters: [Person]
  }

  /// - Parameter url: a `.gold.json` file, beside which its text lies.
  init(gold url: URL) throws {
    let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: url))
    let file = url.deletingPathExtension().deletingPathExtension().appendingPathExtension("txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let paragraphs = SpokenNovel.paragraphs(Array(text.utf8))
    let chapter = Chapter(
      number: 1, blocks: paragraphs.map { Block(kind: .paragraph, text: $0.text) })
    manuscript = Manuscript(title: nil, author: nil, language: "en", chapters: [chapter])
    characters = gold.characters.map { ($0.id, [$0.name] + $0.aliases) }
    let places = SpokenNovel.offsets(of: text)
    let passages = ChapterText(chapter).passages
    quotations = gold.quotes.compactMap { quote in
      guard let speaker = quote.speaker, !speaker.hasPrefix("_"), quote.end < places.count else { return nil }
      let start = places[quote.start]
      let index = paragraphs.partitionIndex(reaching: { $0.start > start }) - 1
      guard index >= 0 else { return nil }
      let shift = passages[index].span.start - paragraphs[index].start
      return (TextSpan(start + shift, max(start, places[quote.end]) + shift), speaker)
    }
  }

  /// The paragraphs that blank lines divide, with line ends as spaces so that offsets stay.
  static func manuscript(of text: String) -> Manuscript {
    let blocks = paragraphs(Array(text.utf8)).map { Block(kind: .paragraph, text: $0.text) }
    return Manuscript(title: nil, author: nil, language: "en", chapters: [Chapter(number: 1, blocks: blocks)])
  }

  private static func paragraphs(_ bytes: [UInt8]) -> [(start: Int, text: String)] {
    var result: [(Int, String)] = []
    var start = 0
    func close(_ end: Int) {
      var first = start
      var last = end
      while first < last, bytes[first] <= 0x20 { first += 1 }
      while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
      guard first < last else { return }
      result.append((first, String(decoding: bytes[first..<last].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)))
    }
    for index in bytes.indices where bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0A {
      close(index)
      start = index
    }
    close(bytes.count)
    return result
  }

  /// The UTF-8 offset of every scalar, and of the end.
  private static func offsets(of text: String) -> [Int] {
    var result: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      result.append(offset)
      offset += UTF8.width(scalar)
    }
    return result + [offset]
  }
}
