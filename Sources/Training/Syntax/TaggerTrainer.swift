import Prose

/// Trains the two passes of the tagger. The tags before a word are the pass's own, as they will be when it reads.
struct TaggerTrainer {
  let classes: WordClasses
  let rounds: Int
  let seed: UInt64

  func train(on sentences: [Treebank.Sentence]) -> Perceptron {
    let forms = sentences.map { $0.words.map { WordForm($0.utf8, classes: classes) } }
    return train(on: sentences) { TaggerFeatures.fill(&$0, forms[$1], at: $2, tags: $3) }
  }

  /// - Parameter first: the first pass's tags of each sentence, from taggers that did not see it.
  func retrain(on sentences: [Treebank.Sentence], first: [[WordTag]]) -> Perceptron {
    let forms = sentences.map { $0.words.map { WordForm($0.utf8, classes: classes) } }
    return train(on: sentences) { RetaggerFeatures.fill(&$0, forms[$1], at: $2, tags: $3, first: first[$1]) }
  }

  /// - Parameter fill: sets the features of a sentence's word, given the tags of the words before it.
  private func train(
    on sentences: [Treebank.Sentence], _ fill: (inout FeatureBuffer, Int, Int, [WordTag]) -> Void
  ) -> Perceptron {
    let tags = TaggerTrainer.tags(of: sentences)
    let index = Dictionary(uniqueKeysWithValues: zip(tags, tags.indices))
    let gold = sentences.map { $0.tags.map { index[$0, default: 0] } }
    var perceptron = Perceptron(classes: tags.map(\.name))
    var generator = SeededGenerator(seed: seed)
    var features = FeatureBuffer()
    var scores = [Float](repeating: 0, count: tags.count)
    for _ in 0..<rounds {
      for sentence in generator.permutation(sentences.count) {
        var own: [WordTag] = []
        for position in gold[sentence].indices {
          fill(&features, sentence, position, own)
          perceptron.score(features, into: &scores)
          let guess = scores.indexOfMaximum
          let right = gold[sentence][position]
          if guess != right { perceptron.learn(right: right, wrong: guess) }
          own.append(tags[guess])
        }
      }
    }
    return perceptron
  }

  /// Tags of the corpus, commonest first, so that ties fall to the commoner.
  private static func tags(of sentences: [Treebank.Sentence]) -> [WordTag] {
    var counts: [WordTag: Int] = [:]
    for sentence in sentences { for tag in sentence.tags { counts[tag, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }.map(\.key)
  }
}

extension [Float] {
  /// Of equal ones the first.
  var indexOfMaximum: Int {
    var best = 0
    for index in indices where self[index] > self[best] { best = index }
    return best
  }
}
