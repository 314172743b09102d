import Prose

/// Trains the model of events on marked words.
struct EventTrainer {
  /// A sentence with its candidates and whether each tells an event.
  struct Sentence {
    let view: SentenceView
    let isQuoted: [Bool]
    let isEvent: [Bool]
  }

  let rounds: Int
  /// How much an event that is missed weighs more than one that is invented.
  var recallWeight: Float = 1

  static func sentences(of document: CorpusDocument, _ run: TrainingRun) -> [Sentence] {
    let gold = Set((document.gold.events ?? []).map(\.start))
    return document.prose.chapters.indices.flatMap { index in
      let chapter = document.prose.chapters[index]
      let ranges = document.wordRanges(in: index)
      return SentenceReader(models: run.models).views(of: chapter.syntax, in: chapter.text).map { view in
        Sentence(
          view: view,
          isQuoted: view.words.map { !chapter.quotationIndices(overlapping: $0.span).isEmpty },
          isEvent: view.words.indices.map { gold.contains(ranges[$0].lowerBound) })
      }
    }
  }

  func train(on sentences: [Sentence]) -> Perceptron {
    var perceptron = Perceptron(classes: ["-", "event"])
    var generator = SeededGenerator(seed: 9)
    var features = FeatureBuffer()
    var scores: [Float] = [0, 0]
    for _ in 0..<rounds {
      for index in generator.permutation(sentences.count) {
        let sentence = sentences[index]
        for position in 0..<sentence.view.count where EventFeatures.isCandidate(position, in: sentence.view) {
          EventFeatures.fill(&features, sentence.view, at: position, isQuoted: sentence.isQuoted[position])
          perceptron.score(features, into: &scores)
          let right = sentence.isEvent[position] ? 1 : 0
          // A margin: right by a little is not yet learned.
          scores[right] -= right == 1 ? recallWeight : 1
          if scores.indexOfMaximum != right { perceptron.learn(right: right, wrong: 1 - right) }
        }
      }
    }
    return perceptron
  }
}
