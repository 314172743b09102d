/// The encoding of old Western text files. It gives every byte a letter, so that nothing is lost, and needs no table of the system.
enum Windows1252 {
  static func text(of bytes: some Collection<UInt8>) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { utf8.append(byte) } else { utf8.append(contentsOf: high[Int(byte) - 0x80]) }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// UTF-8 of 0x80 and on.
  private static let high: [[UInt8]] = (0x80...0xFF).map { value in
    let code = value < 0xA0 ? UInt32(index[value - 0x80]) : UInt32(value)
    return Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
  }

  /// The WHATWG index of windows-1252, 0x80 to 0x9F; the rest is Latin-1.
  private static let index: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90,
    0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
