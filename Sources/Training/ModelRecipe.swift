import Prose

/// One model: how it is made of a corpus, and what is said of it on its card.
struct ModelRecipe: Sendable {
  let name: String
  let corpus: String
  let licence: String
  /// Where in `Templates` weights go that people may read; nil for a model of the output folder.
  var path: String? = nil
  /// The model's bytes.
  let train: @Sendable (TrainingRun) throws -> [UInt8]
  /// Figures on the corpus's dev part, as name and value.
  let figures: @Sendable (TrainingRun) throws -> [(String, String)]

  /// In the order of training: later ones read with the earlier. Speakers are found with pronouns and pronouns with speakers, so these two come twice.
  static let all: [ModelRecipe] = [
    .classes, .tagger, .retagger, .parser, .nouns, .entities, .extents, .events, .speakers, .pronouns, .speakers, .pronouns,
  ]
}
