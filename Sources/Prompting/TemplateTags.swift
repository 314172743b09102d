/// The tags of a template, `{{framing}}` or `{{#lines}}`, read to find those that would print nothing.
///
/// The template is one that Mustache has read: its tags are closed and its sections nested.
struct TemplateTags {
  struct Fault {
    /// From 1.
    let line: Int
    let reason: String
  }

  private let bytes: [UInt8]

  init(_ template: String) {
    bytes = Array(template.utf8)
  }

  /// The first tag that names no slot, or one that has none there; nil when all is well.
  var firstFault: Fault? {
    var (opening, closing) = (Array("{{".utf8), Array("}}".utf8))
    var sections: [String] = []
    var index = 0
    while let start = place(of: opening, from: index), let end = place(of: closing, from: start) {
      let tag = bytes[start..<(end - closing.count)]
      index = end
      let name = TemplateTags.name(in: tag.first.map(TemplateTags.signs.contains) == true ? tag.dropFirst() : tag)
      switch tag.first {
      case UInt8(ascii: "!"), UInt8(ascii: "%"): continue
      case UInt8(ascii: "/"): _ = sections.popLast()
      case UInt8(ascii: "$"): sections.append(name)
      case UInt8(ascii: "="):
        let delimiters = tag.dropFirst().split { $0 == UInt8(ascii: "=") || TemplateTags.isSpace($0) }
        if delimiters.count == 2 { (opening, closing) = (Array(delimiters[0]), Array(delimiters[1])) }
      case UInt8(ascii: ">"), UInt8(ascii: "<"): return fault(at: start, "a template cannot take in another one, here \"\(name)\"")
      default:
        if let reason = TemplateTags.reason(against: name, in: sections) { return fault(at: start, reason) }
        if tag.first == UInt8(ascii: "#") || tag.first == UInt8(ascii: "^") { sections.append(name) }
      }
    }
    return nil
  }

  private static let signs = Array("#^/!%$&{=<>".utf8)

  /// What speaks against a slot; `.` and the empty name are the section's own value.
  private static func reason(against name: String, in sections: [String]) -> String? {
    guard !name.isEmpty, !PromptSlots.names.contains(name) else { return nil }
    guard let inner = PromptSlots.innerNames.first(where: { $0.names.contains(name) }) else {
      let rest = PromptSlots.innerNames.map { "inside {{#\($0.section)}} also \($0.names.joined(separator: ", "))" }
      return "no slot is named \"\(name)\"; the slots are \(PromptSlots.names.joined(separator: ", ")), and " + rest.joined(separator: ", ")
    }
    return sections.contains(inner.section) ? nil : "\"\(name)\" stands only between {{#\(inner.section)}} and {{/\(inner.section)}}"
  }

  /// `lens` of ` lens `, of `uppercased(lens)`, of `{lens` and of `.lens`.
  private static func name(in tag: ArraySlice<UInt8>) -> String {
    let argument = tag.split(separator: UInt8(ascii: "("), omittingEmptySubsequences: false).last ?? []
    let name = argument.prefix { $0 != UInt8(ascii: ")") }.filter { !isSpace($0) && $0 != UInt8(ascii: "}") }
    return String(decoding: name.first == UInt8(ascii: ".") ? name.dropFirst() : name[...], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func fault(at index: Int, _ reason: String) -> Fault {
    Fault(line: 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") }, reason: reason)
  }

  /// The index behind the next occurrence.
  private func place(of sought: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= sought.count else { return nil }
    return (start...(bytes.count - sought.count)).first { bytes[$0...].starts(with: sought) }.map { $0 + sought.count }
  }
}
