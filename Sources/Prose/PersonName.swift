/// A printed name taken apart: "Mrs. John Dashwood" is a married woman's, and John is her husband.
struct PersonName: Sendable {
  /// In lower case, without "old" and "little".
  let titles: Set<String>
  /// Given names and surname in lower case, the titles gone; particles are one with what follows and numbers with what precedes: "van der meer",
  /// "unit 7".
  let words: [String]
  /// Printed words, the titles gone.
  let length: Int
  let gender: Gender
  /// Nil where the title does not say.
  let isMarried: Bool?
  /// Ranks in their short form, so that "Captain" and "Capt." are one.
  let ranks: Set<String>
  let isCivil: Bool
  /// "Mr.", beside which nobody is "Sir" or "Lord".
  let isCivilMale: Bool
  let isPeer: Bool
  /// True for "Sir John" and "Aunt Ada": a lone word after the title is a given name.
  let isByGiven: Bool
  /// True for "Mrs. John Dashwood".
  let isWifeOfNamed: Bool

  init(key: String, _ language: Language) {
    let persons = language.persons
    let all = key.split(separator: " ").map(String.init)
    let leading = all.prefix { language.words.titles.contains($0) || persons.epithets.contains($0) }
    let titles = Set(leading).subtracting(persons.epithets)
    let words = PersonName.joined(all.dropFirst(leading.count), persons.particles)
    length = all.count - leading.count
    self.titles = titles
    self.words = words
    let isMarried = titles.isDisjoint(with: persons.married) ? titles.isDisjoint(with: persons.unmarried) ? nil : false : true
    self.isMarried = isMarried
    ranks = Set(titles.intersection(persons.ranks).map { persons.shortTitles[$0] ?? $0 })
    isCivilMale = !titles.isDisjoint(with: persons.civilMale)
    isPeer = !titles.isDisjoint(with: persons.peers)
    isCivil = isMarried != nil || isCivilMale
    isByGiven = !titles.isDisjoint(with: persons.beforeGiven)
    isWifeOfNamed = isMarried == true && words.count > 1 && persons.gender(ofGiven: words[0]) == .male
    gender = titles.sorted().lazy.map { language.words.gender(of: $0) }.first { $0 != .unknown } ?? .unknown
  }

  private static func joined(_ words: ArraySlice<String>, _ particles: Set<String>) -> [String] {
    var result: [String] = []
    var pending: [String] = []
    for word in words {
      if let last = result.last, pending.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        result[result.count - 1] = last + " " + word
        continue
      }
      pending.append(word)
      guard !particles.contains(word) else { continue }
      result.append(pending.joined(separator: " "))
      pending = []
    }
    return pending.isEmpty ? result : result + [pending.joined(separator: " ")]
  }
}
