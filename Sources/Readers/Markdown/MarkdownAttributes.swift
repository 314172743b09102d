/// Pandoc's attributes after a heading or a span: `{#name .class key=value}`.
enum MarkdownAttributes {
  /// After the closing brace; nil when there are none at `start`.
  ///
  /// - Parameter brace: the place of the next `}`.
  static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int, brace: Int?) -> Int? {
    guard start + 1 < text.count, text[start] == UInt8(ascii: "{"), let brace, brace > start + 1, brace - start <= 200 else { return nil }
    let isNamed = [UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "-")].contains(text[start + 1])
    let inside = text[start + 1..<brace]
    return (isNamed || inside.contains(UInt8(ascii: "="))) && !inside.contains(0x0A) ? brace + 1 : nil
  }

  /// Where the attributes at the end of a line start; its end when there are none.
  static func start(in text: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> Int {
    guard let last = line.last(where: { text[$0] > 0x20 }), text[last] == UInt8(ascii: "}"),
      let start = line.last(where: { $0 >= last - 200 && text[$0] == UInt8(ascii: "{") }), end(in: text, at: start, brace: last) != nil
    else { return line.upperBound }
    return start
  }
}
