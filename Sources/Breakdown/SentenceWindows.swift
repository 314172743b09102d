/// The stretches of text before and after each sentence that are compared with one another.
struct SentenceWindows {
  private let tally: ChapterTally
  /// Words of each side: about a page of a paperback, half for each side.
  private let size = 150
  /// For each sentence, how little the words of both sides have in common: 0 to 1.
  private(set) var apart: [Double] = []
  /// How full both windows are, 0 to 1: near the ends of a chapter there is little to compare.
  private(set) var fullness: [Double] = []
  private var lower: [Int] = []
  private var upper: [Int] = []

  /// What a full window mostly has; stands in where there is nothing to compare.
  static let usualDistance = 0.85

  init(_ tally: ChapterTally) {
    self.tally = tally
    var sums = [0]
    for sentence in tally.sentences { sums.append(sums[sums.count - 1] + sentence.words) }
    var (first, last) = (0, 0)
    var before = Array(repeating: 0, count: tally.stems)
    var after = before
    for index in tally.sentences.indices {
      while first + 1 < index, sums[index] - sums[first + 1] >= size { first += 1 }
      while last < tally.sentences.count, sums[last] - sums[index] < size { last += 1 }
      lower.append(first)
      upper.append(max(last, index + 1))
      fullness.append(Double(min(sums[index] - sums[first], sums[upper[index]] - sums[index], size)) / Double(size))
      let distance = 1 - likeness(first..<index, index..<upper[index], &before, &after)
      apart.append(fullness[index] * distance + (1 - fullness[index]) * SentenceWindows.usualDistance)
    }
  }

  func before(_ sentence: Int) -> Range<Int> { lower[sentence]..<sentence }

  func after(_ sentence: Int) -> Range<Int> { sentence..<upper[sentence] }

  /// How far both sides' words are less alike here than at the best places around: the dip that Hearst's TextTiling (1997) cuts at.
  func depth(_ sentence: Int) -> Double {
    let reach = 12
    let here = apart[sentence]
    let left = apart[max(1, sentence - reach)...sentence].min() ?? here
    let right = apart[sentence...min(apart.count - 1, sentence + reach)].min() ?? here
    return (here - left + here - right) * fullness[sentence]
  }

  /// The cosine of both sides' counts of content words. The counts are zero before and after.
  private func likeness(_ left: Range<Int>, _ right: Range<Int>, _ before: inout [Int], _ after: inout [Int]) -> Double {
    for word in left.lazy.flatMap({ tally.sentences[$0].content }) { before[word] += 1 }
    for word in right.lazy.flatMap({ tally.sentences[$0].content }) { after[word] += 1 }
    var (product, squaresBefore, squaresAfter) = (0, 0, 0)
    for word in left.lazy.flatMap({ tally.sentences[$0].content }) {
      product += after[word]
      squaresBefore += before[word]
    }
    for word in right.lazy.flatMap({ tally.sentences[$0].content }) { squaresAfter += after[word] }
    for word in left.lazy.flatMap({ tally.sentences[$0].content }) { before[word] = 0 }
    for word in right.lazy.flatMap({ tally.sentences[$0].content }) { after[word] = 0 }
    guard squaresBefore > 0, squaresAfter > 0 else { return 0 }
    return Double(product) / (Double(squaresBefore) * Double(squaresAfter)).squareRoot()
  }
}
