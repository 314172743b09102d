#if canImport(Darwin)
  import CUchardet
  import Darwin
#else
  import Glibc
#endif

/// Reads the encodings that are not Unicode's with the system's iconv.
///
/// Foundation would do it too, but it knows fewer of them on Linux and stops at the first byte that is wrong.
enum LegacyConverter {
  /// Nil when the system has no encoding of that name. Bytes that mean nothing become U+FFFD.
  static func text(of bytes: ArraySlice<UInt8>, encoding: String) -> String? {
    // Only a plain name: iconv takes `//TRANSLIT`, `//IGNORE` and, on some systems, paths.
    guard !encoding.isEmpty, encoding.utf8.count <= 40, encoding.utf8.allSatisfy(isNameByte) else { return nil }
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    return input.withUnsafeMutableBytes { converted($0, converter) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-_.:+".utf8.contains(byte)
    }
  }

  private static func converted(_ input: UnsafeMutableRawBufferPointer, _ converter: iconv_t) -> String {
    var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    var text: [UInt8] = []
    text.reserveCapacity(input.count * 2)
    let chunk = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    while left > 0 {
      var output = chunk.baseAddress
      var room = chunk.count
      let result = iconv(converter, &next, &left, &output, &room)
      let failure = errno
      text.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(chunk)[..<(chunk.count - room)]))
      guard result == -1, failure != E2BIG else { continue }
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      // EINVAL: the text ends inside a character.
      if failure != EILSEQ { break }
      next = next.map { $0 + 1 }
      left -= 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
