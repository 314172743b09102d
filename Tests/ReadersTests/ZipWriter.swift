/// Writes a ZIP archive of stored entries: the least that a reader of EPUBs must take.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  static func archive(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for entry in entries { writer.add(entry.name, entry.bytes) }
    return writer.finished()
  }

  /// One text in the file under many names, as in a ZIP bomb.
  static func overlapping(_ content: [UInt8], names: [String]) -> [UInt8] {
    var writer = ZipWriter()
    for name in names { writer.add(name, content, isFirst: name == names.first) }
    return writer.finished()
  }

  private mutating func add(_ name: String, _ content: [UInt8], isFirst: Bool = true) {
    let start = isFirst ? bytes.count : 0
    var fields = Fields()
    fields.short(20, 0x0800, 0, 0, 0x21)
    fields.long(ZipWriter.checksum(content), UInt32(content.count), UInt32(content.count))
    fields.short(UInt16(name.utf8.count), 0)
    if isFirst { bytes += [0x50, 0x4B, 3, 4] + fields.bytes + Array(name.utf8) + content }
    var end = Fields()
    end.short(0, 0, 0)
    end.long(0, UInt32(start))
    directory += [0x50, 0x4B, 1, 2, 20, 0] + fields.bytes + end.bytes + Array(name.utf8)
    count += 1
  }

  private func finished() -> [UInt8] {
    var fields = Fields()
    fields.short(0, 0, UInt16(count), UInt16(count))
    fields.long(UInt32(directory.count), UInt32(bytes.count))
    fields.short(0)
    return bytes + directory + [0x50, 0x4B, 5, 6] + fields.bytes
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }

  private struct Fields {
    var bytes: [UInt8] = []
    mutating func short(_ values: UInt16...) {
      for value in values { bytes += [UInt8(value & 0xFF), UInt8(value >> 8)] }
    }
    mutating func long(_ values: UInt32...) {
      for value in values { bytes += (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    }
  }
}
