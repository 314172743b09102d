import Prose

/// A multi-class perceptron in training, with the average of its weights over all steps.
struct Perceptron {
  let classes: [String]
  private var index = FeatureIndex()
  /// Row by row, a weight for each class.
  private var weights: [Float] = []
  /// Changes times the step at which they came, for the average (Daumé 2006).
  private var changes: [Float] = []
  private var step: Float = 1
  /// How often each row was changed.
  private var updates: [Int32] = []
  private var hashes: ContiguousArray<UInt64> = []

  init(classes: [String]) {
    self.classes = classes
  }

  /// Scores of all classes; remembers the features for `learn`.
  mutating func score(_ features: FeatureBuffer, into scores: inout [Float]) {
    let width = classes.count
    hashes = features.hashes
    for position in scores.indices { scores[position] = 0 }
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for hash in hashes {
          let row = index.row(of: hash, adds: false)
          guard row >= 0 else { continue }
          for position in 0..<width { scores[position] += weights[row * width + position] }
        }
      }
    }
    step += 1
  }

  /// Moves the weights of the features last scored toward one class and away from another.
  mutating func learn(right: Int, wrong: Int) {
    let width = classes.count
    for hash in hashes {
      let row = index.row(of: hash, adds: true)
      if row == updates.count {
        weights.append(contentsOf: repeatElement(0, count: width))
        changes.append(contentsOf: repeatElement(0, count: width))
        updates.append(0)
      }
      weights[row * width + right] += 1
      changes[row * width + right] += step
      weights[row * width + wrong] -= 1
      changes[row * width + wrong] -= step
      updates[row] += 1
    }
  }

  /// The averaged weights as whole numbers.
  /// - Parameters:
  ///   - minimumUpdates: rows changed less often are left out.
  ///   - threshold: weights below it are left out; 1 is the weight of one change that was never averaged.
  func packed(minimumUpdates: Int = 2, threshold: Float = 0.02) -> PackedModel {
    let width = classes.count
    let hashes = index.hashes
    let rows = hashes.indices.compactMap { row -> PackedModel.Row? in
      guard updates[row] >= minimumUpdates else { return nil }
      let pairs = (0..<width).compactMap { position -> (index: UInt8, weight: Int32)? in
        let average = weights[row * width + position] - changes[row * width + position] / step
        return abs(average) < threshold ? nil : (UInt8(position), Int32((average * 256).rounded()))
      }
      return pairs.isEmpty ? nil : PackedModel.Row(hash: hashes[row], weights: pairs)
    }
    return PackedModel(classes: classes, rows: rows)
  }
}
