import Foundation
import Manuscripts
import Prose

/// Learns the weights by which a pronoun's possible antecedents are ranked.
///
/// A log-linear model of the right candidates' chance, fitted to all examples at once by gradient ascent with steps of each weight's own size:
/// nothing is random.
struct PronounTrainer {
  private struct Example {
    /// Each candidate's features and whether it is right.
    let candidates: [(features: [Int], isRight: Bool)]
  }

  private static let rounds = 400
  private static let rate: Float = 0.3
  /// How strongly weights are held near zero, for each example.
  private static let decay: Float = 0.002

  /// The language with the weights learned so far.
  let language: (PronounModel) -> Language

  func weights(from documents: [PronounGold]) -> [Float] {
    var model = PronounModel(weights: Array(repeating: 0, count: PronounModel.size))
    // The second time the speakers have been found by pronouns that were learned the first time.
    for _ in 0..<2 {
      let analyzer = ProseAnalyzer(language: language(model))
      model = PronounModel(weights: fitted(to: documents.flatMap { examples(of: $0, by: analyzer) }))
    }
    return model.weights
  }

  private func fitted(to examples: [Example]) -> [Float] {
    var weights = Array(repeating: Float(0), count: PronounModel.size)
    var squares = weights
    for _ in 0..<PronounTrainer.rounds {
      var gradient = weights.map { -PronounTrainer.decay * Float(examples.count) * $0 }
      for example in examples { add(example, to: &gradient, weights) }
      for index in weights.indices where gradient[index] != 0 {
        squares[index] += gradient[index] * gradient[index]
        weights[index] += PronounTrainer.rate * gradient[index] / squares[index].squareRoot()
      }
    }
    return weights.map { ($0 * 1000).rounded() / 1000 }
  }

  /// The file that `PronounModel` reads; weights that say nothing are left out.
  static func file(_ weights: [Float], header: String) -> String {
    var lines = [header]
    for kind in PronounModel.Kind.allCases {
      for feature in PronounModel.Feature.allCases {
        let pairs = (0..<PronounModel.values).compactMap { value -> String? in
          let weight = weights[PronounModel.index(kind, feature, value)]
          return weight == 0 ? nil : "\(value)=\(weight)"
        }
        if !pairs.isEmpty { lines.append("\(kind)/\(feature): " + pairs.joined(separator: " ")) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the pronouns of a text were chosen among, the reading going on from the right answers.
  private func examples(of gold: PronounGold, by analyzer: ProseAnalyzer) -> [Example] {
    let clusters = Dictionary(
      gold.mentions.map { (gold.headEnd(of: $0.start..<$0.end), $0.cluster) }, uniquingKeysWith: { first, _ in first })
    var examples: [Example] = []
    analyzer.askAboutPronouns(of: gold.manuscript) { chapter, text, question in
      func cluster(_ span: TextSpan) -> String? {
        PronounGold.range(of: span, in: text, of: chapter).flatMap { clusters[gold.headEnd(of: $0)] }
      }
      guard let own = cluster(question.span) else { return nil }
      var right = question.candidates.map { candidate in candidate.last.map { cluster($0) == own } ?? false }
      if !right.contains(true), question.candidates.last?.last == nil { right[right.count - 1] = true }
      guard let answer = right.firstIndex(of: true) else { return nil }
      if right.contains(false) {
        examples.append(Example(candidates: zip(question.candidates, right).map { ($0.features, $1) }))
      }
      return answer
    }
    return examples
  }

  private func add(_ example: Example, to gradient: inout [Float], _ weights: [Float]) {
    let scores = example.candidates.map { $0.features.reduce(Float(0)) { $0 + weights[$1] } }
    let most = scores.max() ?? 0
    let chances = scores.map { Float(exp(Double($0 - most))) }
    let all = chances.reduce(0, +)
    let right = zip(chances, example.candidates).reduce(Float(0)) { $0 + ($1.1.isRight ? $1.0 : 0) }
    for (chance, candidate) in zip(chances, example.candidates) {
      let pull = (candidate.isRight ? chance / right : 0) - chance / all
      for feature in candidate.features { gradient[feature] += pull }
    }
  }
}
