import Foundation
import Prose

/// Makes `Templates/languages/en/pronouns.txt`.
enum PronounTraining {
  /// The file's text.
  static func file(_ run: TrainingRun) throws -> String {
    let documents = try PronounGold.documents(in: run.corpora.appending(path: "litbank-coref/train"))
    return PronounTrainer.file(PronounTrainer(language: run.language(pronouns:)).weights(from: documents), header: header)
  }

  static func figure(_ run: TrainingRun) throws -> PronounFigure {
    let documents = try PronounGold.documents(in: run.corpora.appending(path: "litbank-coref/dev"))
    return PronounFigure(documents, analyzer: ProseAnalyzer(language: run.language))
  }

  static let header = """
    # Weights by which the possible antecedents of a pronoun are ranked: kind/feature: answer=weight …
    # Trained by `decoupage-train` on the coreference layer of LitBank's train part (David Bamman, Olivia Lewke and Anya Mansoor, "An Annotated Dataset
    # of Coreference in English Literature", LREC 2020; https://github.com/dbamman/litbank; CC BY 4.0). Not made by hand: change the features, train again.

    """
}
