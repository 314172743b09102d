/// SplitMix64: the same numbers from the same seed on every machine, so that training can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// The numbers below `count` in a random order. Written out, since the library's shuffle may change between versions.
  mutating func permutation(_ count: Int) -> [Int] {
    var result = Array(0..<count)
    guard count > 1 else { return result }
    for index in stride(from: count - 1, to: 0, by: -1) {
      result.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return result
  }
}
