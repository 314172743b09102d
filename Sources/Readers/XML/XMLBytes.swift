import Manuscripts

/// Makes a document's bytes safe for libxml2: UTF-8 whatever was declared, without NUL and control characters.
enum XMLBytes {
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var text = decoded(bytes)
    guard text.contains(where: isControl) else { return text }
    for index in text.indices where isControl(text[index]) { text[index] = 0x20 }
    return text
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
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
    guard !isUTF8(bytes) else { return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes }
    return Array(TextEncoding.decode(bytes, file: "", declared: declaredEncoding(bytes)).value.utf8)
  }

  /// What `<?xml … encoding="…"?>` or `<meta charset="…">` says among the first bytes; nil when nothing does.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024).map { $0 < 0x80 ? Unicode.Scalar($0) : "?" }
    let text = String(String.UnicodeScalarView(head)).lowercased()
    for marker in ["encoding=", "charset="] {
      let parts = text.split(separator: marker, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = parts[1].drop { "\"' ".contains($0) }.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }

  /// As nearly every document is, and then no copy is made.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), bytes.first != 0, bytes.count < 2 || bytes[1] != 0 else {
      return false
    }
    if #available(macOS 26, *) { return (try? UTF8Span(validating: bytes.span)) != nil }
    return String(validating: bytes, as: UTF8.self) != nil
  }
}
