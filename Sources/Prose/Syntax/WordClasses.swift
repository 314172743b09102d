/// Classes of words that stand in like places, learned from plain text; they tell a model of words that its marked corpus never showed.
///
/// Layout, little endian: `DCC1` · address bits (u32) · 2^bits entries of the form's low 24 bits and the class (u8), 0 for none. The form's high
/// bits are its address; the next free one follows.
package struct WordClasses: @unchecked Sendable {
  // Unchecked: the bytes are constants of the program, or memory that is never freed and never written again.
  private let entries: UnsafeRawPointer?
  private let bits: UInt64

  /// No word has a class.
  package static let none = WordClasses(entries: nil, bits: 1)

  private init(entries: UnsafeRawPointer?, bits: UInt64) {
    self.entries = entries
    self.bits = bits
  }

  /// - Parameter bytes: memory that outlives the value.
  /// - Returns: nil when the bytes are no classes of this version.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 8, bytes.loadUnaligned(as: UInt32.self) == WordClasses.magic else { return nil }
    let bits = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
    guard (1...24).contains(bits), 8 + 4 << bits <= bytes.count else { return nil }
    self.init(entries: base + 8, bits: UInt64(bits))
  }

  private static let magic: UInt32 = 0x3143_4344

  /// The class of a form, 1…255; 0 when it has none.
  package subscript(form: UInt64) -> UInt64 {
    guard let entries else { return 0 }
    var slot = Int(form >> (64 - bits))
    let check = UInt32(truncatingIfNeeded: form) & 0xFF_FFFF
    while true {
      let entry = UInt32(littleEndian: entries.load(fromByteOffset: slot << 2, as: UInt32.self))
      if entry == 0 { return 0 }
      if entry & 0xFF_FFFF == check { return UInt64(entry >> 24) }
      slot = (slot + 1) & (1 << bits - 1)
    }
  }

  /// The bytes of a table, for `init`.
  /// - Parameter classes: forms with their class, 1…255, in a fixed order.
  package static func packed(_ classes: [(form: UInt64, index: UInt8)]) -> [UInt8] {
    var bits = 1
    while (1 << bits) * 2 < classes.count * 3 { bits += 1 }
    var table = [UInt32](repeating: 0, count: 1 << bits)
    for (form, index) in classes {
      var slot = Int(form >> UInt64(64 - bits))
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt32(truncatingIfNeeded: form) & 0xFF_FFFF | UInt32(index) << 24
    }
    return ([magic, UInt32(bits)] + table).flatMap { number in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) } }
  }
}
