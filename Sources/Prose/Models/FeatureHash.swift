/// Names of features as numbers. A feature is a template's number and one or more values; equal input gives equal numbers on every machine.
package enum FeatureHash {
  /// One value under a template. Multiply and fold, as in SplitMix64, so that high and low bits both serve as an address.
  @inline(__always)
  package static func mix(_ template: UInt64, _ value: UInt64) -> UInt64 {
    var hash = (value &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    hash = hash &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 32)
  }

  @inline(__always)
  package static func mix(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    mix(mix(template, a), b)
  }

  @inline(__always)
  package static func mix(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    mix(mix(mix(template, a), b), c)
  }

  /// FNV-1a over bytes.
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  package static func of(_ word: String) -> UInt64 { of(word.utf8) }
}

/// The features of one decision, kept between decisions so that its storage is used again.
package struct FeatureBuffer {
  package private(set) var hashes: ContiguousArray<UInt64> = []

  package init() {
    hashes.reserveCapacity(96)
  }

  package mutating func clear() {
    hashes.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  package mutating func add(_ template: UInt64, _ value: UInt64) {
    hashes.append(FeatureHash.mix(template, value))
  }

  @inline(__always)
  package mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    hashes.append(FeatureHash.mix(template, a, b))
  }

  @inline(__always)
  package mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    hashes.append(FeatureHash.mix(template, a, b, c))
  }
}
