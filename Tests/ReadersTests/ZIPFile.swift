/// Writes ZIP archives of stored entries, honest ones and (through `declaredSize` and `flags`) lying ones.
struct ZIPFile {
  struct Entry {
    let name: String
    let bytes: [UInt8]
    /// What the headers say the size is; nil tells the truth.
    var declaredSize: Int?
    /// General purpose bits: 1 is "encrypted".
    var flags: UInt16 = 0

    init(_ name: String, _ text: String, declaredSize: Int? = nil, flags: UInt16 = 0) {
      self.name = name
      self.bytes = Array(text.utf8)
      self.declaredSize = declaredSize
      self.flags = flags
    }
  }

  static func bytes(_ entries: [Entry]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let common = header(of: entry)
      file += little(0x0403_4B50, 4) + little(20, 2)
      file += common + Array(entry.name.utf8) + entry.bytes
      directory +=
        little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + common + little(0, 10) + little(offset, 4) + Array(entry.name.utf8)
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  }

  /// From the flags to the extra field's length, as both headers hold it.
  private static func header(of entry: Entry) -> [UInt8] {
    var bytes = little(Int(entry.flags), 2)
    bytes += little(0, 2) + little(0, 2) + little(33, 2)
    bytes += little(Int(checksum(entry.bytes)), 4)
    bytes += little(entry.bytes.count, 4)
    bytes += little(entry.declaredSize ?? entry.bytes.count, 4)
    bytes += little(entry.name.utf8.count, 2) + little(0, 2)
    return bytes
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  /// CRC-32 as ZIP uses it, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
