/// Reads CSV exactly as RFC 4180 defines it and refuses everything else.
struct StrictCSV {
  struct Refusal: Error, Equatable {
    let reason: String
    let byte: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  /// `bytes` without byte-order mark.
  static func records(_ bytes: some Sequence<UInt8>) throws -> [[String]] {
    var reader = StrictCSV(bytes: Array(bytes))
    return try reader.records()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func records() throws -> [[String]] {
    var records: [[String]] = []
    while position < bytes.count {
      let record = try record()
      if let first = records.first, first.count != record.count { throw refusal("a record of \(record.count) fields") }
      records.append(record)
    }
    return records
  }

  private mutating func record() throws -> [String] {
    var fields = [try field()]
    while position < bytes.count, bytes[position] == 0x2C {
      position += 1
      fields.append(try field())
    }
    guard position + 1 < bytes.count, bytes[position] == 0x0D, bytes[position + 1] == 0x0A else { throw refusal("a record without CRLF") }
    position += 2
    return fields
  }

  private mutating func field() throws -> String {
    guard position < bytes.count, bytes[position] == 0x22 else { return try plainField() }
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != 0x22 {
        content.append(byte)
      } else if position < bytes.count, bytes[position] == 0x22 {
        content.append(byte)
        position += 1
      } else {
        return try text(content)
      }
    }
    throw refusal("a quotation that never ends")
  }

  private mutating func plainField() throws -> String {
    let start = position
    while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0D {
      if bytes[position] == 0x22 || bytes[position] == 0x0A { throw refusal("a mark that must be quoted") }
      position += 1
    }
    return try text(Array(bytes[start..<position]))
  }

  private func text(_ content: [UInt8]) throws -> String {
    guard let text = String(validating: content, as: UTF8.self) else { throw refusal("broken UTF-8") }
    return text
  }

  private func refusal(_ reason: String) -> Refusal { Refusal(reason: reason, byte: position) }
}
