import Manuscripts

/// Makes a document's bytes safe for libxml2: UTF-8 whatever was declared, without NUL and control characters.
enum XMLBytes {
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    let text = decoded(bytes)
    return text.map { byte in byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D ? 0x20 : byte }
  }

  /// Without `<!DOCTYPE … [ … ]>`: the HTML parser would print its entity lines as text.
  static func withoutDoctype(_ bytes: [UInt8]) -> [UInt8] {
    let marker = Array("<!DOCTYPE".utf8)
    let limit = min(bytes.count, 64 << 10)
    guard limit > marker.count, let start = (0..<(limit - marker.count)).first(where: { Array(bytes[$0..<($0 + marker.count)]) == marker })
    else { return bytes }
    var depth = 0
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "[") { depth += 1 }
      if bytes[index] == UInt8(ascii: "]") { depth -= 1 }
      if bytes[index] == UInt8(ascii: ">"), depth <= 0 { return Array(bytes[..<start] + bytes[(index + 1)...]) }
    }
    return bytes
  }

  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    return Array(TextEncoding.decode(bytes, file: "").value.utf8)
  }
}
