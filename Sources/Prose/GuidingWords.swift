/// The lists of `words.txt`, as sets.
package struct GuidingWords: Sendable {
  package let maleTitles: Set<String>
  package let femaleTitles: Set<String>
  package let titles: Set<String>
  package let maleRoles: Set<String>
  package let femaleRoles: Set<String>
  package let roles: Set<String>
  /// Never end a sentence: `Mr.`
  package let abbreviations: Set<String>
  /// May end a sentence: `Co.`
  let finalAbbreviations: Set<String>
  /// Abbreviated before a number only: `p. 55`.
  let numberAbbreviations: Set<String>
  /// Words that begin a sentence or clause and never the subject of a dialogue tag.
  let clauseOpeners: Set<String>
  package let notNames: Set<String>
  package let function: Set<String>
  package let prepositions: Set<String>
  package let determiners: Set<String>
  /// Plain adjectives that may stand between an article and its noun.
  let modifiers: Set<String>
  /// Before "of", the subject of a plural verb: "all of them".
  let counts: Set<String>
  package let habitual: Set<String>
  package let silence: Set<String>
  package let bodyParts: Set<String>
  package let abstract: Set<String>
  /// Words by which somebody is called, and the gender they tell: "sir", "madam".
  let calls: [String: Gender]
  /// Short form of a title to the full one.
  let fullTitles: [String: String]

  init(_ lists: WordLists) {
    maleTitles = lists.set("titles-male")
    femaleTitles = lists.set("titles-female")
    titles = lists.set("titles").union(maleTitles).union(femaleTitles)
    maleRoles = lists.set("roles-male")
    femaleRoles = lists.set("roles-female")
    roles = lists.set("roles").union(maleRoles).union(femaleRoles)
    abbreviations = lists.set("abbreviations")
    finalAbbreviations = lists.set("abbreviations-final")
    numberAbbreviations = lists.set("abbreviations-number")
    clauseOpeners = lists.set("clause-openers")
    notNames = lists.set("not-names")
    function = lists.set("function")
    prepositions = lists.set("prepositions")
    determiners = lists.set("determiners")
    modifiers = lists.set("modifiers")
    counts = lists.set("counts")
    habitual = lists.set("habitual")
    silence = lists.set("silence")
    bodyParts = lists.set("body-parts")
    abstract = lists.set("abstract")
    fullTitles = Dictionary(
      lists.words("titles-short").compactMap { pair in
        let halves = pair.split(separator: "=")
        return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil
      }, uniquingKeysWith: { first, _ in first })
    calls = Dictionary(
      lists.words("calls-male").map { ($0, Gender.male) } + lists.words("calls-female").map { ($0, .female) },
      uniquingKeysWith: { first, _ in first })
  }

  /// By title or role alone; unknown for the rest.
  func gender(of word: String) -> Gender {
    if maleTitles.contains(word) || maleRoles.contains(word) { return .male }
    if femaleTitles.contains(word) || femaleRoles.contains(word) { return .female }
    return .unknown
  }
}
