/// Which names stand together in one sentence: who is named beside somebody is somebody else.
struct NameCompany: Sendable {
  private var numbers: [String: Int] = [:]
  private var pairs: [Pair: Int] = [:]

  private struct Pair: Hashable {
    let low: Int
    let high: Int
  }

  /// - Parameter keys: the names of one sentence, all narrated or all spoken; a repeated one counts once.
  mutating func note(_ keys: [String], weighing weight: Int) {
    guard keys.count > 1 else { return }
    let present = Set(keys.map { number(of: $0) }).sorted()
    for (index, low) in present.enumerated() {
      for high in present[(index + 1)...] { pairs[Pair(low: low, high: high), default: 0] += weight }
    }
  }

  /// Sentences that hold both names: two for each of the narration, where names are chosen with care, one for each of direct speech.
  func count(_ a: String, _ b: String) -> Int {
    guard let first = numbers[a], let second = numbers[b] else { return 0 }
    return pairs[Pair(low: min(first, second), high: max(first, second))] ?? 0
  }

  private mutating func number(of key: String) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
