import Manuscripts

/// Everybody a chapter has spoken of, the most recent first.
struct PeopleInMind {
  /// Where a mention stands.
  struct Place: Sendable {
    let span: TextSpan
    let token: Int
    let sentence: Int
    let paragraph: Int
    let kind: Mention.Kind
    let role: PronounForm.Role
    let isQuoted: Bool
  }

  /// What persons outside the cast are known by.
  enum Key: Hashable {
    case narrator
    case narrators
    case reader
    /// Of an utterance that nobody is named for.
    case speaker(Int)
    /// Whom somebody talks to.
    case addressee(CharacterID?)
    case talkers(CharacterID?, CharacterID?)
    case pair(Int, Int)
    /// By the token of a pronoun that nobody fits.
    case unknown(Int)
  }

  private(set) var referents: [Referent] = []
  private var indexOfID: [CharacterID: Int] = [:]
  private var indexOfKey: [Key: Int] = [:]
  /// Who was last called by a noun.
  private var lastOfNoun: [String: Int] = [:]
  /// Whom the last pronouns of each gender meant in the narration and in speech.
  private var lastOfPronoun: [Gender: Int] = [:]
  private var lastOfSpokenPronoun: [Gender: Int] = [:]
  /// Indices into the referents, most recent first, at most 32.
  private var recent: [Int] = []
  private(set) var firstExtra = 0
  var nextExtra = 0 {
    didSet { if firstExtra == 0 { firstExtra = nextExtra } }
  }

  @discardableResult
  mutating func see(_ index: Int, _ place: Place) -> Int {
    referents[index].see(place, isOpener: recent.first.map { referents[$0].all.place.sentence != place.sentence } ?? true)
    if place.kind == .pronoun { note(index, place) }
    if let position = recent.firstIndex(of: index) { recent.remove(at: position) }
    recent.insert(index, at: 0)
    if recent.count > 32 { recent.removeLast() }
    return index
  }

  mutating func see(_ id: CharacterID, being: Referent.Being, gender: Gender, isPlural: Bool, _ place: Place) -> Int {
    see(indexOfID[id] ?? add(id, being, gender, isPlural, place), place)
  }

  mutating func see(key: Key, isPlural: Bool, _ place: Place, gender: Gender = .unknown) -> Int {
    let index = indexOfKey[key] ?? add(extra(), isPlural ? .plural : .pronoun, gender, isPlural, place)
    indexOfKey[key] = index
    return see(index, place)
  }

  /// Somebody new.
  mutating func add(_ phrase: PersonPhrase, _ place: Place) -> Int {
    let being: Referent.Being = phrase.isPlural ? .plural : phrase.isDefinite ? .definite : .indefinite
    let index = add(extra(), being, phrase.gender, phrase.isPlural, place)
    return see(index, place)
  }

  /// Remembers what somebody was called.
  mutating func call(_ index: Int, _ head: String, _ phrase: PersonPhrase, owner: CharacterID?) {
    referents[index].call(head, phrase.modifier, owner: owner)
    lastOfNoun[head] = index
  }

  /// Who outside the cast was last called by a name.
  func named(_ name: String, isPlural: Bool) -> Int? {
    lastOfNoun[name].flatMap { referents[$0].isPlural == isPlural && referents[$0].being != .cast ? $0 : nil }
  }

  mutating func pair(_ first: Int, _ second: Int, _ place: Place) {
    let key = Key.pair(min(first, second), max(first, second))
    let index = indexOfKey[key] ?? add(extra(), .pair, .unknown, true, place)
    indexOfKey[key] = index
    see(index, place)
  }

  mutating func settle(_ index: Int, _ gender: Gender) {
    referents[index].gender = gender
    note(index, referents[index].all.place)
  }

  private mutating func note(_ index: Int, _ place: Place) {
    if place.isQuoted { lastOfSpokenPronoun[referents[index].gender] = index } else { lastOfPronoun[referents[index].gender] = index }
  }

  func lastOfPronoun(_ gender: Gender, isQuoted: Bool) -> Int? {
    isQuoted ? lastOfSpokenPronoun[gender] : lastOfPronoun[gender]
  }

  /// Who may be meant at a place, most recent first, at most twelve.
  func candidates(_ gender: Gender, isPlural: Bool, narrator: CharacterID?, at place: Place, castOnly: Bool = false) -> [Int] {
    var result: [(index: Int, token: Int)] = []
    for index in recent {
      let referent = referents[index]
      guard referent.fits(gender, isPlural: isPlural), referent.id != narrator, !castOnly || referent.being == .cast else { continue }
      let last = referent.trace(isQuoted: place.isQuoted).place
      guard referent.being == .cast || place.sentence - last.sentence <= 12 else { continue }
      result.append((index, last.token))
    }
    return result.sorted { ($1.token, $0.index) < ($0.token, $1.index) }.prefix(12).map(\.index)
  }

  /// Who may be called by a noun: those in mind, and whoever was last called so.
  func candidates(for phrase: PersonPhrase, head: String, narrator: CharacterID?, at place: Place) -> [Int] {
    var result = candidates(phrase.gender, isPlural: phrase.isPlural, narrator: narrator, at: place)
    if let same = lastOfNoun[head], referents[same].isPlural == phrase.isPlural, !result.contains(same) { result.append(same) }
    return result
  }

  private mutating func extra() -> CharacterID {
    nextExtra += 1
    return CharacterID(nextExtra)
  }

  private mutating func add(_ id: CharacterID, _ being: Referent.Being, _ gender: Gender, _ isPlural: Bool, _ place: Place) -> Int {
    referents.append(Referent(id: id, being: being, isPlural: isPlural, gender: gender, place))
    indexOfID[id] = referents.count - 1
    return referents.count - 1
  }
}
