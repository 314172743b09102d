import Prose

/// Trains the two models of entities: on which words they are built, and how far they reach.
struct EntityTrainer {
  static let classes = ["-"] + Entity.Kind.allCases.map(\.rawValue)
  static let extents = ["in", "out"]

  private static func number(of kind: Entity.Kind) -> Int { (Entity.Kind.allCases.firstIndex(of: kind) ?? 0) + 1 }

  let rounds: Int
  /// Added to the score of "no entity" in training: below 0 the model learns to be sure before it leaves one out.
  var bias: Float = 0

  /// - Parameter documents: the sentences of each text.
  func trainKinds(on documents: [[MarkedSentence]]) -> Perceptron {
    var perceptron = Perceptron(classes: EntityTrainer.classes)
    var generator = SeededGenerator(seed: 7)
    var features = FeatureBuffer()
    var scores = [Float](repeating: 0, count: EntityTrainer.classes.count)
    let sentences = documents.flatMap(\.self)
    let gold = sentences.map(EntityTrainer.gold)
    let known = documents.flatMap { document in
      let memory = EntityMemory.known(document.map { ($0.view, EntityTrainer.gold($0).map(UInt64.init)) })
      return document.map { _ in memory }
    }
    for _ in 0..<rounds {
      for index in generator.permutation(sentences.count) {
        let sentence = sentences[index]
        // As often as not nothing is known of a name, and what a reader knows of it is not always right.
        let knows = generator.next() % 2 == 0
        for position in 0..<sentence.view.count where EntityFeatures.isCandidate(position, in: sentence.view) {
          let memory = knows ? known[index][sentence.view.forms[position].form] ?? 0 : 0
          EntityFeatures.fillKind(
            &features, sentence.view, at: position, known: memory, isCharacter: sentence.isCharacter[position])
          perceptron.score(features, into: &scores)
          scores[0] += bias
          let guess = scores.indexOfMaximum
          if guess != gold[index][position] { perceptron.learn(right: gold[index][position], wrong: guess) }
        }
      }
    }
    return perceptron
  }

  /// For every word the class of the entity built on it.
  static func gold(_ sentence: MarkedSentence) -> [Int] {
    var result = [Int](repeating: 0, count: sentence.view.count)
    for entity in sentence.entities { result[entity.head] = number(of: entity.kind) }
    return result
  }

  func trainExtents(on documents: [[MarkedSentence]]) -> Perceptron {
    var perceptron = Perceptron(classes: EntityTrainer.extents)
    var generator = SeededGenerator(seed: 8)
    var features = FeatureBuffer()
    var scores: [Float] = [0, 0]
    let sentences = documents.flatMap(\.self).filter { !$0.entities.isEmpty }
    for _ in 0..<rounds {
      for index in generator.permutation(sentences.count) {
        let sentence = sentences[index]
        for entity in sentence.entities {
          let kind = UInt64(EntityTrainer.number(of: entity.kind))
          for before in [true, false] {
            for dependent in EntityExtent.steps(from: entity.head, in: sentence.view, before: before) {
              EntityFeatures.fillExtent(&features, sentence.view, at: entity.head, dependent: dependent, kind: kind)
              perceptron.score(features, into: &scores)
              let phrase = sentence.view.phrase(of: dependent)
              let right = phrase.lowerBound >= entity.words.lowerBound && phrase.upperBound <= entity.words.upperBound ? 0 : 1
              if scores.indexOfMaximum != right { perceptron.learn(right: right, wrong: 1 - right) }
              if right == 1 { break }
            }
          }
        }
      }
    }
    return perceptron
  }
}
