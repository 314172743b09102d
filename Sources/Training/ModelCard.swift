/// What stands beside a model: where it comes from, what may be done with it, what it can do.
struct ModelCard {
  let recipe: ModelRecipe
  let size: Int
  let figures: [(String, String)]

  var markdown: String {
    var lines = [
      "# \(recipe.name).model", "",
      "- Made by `swift run -c release decoupage-train --only \(recipe.name)`; the same corpus gives the same bytes.",
      "- Corpus: \(recipe.corpus).",
      "- Licence of these weights: \(recipe.licence).",
      "- Size: \((size + 1023) / 1024) KB.",
    ]
    lines += figures.map { "- \($0.0): \($0.1)." }
    return lines.joined(separator: "\n") + "\n"
  }
}
