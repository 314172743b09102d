import Foundation
import Manuscripts
import Prose
import Readers

/// A marked text of a corpus, read by the program.
struct CorpusDocument {
  let name: String
  let prose: AnalyzedProse
  let gold: GoldMarks
  private let offsets: ScalarOffsets

  /// - Parameter text: a `.txt` file with its `.gold.json` beside it.
  init(_ text: URL, language: Language) throws {
    let bytes = try [UInt8](Data(contentsOf: text))
    let manuscript = try ReaderTable.read(InputFile(name: text.lastPathComponent, bytes: bytes)).value
    name = text.deletingPathExtension().lastPathComponent
    prose = ProseAnalyzer(language: language).analyze(manuscript)
    offsets = ScalarOffsets(prose.chapters)
    let marks = text.deletingPathExtension().appendingPathExtension("gold.json")
    gold = try JSONDecoder().decode(GoldMarks.self, from: Data(contentsOf: marks))
  }

  /// The texts of a folder, sorted.
  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
  }

  /// The scalars of the file that a span of a chapter covers.
  func range(_ span: TextSpan, in chapter: Int) -> Range<Int> {
    let range = offsets.range(span, in: chapter)
    return range[0]..<max(range[0], range[1])
  }

  /// The scalars of a chapter's words.
  func wordRanges(in chapter: Int) -> [Range<Int>] {
    prose.chapters[chapter].syntax.words.map { range($0.span, in: chapter) }
  }
}

/// The marks that training reads of a gold file (shotlist-eval/1); offsets in scalars of the text.
struct GoldMarks: Decodable {
  struct Entity: Decodable {
    let start: Int
    let end: Int
    let type: String
    let level: String?
    let cluster: String?
  }

  struct Event: Decodable {
    let start: Int
    let end: Int
  }

  var entities: [Entity]?
  var events: [Event]?
}
