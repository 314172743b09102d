#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#else
  import Musl
#endif

/// Probabilities of the speakers of a talk by the forward-backward algorithm over pairs of neighbouring turns.
///
/// A relation looks two turns back, but counts only where the speaker is the same as one of the two: sums over all others are shared, so that a step
/// costs the square of its candidates, not the cube.
package struct TalkInference {
  let talk: Talk
  let model: SpeakerModel
  /// Each step's factors of its candidates.
  private let emissions: [[Double]]
  /// Steps from the second on: factor of a pair for being the same speaker or not.
  private var forward: [[Double]] = []
  private var backward: [[Double]] = []
  private let matches: [Matches]
  /// Natural logarithm of the sum over all ways to name the speakers.
  package private(set) var logSum = 0.0

  /// Where a step's candidates stand among those of the two steps before.
  private struct Matches {
    let last: [Int?]
    let secondLast: [Int?]
  }

  /// - Parameter allowed: which candidates of a step may speak; nil for all.
  package init(_ talk: Talk, model: SpeakerModel, allowed: ((Int, CharacterID?) -> Bool)? = nil) {
    self.talk = talk
    self.model = model
    emissions = talk.steps.enumerated().map { index, step in
      let scores = step.candidates.map { model.score($0.features) }
      let top = scores.max() ?? 0
      return zip(step.candidates, scores).map { candidate, score in
        allowed?(index, candidate.character) == false ? 0 : exp(score - top)
      }
    }
    matches = TalkInference.matches(in: talk.steps)
    logSum = talk.steps.reduce(0) { $0 + ($1.candidates.map { model.score($0.features) }.max() ?? 0) }
    runForward()
    runBackward()
  }

  private static func matches(in steps: [Talk.Step]) -> [Matches] {
    steps.indices.map { index in
      func places(_ distance: Int) -> [Int?] {
        steps[index].candidates.map { candidate in
          guard index >= distance, let character = candidate.character else { return nil }
          return steps[index - distance].candidates.firstIndex { $0.character == character }
        }
      }
      return Matches(last: places(1), secondLast: places(2))
    }
  }

  private func same(_ index: Int) -> Double {
    let step = talk.steps[index]
    return model.factor(.same, step.link, step.tagging, afterQuestion: step.afterQuestion)
  }

  private func back(_ index: Int) -> Double {
    let step = talk.steps[index]
    return model.factor(.back, step.link, step.tagging, afterQuestion: step.afterQuestion)
  }

  /// The factor of a pair, before any look further back.
  private func pair(_ index: Int, _ last: Int, _ own: Int) -> Double {
    let isSame = matches[index].last[own] == last
    if talk.steps[index].continuesUtterance {
      let areBothNobody = talk.steps[index].candidates[own].character == nil && talk.steps[index - 1].candidates[last].character == nil
      return isSame || areBothNobody ? 1 : 1e-6
    }
    return isSame ? same(index) : 1
  }

  /// Rows are the last step's candidates. The first step has one row.
  private mutating func runForward() {
    for index in talk.steps.indices {
      let width = emissions[index].count
      guard index > 0 else {
        forward.append(emissions[0])
        normalize(0)
        continue
      }
      let before = emissions[index - 1].count
      let rows = index > 1 ? emissions[index - 2].count : 1
      var columnSums = Array(repeating: 0.0, count: before)
      for row in 0..<rows { for column in 0..<before { columnSums[column] += forward[index - 1][row * before + column] } }
      var values = Array(repeating: 0.0, count: before * width)
      let bonus = back(index) - 1
      for last in 0..<before {
        for own in 0..<width {
          var sum = columnSums[last]
          if index > 1, let row = matches[index].secondLast[own], matches[index].last[own] != last, isOpen(index) {
            sum += bonus * forward[index - 1][row * before + last]
          }
          values[last * width + own] = sum * pair(index, last, own) * emissions[index][own]
        }
      }
      forward.append(values)
      normalize(index)
    }
  }

  private func isOpen(_ index: Int) -> Bool { !talk.steps[index].continuesUtterance }

  private mutating func normalize(_ index: Int) {
    let sum = forward[index].reduce(0, +)
    guard sum > 0 else { return }
    logSum += log(sum)
    for place in forward[index].indices { forward[index][place] /= sum }
  }

  private mutating func runBackward() {
    backward = forward.map { Array(repeating: 1, count: $0.count) }
    for index in talk.steps.indices.dropLast().reversed() {
      let next = index + 1
      let width = emissions[index].count
      let rows = index > 0 ? emissions[index - 1].count : 1
      let nextWidth = emissions[next].count
      let bonus = back(next) - 1
      var top = 0.0
      for own in 0..<width {
        var sum = 0.0
        for following in 0..<nextWidth {
          sum += emissions[next][following] * pair(next, own, following) * backward[next][own * nextWidth + following]
        }
        for row in 0..<rows { backward[index][row * width + own] = sum }
      }
      if index > 0, isOpen(next) {
        for following in 0..<nextWidth {
          guard let row = matches[next].secondLast[following] else { continue }
          for own in 0..<width where matches[next].last[following] != own {
            backward[index][row * width + own] +=
              bonus * emissions[next][following] * pair(next, own, following) * backward[next][own * nextWidth + following]
          }
        }
      }
      for value in backward[index] { top = max(top, value) }
      if top > 0 { for place in backward[index].indices { backward[index][place] /= top } }
    }
  }

  /// The probability of every candidate of a step.
  package func probabilities(_ index: Int) -> [Double] {
    let width = emissions[index].count
    var result = Array(repeating: 0.0, count: width)
    for place in forward[index].indices { result[place % width] += forward[index][place] * backward[index][place] }
    let sum = result.reduce(0, +)
    return sum > 0 ? result.map { $0 / sum } : result
  }

  /// Adds each feature's and relation's expected count, times a factor: what a gradient is made of.
  package func addExpectations(_ factor: Double, to counts: inout [Double]) {
    for (index, step) in talk.steps.enumerated() {
      let own = probabilities(index)
      for (candidate, probability) in zip(step.candidates, own) where probability > 1e-9 {
        for feature in candidate.features { counts[feature.rawValue] += factor * probability }
      }
      if index > 0, isOpen(index) { addRelations(index, factor, to: &counts) }
    }
  }

  private func addRelations(_ index: Int, _ factor: Double, to counts: inout [Double]) {
    let step = talk.steps[index]
    let width = emissions[index].count
    let before = emissions[index - 1].count
    let total = zip(forward[index], backward[index]).reduce(0) { $0 + $1.0 * $1.1 }
    guard total > 0 else { return }
    var isSame = 0.0
    var isBack = 0.0
    let factorBack = back(index)
    for own in 0..<width {
      if let last = matches[index].last[own] { isSame += forward[index][last * width + own] * backward[index][last * width + own] }
      guard index > 1, let row = matches[index].secondLast[own] else { continue }
      let rows = emissions[index - 2].count
      for last in 0..<before where matches[index].last[own] != last {
        let sum = (0..<rows).reduce(0) { $0 + forward[index - 1][$1 * before + last] }
        let share = forward[index - 1][row * before + last] * factorBack
        let all = sum + share - forward[index - 1][row * before + last]
        if all > 0 { isBack += forward[index][last * width + own] * backward[index][last * width + own] * share / all }
      }
    }
    let offset = SpeakerFeature.allCases.count
    counts[offset + TurnRelation.index(.same, step.link, step.tagging, afterQuestion: step.afterQuestion)] += factor * isSame / total
    counts[offset + TurnRelation.index(.back, step.link, step.tagging, afterQuestion: step.afterQuestion)] += factor * isBack / total
  }
}
