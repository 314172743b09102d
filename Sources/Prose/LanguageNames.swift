package import Library

/// Codes and names of languages (`Templates/languages/names.txt`).
package struct LanguageNames: Sendable {
  private struct Entry {
    let code: String
    let name: String
    /// In lower case.
    let others: [String]
  }

  private let entries: [Entry]

  package init(library: TemplateLibrary) {
    entries = library.entries(at: "languages/names.txt").compactMap { line in
      let halves = line.split(separator: ":", maxSplits: 1)
      let names = halves.last?.split(separator: " ").map { word in String(word.map { $0 == "_" ? " " : $0 }) } ?? []
      guard halves.count == 2, let name = names.first else { return nil }
      return Entry(code: String(halves[0]), name: name, others: names.dropFirst() + [name.lowercased()])
    }
  }

  /// English names in the file's order.
  package var all: [String] { entries.map(\.name) }

  /// The code itself when the language has no entry.
  package func name(of code: String) -> String {
    entries.first { $0.code == code }?.name ?? code
  }

  /// Reads what people and programs write for a language: a BCP 47 tag in any case (`en-GB`, `en_gb`), an ISO 639-2 code (`eng`) or a name
  /// ("English"). Nil when it names no language.
  package func tag(of stated: String) -> LanguageTag? {
    let folded = stated.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }.joined(separator: " ")
    if let entry = entries.first(where: { $0.others.contains(folded) }) { return LanguageTag(code: entry.code) }
    let parts = folded.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map(String.init)
    guard parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(LanguageNames.isLetterOrDigit) }) else { return nil }
    let subtags = parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : $0 }
    if let entry = entries.first(where: { $0.code == parts[0] || $0.others.contains(parts[0]) }) {
      return LanguageTag(code: entry.code, subtags: subtags)
    }
    // Undetermined, several, none, and not coded: ISO 639-2's codes for no answer.
    guard (2...3).contains(parts[0].utf8.count), !["und", "mul", "zxx", "mis"].contains(parts[0]),
      !parts[0].utf8.contains(where: { $0 < 0x61 })
    else { return nil }
    return LanguageTag(code: parts[0], subtags: subtags)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// A BCP 47 tag: a language, and which kind of it.
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The primary subtag, in lower case: ISO 639-1 where there is one.
  package let code: String
  /// Region, script and the like.
  package let subtags: [String]

  package init(code: String, subtags: [String] = []) {
    self.code = code
    self.subtags = subtags
  }

  package var description: String { ([code] + subtags).joined(separator: "-") }
}
