/// A character in the making: the names and nouns that mean one person.
struct NameCluster: Sendable {
  struct Form: Sendable {
    /// In lower case, as the candidates have it.
    let key: String
    let use: NameUse
    let name: PersonName
  }

  private(set) var names: [Form] = []
  var nouns: [(key: String, use: NameUse)] = []
  /// First given name as first met; nil for somebody known by surname alone.
  private(set) var given: String?
  /// All forms of it: Elizabeth, Lizzy.
  private(set) var givens: Set<String> = []
  private(set) var surname: String?
  /// The longest form without titles.
  private(set) var full: [String] = []
  private(set) var titles: Set<String> = []
  private(set) var ranks: Set<String> = []
  private(set) var isCivil = false
  private(set) var isCivilMale = false
  private(set) var isPeer = false
  private(set) var isMarried: Bool?
  private(set) var isWifeOfNamed = false
  /// A by-name ("the Invisible Man") or a name of another age of somebody: neither has a given name or a surname.
  let isByname: Bool
  /// What the titles say; unknown without one.
  private(set) var titledGender: Gender = .unknown
  private(set) var he = 0
  private(set) var she = 0
  private(set) var count = 0
  private(set) var first = Int.max

  init(_ form: Form, isByname: Bool = false) {
    self.isByname = isByname
    add(form)
  }

  init(noun key: String, _ use: NameUse) {
    isByname = false
    add(noun: key, use)
  }

  mutating func add(_ form: Form) {
    let name = form.name
    names.append(form)
    tally(form.use)
    titles.formUnion(name.titles)
    ranks.formUnion(name.ranks)
    isCivil = isCivil || name.isCivil
    isCivilMale = isCivilMale || name.isCivilMale
    isPeer = isPeer || name.isPeer
    isMarried = isMarried ?? name.isMarried
    if titledGender == .unknown { titledGender = name.gender }
    guard !isByname else { return }
    if name.isWifeOfNamed {
      isWifeOfNamed = true
      surname = surname ?? name.words.last
    } else if name.words.count > 1 {
      if name.words.count > full.count { full = name.words }
      call(name.words[0])
      surname = surname ?? name.words.last
    } else if let word = name.words.first {
      if name.isByGiven || name.titles.isEmpty && surname != word { call(word) } else { surname = surname ?? word }
    }
  }

  private mutating func call(_ given: String) {
    self.given = self.given ?? given
    givens.insert(given)
  }

  mutating func add(noun key: String, _ use: NameUse) {
    nouns.append((key, use))
    tally(use)
  }

  mutating func add(_ other: NameCluster) {
    for form in other.names { add(form) }
    for noun in other.nouns { add(noun: noun.key, noun.use) }
  }

  /// By title, else by many agreeing pronouns, else by the given name, else by few agreeing pronouns.
  ///
  /// - Parameter lone: the use of the given name alone, where that has not joined the cluster yet.
  func gender(_ language: Language, lone: NameUse? = nil) -> Gender {
    if titledGender != .unknown { return titledGender }
    let he = he + (lone?.isHe ?? 0)
    let she = she + (lone?.isShe ?? 0)
    // Officers of novels are mostly men, whatever the name of their women has beside it.
    if !ranks.isEmpty, he + she >= 6, he * 3 > she * 2 { return .male }
    let voted: Gender = he > 3 * she ? .male : she > 3 * he ? .female : .unknown
    if he + she >= 6, voted != .unknown { return voted }
    let listed = isWifeOfNamed ? .female : given.map { language.persons.gender(ofGiven: $0) } ?? .unknown
    return listed != .unknown ? listed : voted
  }

  private mutating func tally(_ use: NameUse) {
    he += use.isHe
    she += use.isShe
    count += use.count
    first = min(first, use.first)
  }
}
