/// An optional that is written as null, where Swift would leave the key out: readers of a format find every key it lists.
@propertyWrapper
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  let wrappedValue: Value?

  init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
