import Library

/// The nouns of `person-nouns.txt`: what a text calls people whose names it does not tell.
struct PersonNouns: Sendable {
  struct Meaning: Hashable, Sendable {
    let gender: Gender
    let isPlural: Bool
  }

  /// How much a noun says.
  enum Sort: Int, Sendable {
    case particular
    /// Age and sex alone: "the boy".
    case general
    /// Whose somebody is: "his sister".
    case relational
  }

  private var meanings: [String: Meaning] = [:]
  private let general: Set<String>
  private let relational: Set<String>
  private let nobody: Set<String>

  init(_ lists: WordLists, roles: GuidingWords) {
    general = lists.set("general")
    relational = lists.set("relational")
    nobody = lists.set("nobody")
    add(lists.words("male") + roles.maleRoles.sorted(), .male)
    add(lists.words("female") + roles.femaleRoles.sorted(), .female)
    add(lists.words("any") + roles.roles.sorted(), .unknown)
    for noun in lists.words("groups") { meanings[noun] = Meaning(gender: .unknown, isPlural: true) }
  }

  /// Nil for a word that is no person.
  func meaning(of word: String) -> Meaning? { meanings[word] }

  func sort(of word: String) -> Sort {
    general.contains(word) ? .general : relational.contains(word) ? .relational : .particular
  }

  /// True for "nobody", "everyone": persons that no later pronoun means.
  func isNobody(_ word: String) -> Bool { nobody.contains(word) }

  private mutating func add(_ nouns: [String], _ gender: Gender) {
    for noun in nouns where meanings[noun] == nil {
      meanings[noun] = Meaning(gender: gender, isPlural: false)
      let plural = Inflection.thirdPerson(noun)
      if meanings[plural] == nil { meanings[plural] = Meaning(gender: gender, isPlural: true) }
    }
  }
}
