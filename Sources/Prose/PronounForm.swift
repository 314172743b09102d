/// What a personal pronoun says by its form alone.
struct PronounForm: Hashable, Sendable {
  enum Person: Sendable {
    case first
    case second
    case third
  }

  enum Role: Int, Sendable {
    case subject
    case object
    case possessive
    case reflexive
  }

  let person: Person
  let isPlural: Bool
  /// Unknown for all but the third person singular.
  let gender: Gender
  let role: Role

  /// Letters of the pronoun itself: two of "he'd".
  let length: Int

  /// Nil for a word that is no personal pronoun. `her` counts as an object; `you` as a subject.
  init?(_ folded: String) {
    var bare = Substring(folded)
    if let mark = folded.utf8.firstIndex(of: UInt8(ascii: "'")), mark != folded.startIndex { bare = folded[..<mark] }
    guard bare.utf8.count <= 10, let row = PronounForm.rows[String(bare)] else { return nil }
    guard bare.utf8.count == folded.utf8.count || row.role == .subject else { return nil }
    (person, isPlural, gender, role) = row
    length = bare.utf8.count
  }

  private static let rows: [String: (person: Person, isPlural: Bool, gender: Gender, role: Role)] = [
    "i": (.first, false, .unknown, .subject), "me": (.first, false, .unknown, .object), "my": (.first, false, .unknown, .possessive),
    "mine": (.first, false, .unknown, .possessive), "myself": (.first, false, .unknown, .reflexive),
    "we": (.first, true, .unknown, .subject), "us": (.first, true, .unknown, .object), "our": (.first, true, .unknown, .possessive),
    "ours": (.first, true, .unknown, .possessive), "ourselves": (.first, true, .unknown, .reflexive),
    "you": (.second, false, .unknown, .subject), "your": (.second, false, .unknown, .possessive),
    "yours": (.second, false, .unknown, .possessive), "yourself": (.second, false, .unknown, .reflexive),
    "yourselves": (.second, true, .unknown, .reflexive), "thou": (.second, false, .unknown, .subject),
    "thee": (.second, false, .unknown, .object), "thy": (.second, false, .unknown, .possessive),
    "ye": (.second, false, .unknown, .subject), "he": (.third, false, .male, .subject), "him": (.third, false, .male, .object),
    "his": (.third, false, .male, .possessive), "himself": (.third, false, .male, .reflexive),
    "she": (.third, false, .female, .subject), "her": (.third, false, .female, .object), "hers": (.third, false, .female, .possessive),
    "herself": (.third, false, .female, .reflexive), "it": (.third, false, .neuter, .subject),
    "they": (.third, true, .unknown, .subject), "them": (.third, true, .unknown, .object),
    "their": (.third, true, .unknown, .possessive), "theirs": (.third, true, .unknown, .possessive),
    "themselves": (.third, true, .unknown, .reflexive),
  ]
}
