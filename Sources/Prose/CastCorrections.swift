/// What an author says about the persons of the book, which counts for more than what is read. Names as printed, whatever their case.
package struct CastCorrections: Hashable, Sendable {
  /// Another name to the name of the same person.
  package var aliases: [String: String]
  /// A name to the pronoun that its bearer takes.
  package var genders: [String: Gender]
  /// Names and nouns that are nobody's.
  package var notPersons: Set<String>
  /// The words of a line, without quotation marks, to the name of its speaker.
  package var speakers: [String: String]

  package init(
    aliases: [String: String] = [:], genders: [String: Gender] = [:], notPersons: Set<String> = [], speakers: [String: String] = [:]
  ) {
    self.aliases = aliases
    self.genders = genders
    self.notPersons = notPersons
    self.speakers = speakers
  }

  /// A name as the candidates' keys write it.
  static func key(of name: String) -> String {
    let words = name.lowercased().replacingCurlyApostrophes().split(separator: " ").map { $0.hasSuffix(".") ? $0.dropLast() : $0[...] }
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
