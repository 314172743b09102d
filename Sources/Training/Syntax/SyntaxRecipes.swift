import Prose

extension ModelRecipe {
  private static let englishWebTreebank = "Universal Dependencies English EWT, train: https://universaldependencies.org"

  static let classes = ModelRecipe(
    name: "classes",
    corpus: """
      running text of public-domain novels (Standard Ebooks, CC0), of LitBank's train part (CC BY 4.0, Bamman, Popat and Shen 2019) and of \
      Universal Dependencies English EWT, train
      """,
    licence: "CC BY-SA 4.0",
    train: { run in
      let text = try RunningText(run)
      return WordClasses.packed(WordClassTrainer(rounds: 15, minimumCount: 3).train(on: text.sentences))
    },
    figures: { _ in [] })

  static let tagger = ModelRecipe(
    name: "tagger", corpus: englishWebTreebank, licence: "CC BY-SA 4.0",
    train: { run in try SyntaxTraining(run).tagger().bytes() },
    figures: { run in
      let tagger = try run.models.tagger(first: "tagger", second: nil)
      let figures = SyntaxFigures(try run.treebank("dev"), tagger: tagger, parser: nil, classes: run.models.classes)
      return [("parts of speech, EWT dev, gold words, first pass alone", figures.partsOfSpeech.inPercent)]
    })

  static let retagger = ModelRecipe(
    name: "retagger", corpus: englishWebTreebank, licence: "CC BY-SA 4.0",
    train: { run in try SyntaxTraining(run).retagger().bytes() },
    figures: { run in [("parts of speech, EWT dev, gold words", try SyntaxFigures(run).partsOfSpeech.inPercent)] })

  static let parser = ModelRecipe(
    name: "parser", corpus: englishWebTreebank, licence: "CC BY-SA 4.0",
    train: { run in try SyntaxTraining(run).parser().bytes() },
    figures: { run in
      let figures = try SyntaxFigures(run)
      return [
        ("heads, EWT dev, own tags, no marks", figures.unlabelled.inPercent),
        ("heads with relations, EWT dev, own tags, no marks", figures.labelled.inPercent),
      ]
    })
}

extension SyntaxTraining {
  fileprivate init(_ run: TrainingRun) throws {
    self.init(classes: run.models.classes, sentences: try run.treebank("train").sentences)
  }
}

extension ModelStore {
  /// - Throws: when there is no such model, or it is no tagger.
  func tagger(first: String, second: String?) throws -> Tagger {
    guard let found = model(first), let tagger = Tagger(first: found, second: second.flatMap(model)) else {
      throw TrainingError("the model \(first) is missing or broken; train it first")
    }
    return tagger
  }
}

extension SyntaxFigures {
  init(_ run: TrainingRun) throws {
    self.init(
      try run.treebank("dev"), tagger: try run.models.tagger(first: "tagger", second: "retagger"),
      parser: run.models.model("parser").flatMap(DependencyParser.init), classes: run.models.classes)
  }
}
