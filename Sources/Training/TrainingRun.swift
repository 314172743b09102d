import Foundation
import Library
import Prose

/// What the recipes share: the corpora, and the models trained so far.
struct TrainingRun {
  /// The folder of the marked corpora.
  let corpora: URL
  var models = ModelStore(language: "en")

  var language: Language { Language(code: "en", library: .builtIn, models: models) }

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
