/// One entry of an archive in the making. What it says of itself may be a lie.
package struct ZipEntry {
  package enum Method: UInt16 {
    case stored = 0
    case deflated = 8
    case bzip2 = 12
  }

  package var name: [UInt8]
  /// As they lie in the archive.
  package var bytes: [UInt8]
  package var method = Method.stored
  /// Bit 0 says encrypted, bit 11 that the name is UTF-8.
  package var flags: UInt16 = 0x0800
  /// What it unpacks to; nil for what it has.
  package var statedSize: UInt32?
  /// Nil for the right one of a stored entry.
  package var statedChecksum: UInt32?
  /// A file's mode in the upper half, as Unix writes it: 0xA000 for a symbolic link.
  package var attributes: UInt32 = 0
  package var extra: [UInt8] = []
  /// Where the directory says that it begins; nil for where it does. With a place it stands in the directory only.
  package var place: Int?

  package init(_ name: String, _ bytes: [UInt8]) {
    self.name = Array(name.utf8)
    self.bytes = bytes
  }

  package init(_ name: String, _ text: String) {
    self.init(name, Array(text.utf8))
  }

  /// Deflated, with a checksum that is not looked at before the text is read.
  package init(_ name: String, deflated: Deflate) {
    self.init(name, deflated.bytes)
    method = .deflated
    statedSize = UInt32(clamping: deflated.size)
    statedChecksum = 0
  }

  package func with(_ change: (inout ZipEntry) -> Void) -> ZipEntry {
    var entry = self
    change(&entry)
    return entry
  }
}

/// Writes a ZIP archive: the least that a reader of EPUBs must take, and what it must not.
package struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package static func archive(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    archive(of: entries.map { ZipEntry($0.name, $0.bytes) })
  }

  package static func archive(of entries: [ZipEntry]) -> [UInt8] {
    var writer = ZipWriter()
    for entry in entries { writer.add(entry) }
    return writer.finished()
  }

  /// One text in the file under many names, as in a ZIP bomb.
  package static func overlapping(_ content: [UInt8], names: [String]) -> [UInt8] {
    archive(of: names.map { name in ZipEntry(name, content).with { $0.place = name == names.first ? nil : 0 } })
  }

  /// Each entry is the text of the one before it, header and all, and then some: the quoted overlap of D. Fifield's better ZIP bomb.
  package static func quoting(_ kernel: Deflate, names: [String]) -> [UInt8] {
    var tail = kernel.bytes
    var entries: [ZipEntry] = []
    for name in names.reversed() {
      entries.append(
        ZipEntry(name, tail).with {
          $0.method = .deflated
          $0.statedSize = UInt32(clamping: kernel.size)
          $0.statedChecksum = 0
        })
      let header = localHeader(of: entries[entries.count - 1])
      let size = UInt16(header.count)
      tail = [0, UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)] + header + tail
    }
    let end = localHeader(of: entries[entries.count - 1]).count + entries[entries.count - 1].bytes.count
    let placed = entries.reversed().enumerated().map { index, entry in
      index == 0 ? entry : entry.with { $0.place = end - entry.bytes.count - localHeader(of: entry).count }
    }
    return archive(of: placed)
  }

  private mutating func add(_ entry: ZipEntry) {
    var end = Fields()
    end.short(0, 0, 0)
    end.long(entry.attributes, UInt32(entry.place ?? bytes.count))
    if entry.place == nil { bytes += ZipWriter.localHeader(of: entry) + entry.bytes }
    directory += [0x50, 0x4B, 1, 2, 20, 3] + ZipWriter.fields(of: entry) + end.bytes + entry.name + entry.extra
    count += 1
  }

  private static func localHeader(of entry: ZipEntry) -> [UInt8] {
    [0x50, 0x4B, 3, 4] + fields(of: entry) + entry.name + entry.extra
  }

  /// What the directory repeats of an entry's own header.
  private static func fields(of entry: ZipEntry) -> [UInt8] {
    var fields = Fields()
    fields.short(20, entry.flags, entry.method.rawValue, 0, 0x21)
    fields.long(entry.statedChecksum ?? checksum(entry.bytes), UInt32(entry.bytes.count), entry.statedSize ?? UInt32(entry.bytes.count))
    fields.short(UInt16(entry.name.count), UInt16(entry.extra.count))
    return fields.bytes
  }

  /// More than 65,535 entries wrap around, as in archives whose writer did not know of ZIP64.
  private func finished() -> [UInt8] {
    var fields = Fields()
    fields.short(0, 0, UInt16(truncatingIfNeeded: count), UInt16(truncatingIfNeeded: count))
    fields.long(UInt32(directory.count), UInt32(bytes.count))
    fields.short(0)
    return bytes + directory + [0x50, 0x4B, 5, 6] + fields.bytes
  }

  private static let checksumTable: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    let table = checksumTable
    return ~content.reduce(0xFFFF_FFFF) { sum, byte in sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
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
