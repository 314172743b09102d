/// A trained multi-class linear model, read in place from its bytes: nothing is decoded or copied when it is opened.
///
/// Layout, little endian: `DCM3` · classes (u32) · address bits (u32) · length of the names (u32) · names joined by line feeds, padded to four ·
/// 2^bits addresses (u32, the row's place, 0 for none) · rows, the first of them empty. A row: low 16 bits of the feature's hash (u16), number of weights (u8),
/// binary places by which its weights are shifted (u8), then so many pairs of class (u8) and weight (i8). The high bits of a hash are its address;
/// the next free one follows (linear probing).
package struct LinearModel: @unchecked Sendable {
  // Unchecked: the bytes are constants of the program, or memory that is never freed and never written again.
  private let addresses: UnsafeRawPointer
  private let rows: UnsafeRawPointer
  private let shift: UInt64
  private let mask: Int
  /// What the model chooses from, in the order of the scores.
  package let classes: [String]

  /// - Parameter bytes: memory that outlives the model.
  /// - Returns: nil when the bytes are no model of this version.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 16, bytes.loadUnaligned(as: UInt32.self) == LinearModel.magic else { return nil }
    let bits = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
    let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
    let start = 16 + (length + 3) / 4 * 4
    guard (1...30).contains(bits), start + 4 << bits <= bytes.count else { return nil }
    let names = String(decoding: bytes[16..<(16 + length)], as: UTF8.self)
    classes = names.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    addresses = base + start
    rows = base + start + 4 << bits
    shift = UInt64(64 - bits)
    mask = (1 << bits) - 1
  }

  /// `DCM3` as a little-endian number.
  package static let magic: UInt32 = 0x334D_4344

  /// Sums the features' weights into the scores, one for each class.
  ///
  /// In three sweeps, so that the processor waits for many places of memory at once instead of one after the other.
  @inline(__always)
  package func score(_ features: FeatureBuffer, into scores: inout ContiguousArray<Int32>) {
    for index in scores.indices { scores[index] = 0 }
    let count = features.hashes.count
    scores.withUnsafeMutableBufferPointer { scores in
      features.hashes.withUnsafeBufferPointer { hashes in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { found in
          for index in 0..<count {
            found[index] = UInt64(UInt32(littleEndian: addresses.load(fromByteOffset: Int(hashes[index] >> shift) << 2, as: UInt32.self)))
          }
          for index in 0..<count {
            let address = found[index]
            found[index] = address | UInt64(UInt32(littleEndian: rows.loadUnaligned(fromByteOffset: Int(address), as: UInt32.self))) << 32
          }
          for index in 0..<count where found[index] & 0xFFFF_FFFF != 0 { add(hashes[index], found[index], to: scores) }
        }
      }
    }
  }

  /// - Parameter found: the row's place, and above it the row's first four bytes.
  @inline(__always)
  private func add(_ hash: UInt64, _ found: UInt64, to scores: UnsafeMutableBufferPointer<Int32>) {
    var address = Int(found & 0xFFFF_FFFF)
    var header = UInt32(truncatingIfNeeded: found >> 32)
    if UInt16(truncatingIfNeeded: header) != UInt16(truncatingIfNeeded: hash) {
      guard let next = probe(hash) else { return }
      address = next
      header = UInt32(littleEndian: rows.loadUnaligned(fromByteOffset: address, as: UInt32.self))
    }
    let count = Int(header >> 16 & 0xFF)
    let places = Int32(header >> 24)
    let pairs = rows + address + 4
    for pair in 0..<count {
      let index = Int(pairs.load(fromByteOffset: pair << 1, as: UInt8.self))
      scores[index] &+= Int32(pairs.load(fromByteOffset: pair << 1 + 1, as: Int8.self)) &<< places
    }
  }

  /// The place of a feature's row that does not stand at its own address; nil when there is none.
  private func probe(_ hash: UInt64) -> Int? {
    var slot = Int(hash >> shift)
    while true {
      slot = (slot + 1) & mask
      let address = Int(UInt32(littleEndian: addresses.load(fromByteOffset: slot << 2, as: UInt32.self)))
      guard address != 0 else { return nil }
      if UInt16(littleEndian: rows.loadUnaligned(fromByteOffset: address, as: UInt16.self)) == UInt16(truncatingIfNeeded: hash) {
        return address
      }
    }
  }

  /// The class with the highest score; of equal ones the first.
  @inline(__always)
  package func best(of scores: ContiguousArray<Int32>) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }
}
