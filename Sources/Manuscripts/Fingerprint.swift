/// A 64-bit FNV-1a hash of bytes: the same on every machine and in every run.
///
/// It tells whether text changed. It is no protection against somebody who forges text on purpose.
/// Constants: Fowler, Noll, Vo, "FNV Hash" (offset basis 14695981039346656037, prime 1099511628211).
package struct Fingerprint: Hashable, Sendable, Comparable {
  package private(set) var value: UInt64 = 14_695_981_039_346_656_037

  package init() {}

  package init(of text: String) {
    combine(text)
  }

  package init(of bytes: [UInt8]) {
    combine(bytes)
  }

  // Not over any sequence: a generic loop over a file's bytes took a third of a conversion.
  package mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { combine($0) }
  }

  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine($0) }
  }

  private mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      value = (value ^ UInt64(byte)) &* 1_099_511_628_211
    }
  }

  /// 16 lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package static func < (a: Fingerprint, b: Fingerprint) -> Bool { a.value < b.value }
}
