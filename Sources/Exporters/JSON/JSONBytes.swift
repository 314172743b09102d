import Foundation

extension Encodable {
  /// The value as JSON with a line end: keys in order, so that the same value gives the same bytes. Compact JSON stands on one line.
  func jsonBytes(isCompact: Bool = false) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = isCompact ? [.sortedKeys, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
