import Foundation
import Manuscripts
import Prose
import Readers

/// Plain text to learn word classes from: public-domain novels and the training halves of the marked corpora.
struct RunningText {
  /// The forms of each sentence's words.
  let sentences: [[UInt64]]

  /// Books that stand in the corpora which the program is measured on.
  private static let measured = ["pride_and_prejudice", "war_of_the_worlds", "christmas_carol", "frankenstein"]

  init(_ run: TrainingRun) throws {
    let analyzer = ProseAnalyzer(language: run.language)
    var sentences = try run.treebank("train").sentences.map { $0.words.map { WordForm($0.utf8, classes: .none).form } }
    for folder in ["scenes/chapters", "litbank-coref/train"] {
      let url = run.corpora.appending(path: folder)
      for name in try CorpusDocument.names(in: url) where !RunningText.measured.contains(where: name.contains) {
        let bytes = try [UInt8](Data(contentsOf: url.appending(path: name)))
        let manuscript = try ReaderTable.read(InputFile(name: name, bytes: bytes)).value
        for chapter in analyzer.analyze(manuscript).chapters {
          sentences += chapter.syntax.sentences.map { range in
            range.map {
              WordForm(chapter.text.utf8[chapter.syntax.words[$0].span.start..<chapter.syntax.words[$0].span.end], classes: .none).form
            }
          }
        }
      }
    }
    self.sentences = sentences
  }
}
