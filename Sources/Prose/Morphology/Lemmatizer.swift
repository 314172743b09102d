/// The word of a dictionary for a word of a text, as Universal Dependencies' English treebanks give it: nouns in the singular, verbs plain, adjectives
/// and adverbs positive, "he" for "him", names as they stand.
package struct Lemmatizer: Sendable {
  private let verbs: VerbLexicon
  private let irregular: IrregularForms
  private let nouns: NounKinds

  init(verbs: VerbLexicon, irregular: IrregularForms, nouns: NounKinds) {
    self.verbs = verbs
    self.irregular = irregular
    self.nouns = nouns
  }

  /// - Parameter form: as it stands in the text.
  /// - Parameter opensSentence: true where a capital letter says nothing.
  package func lemma(of form: String, _ tag: WordTag, opensSentence: Bool = false) -> String {
    let folded = Lemmatizer.folded(form)
    switch tag.partOfSpeech {
    case .verb, .auxiliary: return verbs.lemma(of: folded, tag.inflection)
    case .noun: return tag.inflection == .plural ? singular(of: folded, form) : isAcronym(form) ? form : folded
    case .properNoun: return name(form, tag)
    case .adjective, .adverb: return positive(of: folded, form, tag, opensSentence)
    case .pronoun where tag.inflection == .possessive && folded == "her": return folded
    case .pronoun: return folded == "i" ? "I" : irregular.pronouns[folded] ?? folded
    case .determiner: return folded == "an" ? "a" : irregular.pronouns[folded] ?? folded
    case .particle where tag.inflection == .negation: return "not"
    case .particle where tag.inflection == .genitive: return "'s"
    case .particle: return folded == "na" || folded == "ta" ? "to" : folded
    case .number: return isAcronym(form) ? form : folded.filter { $0 != "," }
    case .other: return form
    default: return folded
    }
  }

  private static func folded(_ form: String) -> String {
    let plain = String(decoding: WordForm.folded(form.utf8), as: UTF8.self)
    return plain.utf8.allSatisfy { $0 < 0x80 } ? plain : plain.lowercased()
  }

  /// One to three capitals: X, TV, XIV. Longer ones are shouted.
  private func isAcronym(_ form: String) -> Bool {
    (1...3).contains(form.utf8.count) && form.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func singular(of folded: String, _ form: String) -> String {
    if let listed = irregular.singulars[folded] { return listed }
    if folded.utf8.contains(where: { (0x30...0x39).contains($0) }) { return folded }
    for (ending, singular) in [("men", "man"), ("wives", "wife")] where folded.hasSuffix(ending) {
      return folded.dropLast(ending.utf8.count) + singular
    }
    guard folded.hasSuffix("s"), !folded.hasSuffix("ss"), folded.utf8.count > 2 else { return folded }
    // "TVs": the last letter alone is small.
    if isAcronym(String(form.dropLast())), form.hasSuffix("s") { return String(form.dropLast()) }
    let candidates = Stems.beforeS(folded[...])
    return candidates.first { nouns.isSingular($0.utf8) } ?? candidates[0]
  }

  private func name(_ form: String, _ tag: WordTag) -> String {
    let isShouted = form.utf8.count > 4 && form.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    let printed = isShouted ? form.prefix(1) + form.dropFirst().lowercased() : form
    guard tag.inflection == .plural else { return printed }
    let folded = Lemmatizer.folded(form)
    let singular = singular(of: folded, form)
    return singular == folded ? printed : singular.prefix(1).uppercased() + singular.dropFirst()
  }

  private func positive(of folded: String, _ form: String, _ tag: WordTag, _ opensSentence: Bool) -> String {
    guard tag.inflection == .comparative || tag.inflection == .superlative else {
      // "American", "United": part of a name, or made of one.
      let isNamelike = tag.partOfSpeech == .adjective && !opensSentence && form.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
      return isNamelike ? form : folded
    }
    if let listed = irregular.positives[folded] { return tag.partOfSpeech == .adverb && listed == "good" ? "well" : listed }
    let ending = tag.inflection == .comparative ? "er" : "est"
    guard folded.hasSuffix(ending), folded.utf8.count > ending.utf8.count + 2 else { return folded }
    let candidates = Stems.beforeVowel(folded.dropLast(ending.utf8.count))
    return candidates.first(where: irregular.knownAdjectives.contains) ?? candidates[0]
  }
}

extension Lemmatizer {
  /// The plural of a noun in small letters: man → men, policeman → policemen, knife → knives, box → boxes.
  package func plural(of noun: String) -> String {
    if let listed = irregular.plurals[noun] { return listed }
    return noun.hasSuffix("man") ? noun.dropLast(3) + "men" : Inflection.plural(noun)
  }
}
