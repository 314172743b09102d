import Prose

extension ModelRecipe {
  static let speakers = ModelRecipe(
    name: "speakers",
    corpus: "LitBank, train: https://github.com/dbamman/litbank (Sims and Bamman 2020), and CC0 novels of Standard Ebooks",
    licence: "CC BY 4.0", path: "languages/en/speakers.txt",
    train: { run in Array(try SpeakerTraining(corpora: run.corpora, language: run.language).weights().utf8) },
    figures: { run in
      let (right, all) = try SpeakerTraining(corpora: run.corpora, language: run.language).score()
      return [("marked turns of LitBank dev, given to a right speaker ", "\(right) of \(all)")]
    })
}
