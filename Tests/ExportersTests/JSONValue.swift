import Foundation

/// JSON read back by Foundation's untyped reader.
struct JSONValue: Equatable {
  private let value: NSObject?

  init(_ bytes: [UInt8]) throws {
    value = try JSONSerialization.jsonObject(with: Data(bytes)) as? NSObject
  }

  private init(_ value: Any?) { self.value = value as? NSObject }

  subscript(key: String) -> JSONValue { JSONValue((value as? [String: Any])?[key]) }
  subscript(index: Int) -> JSONValue {
    guard let list = value as? [Any], list.indices.contains(index) else { return JSONValue(nil) }
    return JSONValue(list[index])
  }

  var text: String? { value as? String }
  var number: Double? { (value as? NSNumber)?.doubleValue }
  var integers: [Int]? { (value as? [NSNumber])?.map(\.intValue) }
  var texts: [String]? { value as? [String] }
  var count: Int? { (value as? [Any])?.count }
  var truth: Bool? { (value as? NSNumber)?.boolValue }
  /// Written as null, not left out.
  var isNull: Bool { value is NSNull }
  var isMissing: Bool { value == nil }
  var keys: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
}
