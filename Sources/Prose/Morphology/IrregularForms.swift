import Library

/// What no rule tells of a language's forms, from `irregular.txt`.
struct IrregularForms: Sendable {
  /// Verbs with their past and participle, in the file's order.
  private(set) var verbs: [ListedForms] = []
  /// Further pasts and participles of verbs, to the verb: spelt, hanged.
  private(set) var variants: [String: String] = [:]
  /// Verbs stressed at their end, which double the last letter: begin, beginning.
  private(set) var doublingVerbs: Set<String> = []
  /// Verbs whose plain form the letters of their other forms do not tell: create, created.
  private(set) var knownVerbs: Set<String> = []
  private(set) var knownAdjectives: Set<String> = []
  /// Singular to plural.
  private(set) var plurals: [String: String] = [:]
  /// Plural to singular.
  private(set) var singulars: [String: String] = [:]
  /// Comparatives and superlatives to the plain word.
  private(set) var positives: [String: String] = [:]
  /// Words, shortened or as they change in a sentence, to what stands in a dictionary.
  private(set) var pronouns: [String: String] = [:]
  private(set) var auxiliaries: [String: String] = [:]

  /// Without any word: the rules alone.
  init() {}

  init(path: String, library: TemplateLibrary) {
    for entry in library.entries(at: path) {
      let halves = entry.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      add(ListedForms.all(in: halves[1]), to: halves[0])
    }
  }

  private mutating func add(_ words: [ListedForms], to list: Substring) {
    switch list {
    case "verb": verbs += words
    case "variant": IrregularForms.enter(words, into: &variants)
    case "doubling": doublingVerbs.formUnion(words.map(\.word))
    case "known verb": knownVerbs.formUnion(words.map(\.word))
    case "known adjective": knownAdjectives.formUnion(words.map(\.word))
    case "plural":
      for word in words { if let plural = word.forms.first { plurals[word.word] = plural } }
      IrregularForms.enter(words, into: &singulars)
    case "same": for word in words { (plurals[word.word], singulars[word.word]) = (word.word, word.word) }
    case "degrees": IrregularForms.enter(words, into: &positives)
    case "pronoun": IrregularForms.enter(words, into: &pronouns)
    case "auxiliary": IrregularForms.enter(words, into: &auxiliaries)
    default: break
    }
  }

  /// A form of two words stays with the one listed first.
  private static func enter(_ words: [ListedForms], into table: inout [String: String]) {
    for word in words { for form in word.forms where table[form] == nil { table[form] = word.word } }
  }
}
