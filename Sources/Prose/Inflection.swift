/// Regular English inflection from the plain word, by its letters alone. `VerbLexicon` knows which verbs go other ways.
package enum Inflection {
  /// walk → walks, pass → passes, try → tries. No list is needed: English has four verbs that go their own way.
  package static func thirdPerson(_ lemma: String) -> String {
    switch lemma {
    case "be": "is"
    case "have": "has"
    default: withS(lemma, addsE: sibilantEnd(lemma) || endsInConsonantO(lemma))
    }
  }

  /// The regular past: walk → walked, close → closed, try → tried, stop → stopped.
  /// - Parameter doubles: true for a verb stressed at its end: admit → admitted.
  package static func past(_ lemma: String, doubles: Bool = false) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if Letters.endsInConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return stem(lemma, doubles) + "ed"
  }

  /// walk → walking, close → closing, stop → stopping, lie → lying.
  package static func presentParticiple(_ lemma: String, doubles: Bool = false) -> String {
    if lemma == "be" { return "being" }
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    // "singeing" is not "singing".
    let keepsE = ["ee", "ye", "oe"].contains { lemma.hasSuffix($0) } || ["singe", "tinge", "swinge"].contains(lemma)
    if lemma.hasSuffix("e"), !keepsE { return lemma.dropLast() + "ing" }
    return stem(lemma, doubles) + "ing"
  }

  /// The regular plural of a noun: box → boxes, lady → ladies, photo → photos.
  package static func plural(_ noun: String) -> String {
    withS(noun, addsE: sibilantEnd(noun))
  }

  private static func withS(_ word: String, addsE: Bool) -> String {
    if Letters.endsInConsonantY(word) { return word.dropLast() + "ies" }
    guard addsE else { return word + "s" }
    return (word.hasSuffix("z") && Letters.isShortClosed(word) ? doubled(word) : word) + "es"
  }

  private static func stem(_ lemma: String, _ doubles: Bool) -> String {
    if lemma.hasSuffix("ic"), Letters.syllables(Array(lemma.utf8)) > 1 { return lemma + "k" }
    return doubles || Letters.isShortClosed(lemma) ? doubled(lemma) : lemma
  }

  private static func sibilantEnd(_ word: String) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
  }

  private static func endsInConsonantO(_ word: String) -> Bool {
    let letters = Array(word.utf8.suffix(2))
    return letters.count == 2 && letters[1] == UInt8(ascii: "o") && !Letters.isVowel(letters[0])
  }

  private static func doubled(_ word: String) -> String {
    word + String(word.suffix(1))
  }
}
