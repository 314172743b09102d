/// Numbers features in the order in which training meets them.
struct FeatureIndex {
  private var keys: [UInt64]
  private var rows: [Int32]
  private(set) var count = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 16)
    rows = Array(repeating: -1, count: 1 << 16)
  }

  /// The feature's number; a new one when it is met for the first time and `adds`, else −1.
  mutating func row(of hash: UInt64, adds: Bool) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while rows[slot] >= 0 {
      if keys[slot] == hash { return Int(rows[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    guard adds else { return -1 }
    keys[slot] = hash
    rows[slot] = Int32(count)
    count += 1
    if count * 2 > keys.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let old = zip(keys, rows).filter { $0.1 >= 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    rows = Array(repeating: -1, count: keys.count)
    for (key, row) in old {
      var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
      while rows[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      rows[slot] = row
    }
  }

  /// The features by their numbers.
  var hashes: [UInt64] {
    var result = [UInt64](repeating: 0, count: count)
    for (key, row) in zip(keys, rows) where row >= 0 { result[Int(row)] = key }
    return result
  }
}
