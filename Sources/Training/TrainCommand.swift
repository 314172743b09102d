import ArgumentParser
import Foundation
import Prose

/// Trains the language models that the program embeds.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decoupage-train", abstract: "Trains the models that decoupage reads prose with, and measures them.")

  @Option(help: "The folder of the marked corpora.")
  var corpora = "../shared/corpora"

  @Option(help: "Where the models and their cards are written.")
  var output = "Sources/CModels/en"

  @Option(help: "Where weights are written that people may read.")
  var templates = "Templates"

  @Option(help: "Train only these models, parted by commas; the others are taken as compiled in.")
  var only: String?

  @Flag(help: "Train nothing; measure the program that is built beside this one, and print the table.")
  var evaluate = false

  @Option(help: "The folder of the scorers, for --evaluate.")
  var scorers = "../shared/eval"

  @Flag(help: "Train nothing: say how well words of the treebank's dev part are traced to their lemmas, and which are not.")
  var lemmas = false

  func run() throws {
    if lemmas { return try printLemmas() }
    if evaluate {
      let corpora = URL(filePath: corpora, directoryHint: .isDirectory)
      let scorer = try Scorer(corpora: corpora, scorers: URL(filePath: scorers, directoryHint: .isDirectory))
      return try EvaluationTable.show(TrainingRun(corpora: corpora), scorer)
    }
    try train(try chosen())
  }

  private func printLemmas() throws {
    let run = TrainingRun(corpora: URL(filePath: corpora, directoryHint: .isDirectory))
    let figures = LemmaFigures(try run.treebank("dev"), lemmatizer: run.language.lemmatizer)
    print("lemmas, EWT dev, gold words and tags, no marks: \(figures.accuracy.inPercent) of \(figures.words)")
    for (difference, count) in figures.commonest.prefix(60) { print("\(count) \(difference)") }
  }

  private func train(_ recipes: [ModelRecipe]) throws {
    let models = ModelFolder(url: URL(filePath: output, directoryHint: .isDirectory))
    let templates = ModelFolder(url: URL(filePath: templates, directoryHint: .isDirectory))
    var run = TrainingRun(corpora: URL(filePath: corpora, directoryHint: .isDirectory))
    if only == nil { run.forgetReadableWeights() }
    for recipe in recipes {
      let bytes = try recipe.train(run)
      run.take(bytes, of: recipe)
      let card = ModelCard(recipe: recipe, size: bytes.count, figures: try recipe.figures(run))
      print(card.markdown)
      if let path = recipe.path {
        try templates.write(bytes, as: path)
      } else {
        try models.write(bytes, as: recipe.name + ".model")
        try models.write(Array(card.markdown.utf8), as: recipe.name + ".md")
      }
    }
  }

  private func chosen() throws -> [ModelRecipe] {
    guard let only else { return ModelRecipe.all }
    let names = only.split(separator: ",").map(String.init)
    for name in names where !ModelRecipe.all.contains(where: { $0.name == name }) {
      throw ValidationError("no model is called \(name); there are \(ModelRecipe.all.map(\.name).joined(separator: ", "))")
    }
    return ModelRecipe.all.filter { names.contains($0.name) }
  }
}
