/// A word's part of speech with its inflection.
package struct WordTag: Hashable, Sendable {
  package let partOfSpeech: PartOfSpeech
  package let inflection: Inflected

  /// One small number for both, for features; the same in every build.
  package let code: UInt64

  package init(_ partOfSpeech: PartOfSpeech, _ inflection: Inflected = .none) {
    self.partOfSpeech = partOfSpeech
    self.inflection = inflection
    code = UInt64(WordTag.parts[partOfSpeech, default: 0] << 5 | WordTag.inflections[inflection, default: 0])
  }

  /// What English words are inflected for, with the names of the Penn Treebank where the part of speech alone does not say it.
  package enum Inflected: String, CaseIterable, Hashable, Sendable {
    case none = "_"
    case plain = "VB"
    case past = "VBD"
    case gerund = "VBG"
    case participle = "VBN"
    case present = "VBP"
    case thirdPerson = "VBZ"
    case modal = "MD"
    case plural = "NNS"
    case comparative = "JJR"
    case superlative = "JJS"
    case possessive = "PRP$"
    case negation = "NEG"
    case genitive = "POS"
    case infinitive = "TO"
    case wh = "WH"
    case quote = "QUOTE"
    case terminator = "."
    case comma = ","
    case bracket = "BRACKET"
  }

  /// As a model writes its classes: `VERB/VBD`.
  package var name: String { partOfSpeech.rawValue + "/" + inflection.rawValue }

  /// Nil when the name is not of this form.
  package init?(name: String) {
    let halves = name.split(separator: "/", maxSplits: 1)
    guard halves.count == 2, let part = PartOfSpeech(rawValue: String(halves[0])), let inflection = Inflected(rawValue: String(halves[1]))
    else { return nil }
    self.init(part, inflection)
  }

  /// From a treebank's two columns.
  package init(partOfSpeech: PartOfSpeech, pennTag: String) {
    self.init(partOfSpeech, WordTag.inflection(partOfSpeech, pennTag))
  }

  private static func inflection(_ part: PartOfSpeech, _ penn: String) -> Inflected {
    switch (part, penn) {
    case (.noun, "NNS"), (.properNoun, "NNPS"), (.noun, "NNPS"): .plural
    case (.verb, _), (.auxiliary, _): Inflected(rawValue: penn) ?? .none
    case (.adjective, "JJR"), (.adverb, "RBR"): .comparative
    case (.adjective, "JJS"), (.adverb, "RBS"): .superlative
    case (.pronoun, "PRP$"), (.pronoun, "WP$"): .possessive
    case (.particle, "RB"): .negation
    case (.particle, "POS"): .genitive
    case (.particle, "TO"): .infinitive
    case (.pronoun, "WP"), (.pronoun, "WDT"), (.adverb, "WRB"), (.determiner, "WDT"): .wh
    case (.punctuation, "``"), (.punctuation, "''"): .quote
    case (.punctuation, "."): .terminator
    case (.punctuation, ","): .comma
    case (.punctuation, "-LRB-"), (.punctuation, "-RRB-"): .bracket
    default: .none
    }
  }

  private static let parts = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.enumerated().map { ($1, $0) })
  private static let inflections = Dictionary(uniqueKeysWithValues: Inflected.allCases.enumerated().map { ($1, $0) })
}
