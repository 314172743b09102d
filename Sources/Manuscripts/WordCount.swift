extension String {
  /// Stretches of bytes other than ASCII white space and control characters.
  package var wordCount: Int {
    var text = self
    return text.withUTF8 { UnsafeRawBufferPointer($0).wordCount }
  }
}

extension UnsafeRawBufferPointer {
  /// A word begins at a byte above the space that the start or a byte up to the space precedes. Eight bytes at a time, as whole books are counted.
  fileprivate var wordCount: Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // 0x5F carries a byte above the space into its high bit.
    let aboveSpace: UInt64 = 0x5F5F_5F5F_5F5F_5F5F
    var total = 0
    var index = 0
    /// The lowest byte's high bit when the byte before was part of a word.
    var before: UInt64 = 0
    while index + 8 <= count {
      let bytes = UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let inWord = (((bytes & lowBits) &+ aboveSpace) | bytes) & highBits
      total &+= (inWord & ~(inWord << 8 | before)).nonzeroBitCount
      before = inWord >> 56
      index += 8
    }
    var wasInWord = before != 0
    while index < count {
      let isInWord = self[index] > 0x20
      if isInWord && !wasInWord { total += 1 }
      wasInWord = isInWord
      index += 1
    }
    return total
  }
}
