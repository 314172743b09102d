import Library

/// The lists of `persons.txt` and the given names of `given-names.txt`.
package struct PersonWords: Sendable {
  let civilMale: Set<String>
  let married: Set<String>
  let unmarried: Set<String>
  let ranks: Set<String>
  let beforeGiven: Set<String>
  let epithets: Set<String>
  /// "van", "de": parts of the surname that follows.
  let particles: Set<String>
  let peers: Set<String>
  let saints: Set<String>
  /// Titles that take `of` and a place.
  let ofPlace: Set<String>
  /// A title's usual abbreviation.
  let shortTitles: [String: String]
  private let general: [String: Gender]
  let notPersons: Set<String>
  /// Nouns of kinship to the sex they state; unknown for "cousin".
  let kin: [String: Gender]
  /// Words before a name at the start of a sentence that are no part of it.
  let openers: Set<String>
  let peoples: Set<String>
  private let given: [String: Gender]

  init(_ lists: WordLists, givenNames: WordLists) {
    civilMale = lists.set("civil-male")
    married = lists.set("married")
    unmarried = lists.set("unmarried")
    ranks = lists.set("rank")
    beforeGiven = lists.set("before-given")
    epithets = lists.set("epithets")
    particles = lists.set("particles")
    peers = lists.set("peers")
    saints = lists.set("saints")
    ofPlace = lists.set("of-place")
    let pairs = lists.words("short-titles").map { $0.split(separator: "=").map(String.init) }.filter { $0.count == 2 }
    shortTitles = Dictionary(pairs.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    general = PersonWords.genders([(lists.words("general-male"), .male), (lists.words("general-female"), .female)])
    notPersons = lists.set("not-persons")
    kin = PersonWords.genders([
      (lists.words("kin-male"), .male), (lists.words("kin-female"), .female), (lists.words("kin"), .unknown),
    ])
    openers = lists.set("openers")
    peoples = lists.set("peoples")
    given = PersonWords.genders([(givenNames.words("male"), .male), (givenNames.words("female"), .female)])
  }

  /// By the name alone; unknown for one that both sexes bear, or that is not listed.
  func gender(ofGiven name: String) -> Gender { given[name] ?? .unknown }

  /// The sex that a noun such as "girl" states and nothing else; nil for nouns that say more.
  func gender(ofGeneral noun: String) -> Gender? { general[noun] }

  private static func genders(_ lists: [(words: [String], gender: Gender)]) -> [String: Gender] {
    Dictionary(lists.flatMap { list in list.words.map { ($0, list.gender) } }, uniquingKeysWith: { first, _ in first })
  }
}
