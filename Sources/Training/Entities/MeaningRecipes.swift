import Prose

extension ModelRecipe {
  static let nouns = ModelRecipe(
    name: "nouns", corpus: "WordNet 3.0 (Princeton University; Debian's package wordnet-base)", licence: "WordNet 3.0 licence",
    train: { _ in WordClasses.packed(try NounSenses().classes) }, figures: { _ in [] })

  static let entities = ModelRecipe(
    name: "entities", corpus: litBank, licence: "CC BY 4.0",
    train: { run in try EntityTrainer(rounds: 8).trainKinds(on: run.marked("litbank-entities/train")).packed(threshold: 0.2).bytes() },
    figures: { _ in [] })

  static let extents = ModelRecipe(
    name: "extents", corpus: litBank, licence: "CC BY 4.0",
    train: { run in try EntityTrainer(rounds: 8).trainExtents(on: run.marked("litbank-entities/train")).packed(threshold: 0.2).bytes() },
    figures: { run in [("entities, exact F1, LitBank dev", try MarkCounts.entities(run).f1.inPercent)] })

  static let events = ModelRecipe(
    name: "events", corpus: litBank, licence: "CC BY 4.0",
    train: { run in
      let sentences = try run.documents("litbank-events/train").flatMap { EventTrainer.sentences(of: $0, run) }
      return EventTrainer(rounds: 8, recallWeight: 2).train(on: sentences).packed(threshold: 0.2).bytes()
    },
    figures: { run in
      let figures = try MarkCounts.events(run)
      return [
        ("events, F1, LitBank dev", figures.f1.inPercent),
        ("events, precision and recall", "\(figures.precision.inPercent), \(figures.recall.inPercent)"),
      ]
    })

  private static let litBank = "LitBank, train: https://github.com/dbamman/litbank (Bamman, Popat and Shen 2019)"
}

extension TrainingRun {
  fileprivate func marked(_ folder: String) throws -> [[MarkedSentence]] {
    try documents(folder).map { MarkedSentence.all(of: $0, self) }
  }
}
