/// What a word's letters tell the models: its form without case, beginnings and ends, and the shape of its letters.
package struct WordForm: Hashable, Sendable {
  /// Of the form in small letters, with typographic apostrophes, quotation marks and dashes made plain.
  package let form: UInt64
  /// Of the last one to four letters.
  package let suffixes: SIMD4<UInt64>
  /// Of the first one to three letters.
  package let prefixes: SIMD4<UInt64>
  /// Capital first, all capitals, digit, hyphen, letterless: one bit each.
  package let shape: UInt64
  /// The class of words that stand in like places, 0 for rare words.
  package let cluster: UInt64

  package init(_ bytes: some Collection<UInt8>, classes: WordClasses) {
    let folded = WordForm.folded(bytes)
    form = FeatureHash.of(folded)
    var suffixes = SIMD4<UInt64>(repeating: 0)
    var prefixes = SIMD4<UInt64>(repeating: 0)
    for length in 1...4 where folded.count >= length {
      suffixes[length - 1] = FeatureHash.of(folded.suffix(length))
      if length < 4 { prefixes[length - 1] = FeatureHash.of(folded.prefix(length)) }
    }
    self.suffixes = suffixes
    self.prefixes = prefixes
    shape = WordForm.shape(bytes)
    cluster = classes[form]
  }

  /// ASCII letters made small; ’ ‘ as ', “ ” as ", — – as -- (the corpora print them so).
  static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE2, let last = bytes.index(index, offsetBy: 2, limitedBy: bytes.endIndex), last < bytes.endIndex,
        bytes[bytes.index(after: index)] == 0x80, let plain = plain(bytes[last])
      {
        result += plain
        index = bytes.index(after: last)
        continue
      }
      result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      index = bytes.index(after: index)
    }
    return result
  }

  /// For a sign of U+2000 to U+203F by its last byte; nil for all others.
  private static func plain(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case 0x98, 0x99: [0x27]
    case 0x9C, 0x9D, 0x9E: [0x22]
    case 0x93, 0x94: [0x2D, 0x2D]
    case 0xA6: [0x2E, 0x2E, 0x2E]
    default: nil
    }
  }

  private static func shape(_ bytes: some Collection<UInt8>) -> UInt64 {
    var capitals = 0
    var letters = 0
    var bits: UInt64 = 0
    for byte in bytes {
      if (0x41...0x5A).contains(byte) { capitals += 1 }
      if (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 { letters += 1 }
      if (0x30...0x39).contains(byte) { bits |= 4 }
      if byte == 0x2D { bits |= 8 }
    }
    if let first = bytes.first, (0x41...0x5A).contains(first) { bits |= 1 }
    if capitals > 1, capitals == letters { bits |= 2 }
    if letters == 0 { bits |= 16 }
    return bits
  }
}
