/// Weights being packed into the bytes that `LinearModel` reads.
package struct PackedModel {
  package struct Row {
    package let hash: UInt64
    /// Of the classes that have one.
    package let weights: [(index: UInt8, weight: Int32)]

    package init(hash: UInt64, weights: [(index: UInt8, weight: Int32)]) {
      self.hash = hash
      self.weights = weights
    }
  }

  private let classes: [String]
  private let rows: [Row]

  /// - Parameter rows: in a fixed order, since it decides the bytes; two rows of one address and check keep the first.
  package init(classes: [String], rows: [Row]) {
    self.classes = classes
    self.rows = rows
  }

  package func bytes() -> [UInt8] {
    var bits = 1
    while (1 << bits) * 2 < rows.count * 3 { bits += 1 }
    var addresses = [UInt32](repeating: 0, count: 1 << bits)
    var body: [UInt8] = [0, 0, 0, 0]
    var checks = [UInt16](repeating: 0, count: 1 << bits)
    for row in rows where !row.weights.isEmpty {
      var slot = Int(row.hash >> UInt64(64 - bits))
      let check = UInt16(truncatingIfNeeded: row.hash)
      var isTaken = false
      while addresses[slot] != 0, !isTaken {
        isTaken = checks[slot] == check
        slot = (slot + 1) & (addresses.count - 1)
      }
      if isTaken { continue }
      addresses[slot] = UInt32(body.count)
      checks[slot] = check
      append(row, to: &body)
    }
    let names = Array(classes.joined(separator: "\n").utf8)
    var result: [UInt8] = []
    for number in [LinearModel.magic, UInt32(classes.count), UInt32(bits), UInt32(names.count)] { append(number, to: &result) }
    result += names + [UInt8](repeating: 0, count: (4 - names.count % 4) % 4)
    for address in addresses { append(address, to: &result) }
    return result + body
  }

  /// Seven bits and a sign for each weight, shifted by as many places as the row's largest needs.
  private func append(_ row: Row, to body: inout [UInt8]) {
    let largest = row.weights.map { abs($0.weight) }.max() ?? 0
    var shift: Int32 = 0
    while (largest + (1 << shift) / 2) >> shift > 127 { shift += 1 }
    let pairs = row.weights.map { ($0.index, Int8(clamping: ($0.weight + (1 << shift) / 2) >> shift)) }.filter { $0.1 != 0 }
    body += [UInt8(truncatingIfNeeded: row.hash), UInt8(truncatingIfNeeded: row.hash >> 8), UInt8(pairs.count), UInt8(shift)]
    for (index, weight) in pairs { body += [index, UInt8(bitPattern: weight)] }
  }

  private func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
