package import Library

/// The phrases of `Templates/look/default-look.txt`: what every tool gives by default.
package struct DefaultLook: Sendable {
  package struct Phrase: Hashable, Sendable {
    /// In small letters.
    package let words: String
    package let advice: String
  }

  /// In the file's order.
  package let phrases: [Phrase]

  package init(library: TemplateLibrary) {
    phrases = library.entries(at: "look/default-look.txt").compactMap { entry in
      let halves = entry.split(separator: "|", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
      return halves.first.map { Phrase(words: $0.lowercased(), advice: halves.count > 1 ? halves[1] : "say what is to be seen") }
    }
  }

  /// The longest phrases that stand in a text as words of their own, in the file's order.
  func phrases(in text: String) -> [Phrase] {
    let words =
      " "
      + String(String.UnicodeScalarView(text.lowercased().unicodeScalars.map { DefaultLook.isPart($0) ? $0 : " " }))
      .split(separator: " ").joined(separator: " ") + " "
    let found = phrases.filter { words.contains(" \($0.words) ") }
    return found.filter { phrase in !found.contains { $0.words != phrase.words && $0.words.contains(phrase.words) } }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
