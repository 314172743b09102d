import Manuscripts

/// Somebody whom a chapter has spoken of, and where last.
struct Referent: Sendable {
  /// What kind of words brought the referent in.
  enum Being: Int, Sendable {
    case cast
    case definite
    case indefinite
    /// Known by pronouns alone.
    case pronoun
    /// "Tom and Mary".
    case pair
    case plural
  }

  let id: CharacterID
  let being: Being
  let isPlural: Bool
  var gender: Gender
  /// All mentions.
  private(set) var all: Trace
  /// Those of the narration; nil for somebody who has only been talked of.
  private(set) var narrated: Trace?
  /// The nouns that have been used so far, at most eight, and the adjective of the last.
  var nouns: [String] = []
  var modifier: String?
  /// Whose the person was said to be.
  var owner: CharacterID?
  /// The mentions that count for a pronoun inside speech or outside: talk about others does not change of whom the narration speaks.
  func trace(isQuoted: Bool) -> Trace { isQuoted ? all : narrated ?? all }

  init(id: CharacterID, being: Being, isPlural: Bool, gender: Gender, _ place: PeopleInMind.Place) {
    self.id = id
    self.being = being
    self.isPlural = isPlural
    self.gender = gender
    all = Trace(place: place)
  }

  mutating func see(_ place: PeopleInMind.Place, isOpener: Bool) {
    all.see(place, isOpener: isOpener)
    guard !place.isQuoted else { return }
    if narrated == nil { narrated = Trace(place: place) }
    narrated?.see(place, isOpener: isOpener)
  }

  mutating func call(_ noun: String, _ modifier: String?, owner: CharacterID?) {
    if !nouns.contains(noun), nouns.count < 8 { nouns.append(noun) }
    self.modifier = modifier ?? self.modifier
    self.owner = owner ?? self.owner
  }

  func fits(_ gender: Gender, isPlural plural: Bool) -> Bool {
    if plural { return isPlural }
    return !isPlural && (self.gender == gender || self.gender == .unknown || gender == .unknown && self.gender != .neuter)
  }
}

/// Where somebody was mentioned last, and how much before.
struct Trace: Sendable {
  private(set) var place: PeopleInMind.Place
  /// True when the last mention is the first one of its sentence.
  private(set) var isOpener = false
  private(set) var count = 0
  /// Each mention adds one, each sentence halves it.
  private var salience: Float = 0

  init(place: PeopleInMind.Place) {
    self.place = place
  }

  mutating func see(_ place: PeopleInMind.Place, isOpener: Bool) {
    salience = salience(at: place.sentence) + 1
    count += 1
    self.place = place
    self.isOpener = isOpener
  }

  func salience(at sentence: Int) -> Float {
    var result = salience
    for _ in 0..<max(0, min(12, sentence - place.sentence)) { result /= 2 }
    return result
  }
}
