/// The encoding a text says it has: Project Gutenberg's `Character set encoding: ISO-8859-1`.
enum DeclaredEncoding {
  private static let label = Array("character set encoding:".utf8)

  /// Looks at the first hundred lines; nil when they say nothing.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(16 << 10)
    for line in head.split(maxSplits: 100, omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(100) {
      guard line.count > label.count, zip(line, label).allSatisfy({ lowercased($0) == $1 }) else { continue }
      let value = line.dropFirst(label.count).drop { $0 == 0x20 || $0 == 0x09 }
      let name = String(decoding: value, as: UTF8.self).trimmedScalars()
      return name.isEmpty ? nil : name
    }
    return nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
