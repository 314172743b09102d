import Prose

/// One model: how it is made of a corpus, and what is said of it on its card.
struct ModelRecipe: Sendable {
  let name: String
  let corpus: String
  let licence: String
  /// Where weights go that people may read, from the package's folder on; nil for a model of the output folder.
  var path: String? = nil
  /// The model's bytes.
  let train: @Sendable (TrainingRun) throws -> [UInt8]
  /// Figures on the corpus's dev part, as name and value.
  let figures: @Sendable (TrainingRun) throws -> [(String, String)]

  /// In the order of training: later ones read with the earlier.
  static let all: [ModelRecipe] = [.classes, .tagger, .retagger, .parser, .nouns, .entities, .extents, .events, .speakers]
}
