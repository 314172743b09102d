import Foundation
import Prose

/// Sentences with their parts of speech and arcs, from a CoNLL-U file.
struct Treebank {
  struct Sentence {
    let words: [String]
    let lemmas: [String]
    let tags: [WordTag]
    /// Index among the sentence's words; the number of words for the root.
    let heads: [Int]
    /// Indices into `Relation.allCases`.
    let relations: [Int]
  }

  let sentences: [Sentence]

  /// - Throws: when the file cannot be read or a line is no CoNLL-U.
  init(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    var sentences: [Sentence] = []
    var rows: [[Substring]] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty {
        if !rows.isEmpty { sentences.append(try Treebank.sentence(rows, file, before: number)) }
        rows = []
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        // Ranges (1-2) and empty words (1.1) are no words of the tree.
        if !columns[0].contains("-"), !columns[0].contains(".") { rows.append(columns) }
      }
    }
    self.sentences = sentences
  }

  private static func sentence(_ rows: [[Substring]], _ file: URL, before line: Int) throws -> Sentence {
    var tags: [WordTag] = []
    var heads: [Int] = []
    var relations: [Int] = []
    for row in rows {
      guard row.count == 10, let part = PartOfSpeech(rawValue: String(row[3])), let head = Int(row[6]) else {
        throw TrainingError("\(file.path): the sentence before line \(line + 1) is not CoNLL-U")
      }
      tags.append(WordTag(partOfSpeech: part, pennTag: String(row[4])))
      heads.append(head == 0 ? rows.count : head - 1)
      relations.append(Relation.allCases.firstIndex { $0.rawValue == row[7] } ?? 0)
    }
    return Sentence(words: rows.map { String($0[1]) }, lemmas: rows.map { String($0[2]) }, tags: tags, heads: heads, relations: relations)
  }
}
