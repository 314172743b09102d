/// A trained multi-class linear model, read in place from its bytes: nothing is decoded or copied when it is opened.
///
/// Layout, little endian: `DCM2` · classes (u32) · address bits (u32) · length of the names (u32) · names joined by line feeds, padded to four ·
/// 2^bits addresses (u32, 0 for none, else 1 + the row's place) · rows. A row: low 16 bits of the feature's hash (u16), number of weights (u8),
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

  /// `DCM2` as a little-endian number.
  package static let magic: UInt32 = 0x324D_4344

  /// Adds the features' weights to the scores, one for each class.
  @inline(__always)
  package func score(_ features: FeatureBuffer, into scores: inout ContiguousArray<Int32>) {
    for index in scores.indices { scores[index] = 0 }
    scores.withUnsafeMutableBufferPointer { scores in
      for hash in features.hashes { add(hash, to: scores) }
    }
  }

  @inline(__always)
  private func add(_ hash: UInt64, to scores: UnsafeMutableBufferPointer<Int32>) {
    var slot = Int(hash >> shift)
    let check = UInt16(truncatingIfNeeded: hash)
    while true {
      let address = UInt32(littleEndian: addresses.load(fromByteOffset: slot << 2, as: UInt32.self))
      guard address != 0 else { return }
      let row = rows + Int(address) - 1
      if UInt16(littleEndian: row.loadUnaligned(as: UInt16.self)) == check {
        let count = Int(row.load(fromByteOffset: 2, as: UInt8.self))
        let shift = Int32(row.load(fromByteOffset: 3, as: UInt8.self))
        for pair in 2..<(count + 2) {
          let index = Int(row.load(fromByteOffset: pair << 1, as: UInt8.self))
          scores[index] &+= Int32(row.load(fromByteOffset: pair << 1 + 1, as: Int8.self)) &<< shift
        }
        return
      }
      slot = (slot + 1) & mask
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
