import Foundation
import Prose

/// The figures by which the reading of prose is judged, with what must be reached and what is reached for.
struct EvaluationTable {
  struct Row: Sendable {
    let name: String
    let must: Double
    let goal: Double
    let measure: @Sendable (TrainingRun, Scorer) throws -> Double
  }

  static let rows: [Row] =
    ["straight", "curly", "single"].map { style in
      Row(name: "quotations, strict F1, \(style)", must: 97, goal: 98.5) { _, scorer in
        try scorer.figure("score_quotes", "quotes/" + style, ["detection", "strict span", "F1"])
      }
    } + [
      Row(name: "speaker by name, macro", must: 60, goal: 68) { _, scorer in
        try scorer.figure("score_quotes", quotes, ["macro over documents", "accuracy (name-mapped)"])
      },
      byType("Explicit", must: 95, goal: 97), byType("Anaphoric", must: 50, goal: 60), byType("Implicit", must: 44, goal: 54),
      Row(name: "one-to-one clusters, macro", must: 60, goal: 68) { _, scorer in
        try scorer.figure("score_quotes", quotes, ["macro over documents", "accuracy (1-1 clusters)"])
      },
      Row(name: "alias B-cubed", must: 91, goal: 94) { _, scorer in
        try scorer.lastNumber("score_characters", quotes, "alias B-cubed P/R/F1")
      },
      Row(name: "entities, exact F1, LitBank dev", must: 55, goal: 60) { _, scorer in
        try scorer.figure("score_entities", "litbank-entities/dev", ["exact span", "ALL", "F1"])
      },
      Row(name: "events, LitBank dev", must: 58, goal: 64) { _, scorer in
        try scorer.figure("score_events", "litbank-events/dev", ["event triggers", "F1"])
      },
      tags("ewt-dev"), tags("gum-fiction"),
      Row(name: "labelled attachment, EWT dev, own tags, no marks", must: 80, goal: 85) { run, _ in try SyntaxFigures(run).labelled },
      Row(name: "pronoun subjects, LitBank dev", must: 65, goal: 78) { run, _ in try PronounTraining.figure(run).share },
      Row(name: "lemmas, EWT dev, gold words and tags, no marks", must: 97.5, goal: 98) { run, _ in
        LemmaFigures(try run.treebank("dev"), lemmatizer: run.language.lemmatizer).accuracy
      },
      Row(name: "golden rules of 48", must: 47, goal: 48) { _, scorer in
        try scorer.figure("score_sentences", "sentences/golden-48", ["documents wholly right"])
      },
      Row(name: "sentence border F1, GUM fiction", must: 98.5, goal: 99) { _, scorer in
        try scorer.figure("score_sentences", "sentences/gum-fiction", ["boundary", "F1"])
      },
    ]

  private static let quotes = "quotes/straight"

  private static func byType(_ type: String, must: Double, goal: Double) -> Row {
    Row(name: "speaker, \(type.lowercased())", must: must, goal: goal) { _, scorer in
      try scorer.figure("score_quotes", quotes, ["by type", type], after: "acc")
    }
  }

  /// On tokens whose borders agree.
  private static func tags(_ corpus: String) -> Row {
    Row(name: "parts of speech, \(corpus)", must: 95, goal: 96.5) { _, scorer in
      try scorer.figure("score_tokens", "sentences/" + corpus, ["UPOS accuracy on agreed tokens"])
    }
  }

  /// Measures row by row and prints each as it comes.
  static func show(_ run: TrainingRun, _ scorer: Scorer) throws {
    print("| figure | must reach | reach for | measured | |\n|---|---|---|---|---|")
    for row in rows {
      let value = try row.measure(run, scorer)
      let verdict = value >= row.goal ? "goal" : value >= row.must ? "reached" : "MISSED"
      print("| \(row.name) | \(row.must.inPercent) | \(row.goal.inPercent) | \(value.inPercent) | \(verdict) |")
    }
  }
}
