import Foundation
import Library
import Prose

/// Trains the weights of `speakers.txt` on LitBank's marked quotations, and on the tags of unmarked novels with half of them hidden.
struct SpeakerTraining {
  typealias MarkedTalk = (talk: Talk, labels: [SpeakerLabels.Label])

  /// The folder of the corpora.
  let corpora: URL
  let language: Language
  private var analyzer: ProseAnalyzer { ProseAnalyzer(language: language) }

  /// The lines of `speakers.txt`.
  func weights() throws -> String {
    text(SpeakerTrainer().model(from: SpeakerPriors.model, on: try litBank("train"), and: try novels(), weighing: 0.3))
  }

  /// Marked turns of LitBank's dev part that get a right speaker, and all of them.
  func score() throws -> (right: Int, all: Int) {
    SpeakerTrainer().score(language.speakers, on: try litBank("dev"))
  }

  private func litBank(_ part: String) throws -> [MarkedTalk] {
    try files("litbank-quotes/" + part, ending: ".gold.json").flatMap { file in
      let novel = try SpokenNovel(gold: file)
      return SpeakerLabels(novel, analyzer.talks(of: novel.manuscript)).talks
    }
  }

  /// Novels and stories under CC0. One that is measured on elsewhere is left out.
  private func novels() throws -> [MarkedTalk] {
    try (files("scenes/chapters", ending: ".txt") + files("scenes/author-breaks", ending: ".txt"))
      .filter { !$0.lastPathComponent.contains("pride_and_prejudice") }
      .flatMap { file in
        let manuscript = SpokenNovel.manuscript(of: try String(contentsOf: file, encoding: .utf8))
        // Half of the tags, scattered the same way every time.
        return SpeakerLabels(analyzer.talks(of: manuscript) { ($0 &* 2_654_435_761) >> 16 % 10 < 5 }).talks
      }
  }

  private func files(_ folder: String, ending: String) throws -> [URL] {
    let url = corpora.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(ending) }.sorted().map {
      url.appending(path: $0)
    }
  }

  private func text(_ model: SpeakerModel) -> String {
    let rows = zip(SpeakerModel.names, model.weights).map { name, weight in (name, (weight * 100).rounded() / 100) }
    return SpeakerTraining.header + rows.filter { $0.1 != 0 }.map { "\($0) \($1)\n" }.joined()
  }

  private static let header = """
    # Weights of the features by which a talk's speakers are decided (Sources/Prose/Speakers). A line is a name and a weight; what is not listed weighs nothing.
    # Trained, from weights set by hand, on LitBank's quotations (Sims and Bamman 2020, https://github.com/dbamman/litbank, CC BY 4.0) and on the named
    # tags of CC0 novels and stories from Standard Ebooks with half of them hidden. Train again: swift run -c release decoupage-train --only speakers


    """
}
