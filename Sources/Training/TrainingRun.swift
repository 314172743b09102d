import Foundation
import Library
import Prose

/// What the recipes share: the corpora, and the models trained so far.
struct TrainingRun {
  /// The folder of the marked corpora.
  let corpora: URL
  var models = ModelStore(language: "en")
  /// Files of weights that take the place of the built-in ones, by their path in `Templates`.
  var files: [String: String] = [:]

  var language: Language { language(pronouns: nil) }

  /// - Parameter pronouns: nil for the model in the library.
  func language(pronouns: PronounModel?) -> Language {
    Language(code: "en", library: TemplateLibrary.builtIn.overridden(by: files), models: models, pronouns: pronouns)
  }

  /// Without the weights that training in a circle begins from, so that the same corpora give the same weights, whatever the program holds now.
  mutating func forgetReadableWeights() {
    for recipe in ModelRecipe.all { if let path = recipe.path { files[path] = "" } }
  }

  /// Takes a recipe's weights for all that is trained after it.
  mutating func take(_ bytes: [UInt8], of recipe: ModelRecipe) {
    if let path = recipe.path { files[path] = String(decoding: bytes, as: UTF8.self) } else { models.replace(recipe.name, with: bytes) }
  }

  func treebank(_ part: String) throws -> Treebank {
    try Treebank(corpora.appending(path: "ud-ewt/en_ewt-ud-\(part).conllu"))
  }

  /// The marked texts of a folder of the corpora, by name, as the models so far read them.
  func documents(_ folder: String) throws -> [CorpusDocument] {
    let url = corpora.appending(path: folder)
    let language = language
    return try CorpusDocument.names(in: url).map { try CorpusDocument(url.appending(path: $0), language: language) }
  }
}
