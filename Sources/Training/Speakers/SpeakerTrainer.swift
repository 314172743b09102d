import Foundation
import Prose

/// Fits the weights of `speakers.txt` to marked talks: the most probable ones, given that they lie near those they started from.
struct SpeakerTrainer {
  /// How strongly a weight is held near its start, in marked turns.
  var hold = 5.0
  /// The same for "nobody of the cast", of which the openings of old novels say more than there is to it in whole ones.
  var holdOfNobody = 60.0
  var rounds = 100

  /// - Parameter share: how much a talk of the others counts beside one of the first.
  func model(
    from start: SpeakerModel, on talks: [SpeakerTraining.MarkedTalk], and others: [SpeakerTraining.MarkedTalk], weighing share: Double
  ) -> SpeakerModel {
    var weights = start.weights
    let holds = SpeakerModel.names.map { $0.hasPrefix("nobody") ? holdOfNobody : hold }
    var momentum = Array(repeating: 0.0, count: weights.count)
    var scale = Array(repeating: 0.0, count: weights.count)
    for round in 1...rounds {
      let model = SpeakerModel(weights: weights)
      var gradient = weights.indices.map { holds[$0] * (start.weights[$0] - weights[$0]) }
      for (index, (talk, labels)) in (talks + others).enumerated() {
        let factor = index < talks.count ? 1 : share
        let free = TalkInference(talk, model: model)
        let held = TalkInference(talk, model: model) { labels[$0].allows($1) }
        guard held.logSum.isFinite else { continue }
        held.addExpectations(factor, to: &gradient)
        free.addExpectations(-factor, to: &gradient)
      }
      // Adam, over the whole set each time: no order and no chance in it.
      for index in weights.indices {
        momentum[index] = 0.9 * momentum[index] + 0.1 * gradient[index]
        scale[index] = 0.999 * scale[index] + 0.001 * gradient[index] * gradient[index]
        let first = momentum[index] / (1 - pow(0.9, Double(round)))
        let second = scale[index] / (1 - pow(0.999, Double(round)))
        weights[index] += 0.05 * first / (second.squareRoot() + 1e-8)
      }
    }
    return SpeakerModel(weights: weights)
  }

  /// Marked turns, and those given to a right one.
  func score(_ model: SpeakerModel, on talks: [SpeakerTraining.MarkedTalk]) -> (right: Int, all: Int) {
    var right = 0
    var all = 0
    for (talk, labels) in talks {
      let inference = TalkInference(talk, model: model)
      for (index, label) in labels.enumerated() {
        guard case .speakers = label else { continue }
        all += 1
        let probabilities = inference.probabilities(index)
        guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { continue }
        if label.allows(talk.steps[index].candidates[best].character) { right += 1 }
      }
    }
    return (right, all)
  }
}

extension SpeakerLabels.Label {
  func allows(_ character: CharacterID?) -> Bool {
    switch self {
    case .open: true
    case .speakers(let speakers): character.map(speakers.contains) ?? false
    case .stranger(let known): character.map { !known.contains($0) } ?? true
    }
  }
}
