/// Writes a deflated stream (RFC 1951, fixed codes) of letters and of repetitions, which is all that a bomb needs: 258 bytes in 13 bits.
package struct Deflate {
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var packed: [UInt8] = []
  /// Bytes that come out.
  package private(set) var size = 0

  package init() {
    // The last block, with fixed codes.
    put(0b011, 3)
  }

  /// `start`, then `unit` many times, then `end`.
  package init(_ start: String, _ unit: String, times: Int, _ end: String) {
    self.init()
    append(start)
    append(unit)
    repeatLast(unit.utf8.count, times: times - 1)
    append(end)
  }

  package mutating func append(_ text: String) {
    for byte in text.utf8 {
      if byte < 144 { putReversed(0x30 + UInt64(byte), 8) } else { putReversed(0x190 + UInt64(byte) - 144, 9) }
    }
    size += text.utf8.count
  }

  /// The last `distance` bytes (1 to 32,768) once more, and again.
  package mutating func repeatLast(_ distance: Int, times: Int) {
    var rest = distance * times
    size += rest
    while rest >= 258 + 3 || rest == 258 {
      putReversed(0b11000101, 8)
      put(distance: distance)
      rest -= 258
    }
    while rest > 0 {
      // Lengths from 3 to 10 have codes without extra bits; a rest of one or two is avoided by a shorter piece before it.
      let length = rest <= 10 ? rest : min(10, rest - 3)
      putReversed(UInt64(length - 2), 7)
      put(distance: distance)
      rest -= length
    }
  }

  package var bytes: [UInt8] {
    var copy = self
    copy.putReversed(0, 7)
    copy.put(0, (8 - copy.bitCount % 8) % 8)
    return copy.packed
  }

  private mutating func put(distance: Int) {
    let value = UInt64(distance - 1)
    guard value >= 4 else { return putReversed(value, 5) }
    let extra = 62 - value.leadingZeroBitCount
    putReversed(UInt64(extra * 2) + 2 + (value >> UInt64(extra) & 1), 5)
    put(value & (1 << UInt64(extra) - 1), extra)
  }

  private mutating func put(_ value: UInt64, _ count: Int) {
    bits |= value << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      packed.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  /// Codes lie in the stream from their highest bit on.
  private mutating func putReversed(_ code: UInt64, _ count: Int) {
    for place in stride(from: count - 1, through: 0, by: -1) { put(code >> UInt64(place) & 1, 1) }
  }
}
