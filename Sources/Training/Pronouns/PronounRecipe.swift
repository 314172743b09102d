extension ModelRecipe {
  static let pronouns = ModelRecipe(
    name: "pronouns",
    corpus: "LitBank, train: https://github.com/dbamman/litbank (Bamman, Lewke and Mansoor 2020)", licence: "CC BY 4.0",
    path: "languages/en/pronouns.txt",
    train: { run in Array(try PronounTraining.file(run).utf8) },
    figures: { run in [("pronoun subjects, LitBank dev", try PronounTraining.figure(run).share.inPercent)] })
}
