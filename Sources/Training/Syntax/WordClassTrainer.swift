import Foundation
import Prose

/// Sorts words into classes so that a word's class tells most about the class of its neighbours: the exchange algorithm for class bigrams (Martin,
/// Liermann and Ney 1998).
struct WordClassTrainer {
  static let classCount = 255
  let rounds: Int
  /// Words met less often have no class.
  let minimumCount: Int

  /// - Parameter sentences: the forms of running text.
  func train(on sentences: [[UInt64]]) -> [(form: UInt64, index: UInt8)] {
    var corpus = ClassCorpus(sentences, minimumCount: minimumCount)
    for _ in 0..<rounds where corpus.exchange() == 0 { break }
    return zip(corpus.forms, corpus.classes).map { ($0, UInt8($1)) }
  }
}

/// Running text as numbered words, with the counts of class bigrams; word 0 stands for sentence borders and rare words, class 0 is its own.
private struct ClassCorpus {
  /// Commonest first; of equal ones the first met.
  let forms: [UInt64]
  /// Of `forms`, 1…255.
  private(set) var classes: [Int]
  /// For every word its neighbours on each side with their counts.
  private let before: [[(word: Int, count: Int)]]
  private let after: [[(word: Int, count: Int)]]
  private let counts: [Int]
  private var bigrams: [Int]
  private var unigrams: [Int]
  /// n log n.
  private let plogp: [Float]
  private static let width = WordClassTrainer.classCount + 1

  init(_ sentences: [[UInt64]], minimumCount: Int) {
    var tally: [UInt64: (count: Int, first: Int)] = [:]
    var position = 0
    for sentence in sentences {
      for form in sentence {
        tally[form, default: (0, position)].count += 1
        position += 1
      }
    }
    let known = tally.filter { $0.value.count >= minimumCount }.sorted {
      ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first)
    }
    forms = known.map(\.key)
    counts = [0] + known.map(\.value.count)
    let numbers = Dictionary(uniqueKeysWithValues: zip(forms, 1...))
    var pairs: [Int: Int] = [:]
    for sentence in sentences {
      var last = 0
      for form in sentence + [0] {
        let word = numbers[form] ?? 0
        pairs[last << 32 | word, default: 0] += 1
        last = word
      }
    }
    var before = [[(word: Int, count: Int)]](repeating: [], count: forms.count + 1)
    var after = before
    for (pair, count) in pairs.sorted(by: { $0.key < $1.key }) {
      after[pair >> 32].append((pair & 0xFFFF_FFFF, count))
      before[pair & 0xFFFF_FFFF].append((pair >> 32, count))
    }
    self.before = before
    self.after = after
    classes = forms.indices.map { $0 % WordClassTrainer.classCount + 1 }
    unigrams = Array(repeating: 0, count: ClassCorpus.width)
    bigrams = Array(repeating: 0, count: ClassCorpus.width * ClassCorpus.width)
    plogp = (0...(position + 2 * sentences.count + 2)).map { $0 == 0 ? 0 : Float($0) * logf(Float($0)) }
    for word in forms.indices { unigrams[classes[word]] += counts[word + 1] }
    for (pair, count) in pairs { bigrams[classOf(pair >> 32) * ClassCorpus.width + classOf(pair & 0xFFFF_FFFF)] += count }
  }

  private func classOf(_ word: Int) -> Int { word == 0 ? 0 : classes[word - 1] }

  /// Moves every word to the class where it tells most; the number of words that moved.
  mutating func exchange() -> Int {
    var moved = 0
    for word in 1...max(1, forms.count) where word <= forms.count {
      let old = classes[word - 1]
      // A word's bigram with itself moves with it and is left out of the comparison.
      let left = byClass(before[word].filter { $0.word != word })
      let right = byClass(after[word].filter { $0.word != word })
      shift(word, left, right, from: old, by: -1)
      let best = best(word, left, right)
      shift(word, left, right, from: best, by: 1)
      classes[word - 1] = best
      moved += best == old ? 0 : 1
    }
    return moved
  }

  private func byClass(_ neighbours: [(word: Int, count: Int)]) -> [(index: Int, count: Int)] {
    var sums = [Int](repeating: 0, count: ClassCorpus.width)
    for (word, count) in neighbours { sums[classOf(word)] += count }
    return sums.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
  }

  private mutating func shift(
    _ word: Int, _ left: [(index: Int, count: Int)], _ right: [(index: Int, count: Int)], from index: Int, by sign: Int
  ) {
    unigrams[index] += sign * counts[word]
    for (other, count) in left { bigrams[other * ClassCorpus.width + index] += sign * count }
    for (other, count) in right { bigrams[index * ClassCorpus.width + other] += sign * count }
  }

  private func best(_ word: Int, _ left: [(index: Int, count: Int)], _ right: [(index: Int, count: Int)]) -> Int {
    var best = (index: 1, gain: -Float.infinity)
    bigrams.withUnsafeBufferPointer { bigrams in
      plogp.withUnsafeBufferPointer { plogp in
        for index in 1..<ClassCorpus.width {
          let size = unigrams[index]
          var gain = 2 * (plogp[size] - plogp[size + counts[word]])
          for (other, count) in left {
            let now = bigrams[other * ClassCorpus.width + index]
            gain += plogp[now + count] - plogp[now]
          }
          for (other, count) in right {
            let now = bigrams[index * ClassCorpus.width + other]
            gain += plogp[now + count] - plogp[now]
          }
          if gain > best.gain { best = (index, gain) }
        }
      }
    }
    return best.index
  }
}
