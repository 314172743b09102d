/// A figure as sheets and JSON show it: rounded to a few decimals, with a point and without trailing zeros.
struct ShortNumber: Hashable, Sendable {
  /// The figure times ten to the power of `places`; nil for what is no number, which prints as "" and is null in JSON.
  private let scaled: Int?
  private let places: Int

  init(_ value: Double, places: Int = 2) {
    self.scaled = Int(exactly: (value * Double(ShortNumber.power(places))).rounded())
    self.places = places
  }

  private static func power(_ places: Int) -> Int {
    repeatElement(10, count: places).reduce(1, *)
  }
}

extension ShortNumber: CustomStringConvertible {
  var description: String {
    guard let scaled else { return "" }
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(ShortNumber.power(places)))
    let sign = scaled < 0 ? "-" : ""
    guard fraction > 0 else { return "\(sign)\(whole)" }
    var digits = String(fraction)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}

extension ShortNumber: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    guard let scaled else { return try container.encodeNil() }
    let power = ShortNumber.power(places)
    // The double nearest to a short decimal prints as that decimal; a whole number is written without a fraction by every encoder.
    if scaled.isMultiple(of: power) { try container.encode(scaled / power) } else { try container.encode(Double(scaled) / Double(power)) }
  }
}
