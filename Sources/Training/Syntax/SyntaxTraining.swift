import Prose

/// Trains tagger and parser on a treebank. The second pass and the parser see tags of taggers that did not see the sentence, as they will when
/// they read new text.
struct SyntaxTraining {
  let classes: WordClasses
  let sentences: [Treebank.Sentence]
  /// Parts of the corpus, each tagged by a tagger of the others.
  private static let folds = 5

  func tagger() -> PackedModel {
    TaggerTrainer(classes: classes, rounds: 8, seed: 1).train(on: sentences).packed(threshold: 0.2)
  }

  func retagger() throws -> PackedModel {
    try TaggerTrainer(classes: classes, rounds: 6, seed: 4).retrain(on: sentences, first: firstTags()).packed(threshold: 0.2)
  }

  func parser() throws -> PackedModel {
    try ParserTrainer(classes: classes, rounds: 8, seed: 3).train(on: sentences, tags: secondTags()).packed(
      minimumUpdates: 8, threshold: 0.2)
  }

  private func firstTags() throws -> [[WordTag]] {
    try unseen { others in
      var models = ModelStore(language: "en")
      let trainer = TaggerTrainer(classes: classes, rounds: 7, seed: 2)
      models.replace("tagger", with: trainer.train(on: others.map { sentences[$0] }).packed(threshold: 0.2).bytes())
      let tagger = try models.tagger(first: "tagger", second: nil)
      return { tagger.tags(of: forms($0)) }
    }
  }

  private func secondTags() throws -> [[WordTag]] {
    let first = try firstTags()
    return try unseen { others in
      var models = ModelStore(language: "en")
      let trainer = TaggerTrainer(classes: classes, rounds: 5, seed: 5)
      let perceptron = trainer.retrain(on: others.map { sentences[$0] }, first: others.map { first[$0] })
      models.replace("retagger", with: perceptron.packed(threshold: 0.2).bytes())
      let tagger = try models.tagger(first: "retagger", second: "retagger")
      return { tagger.retagged(forms($0), first: first[$0]) }
    }
  }

  private func forms(_ sentence: Int) -> [WordForm] {
    sentences[sentence].words.map { WordForm($0.utf8, classes: classes) }
  }

  /// Tags of every sentence from a tagger that `train` makes of sentences among which it is not.
  private func unseen(_ train: (_ others: [Int]) throws -> (_ sentence: Int) -> [WordTag]) rethrows -> [[WordTag]] {
    var tags = [[WordTag]](repeating: [], count: sentences.count)
    for fold in 0..<SyntaxTraining.folds {
      let tagger = try train(sentences.indices.filter { $0 % SyntaxTraining.folds != fold })
      for index in sentences.indices where index % SyntaxTraining.folds == fold { tags[index] = tagger(index) }
    }
    return tags
  }
}
