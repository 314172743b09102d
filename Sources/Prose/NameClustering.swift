/// Groups names by whom they mean. Full names come first, then titled surnames, then lone words, since each finds its place among those before.
///
/// What parts: another sex, "Mrs." and "Miss", two ranks, "Mr." and a rank, and names that stand side by side in sentences.
struct NameClustering {
  let language: Language
  let company: NameCompany
  /// Every name of the book.
  let uses: [String: NameUse]
  /// Surnames of those called "Sir", whose wives are "Lady" and whose daughters are not.
  private let knighted: Set<String>
  private(set) var clusters: [NameCluster] = []

  init(language: Language, company: NameCompany, uses: [String: NameUse]) {
    self.language = language
    self.company = company
    self.uses = uses
    knighted = Set(
      uses.keys.compactMap { key in
        let words = key.split(separator: " ")
        return words.count > 2 && ["sir", "lord"].contains(words[0]) ? words.last.map(String.init) : nil
      })
  }

  /// - Parameter forms: longest first, then the most frequent.
  mutating func add(_ form: NameCluster.Form) {
    let fitting = clusters.indices.filter { fits(form, clusters[$0]) }
    guard let home = best(of: fitting, for: form) else {
      clusters.append(NameCluster(form))
      return
    }
    clusters[home].add(form)
  }

  /// Somebody who has no given name or surname.
  mutating func addByname(_ form: NameCluster.Form) {
    clusters.append(NameCluster(form, isByname: true))
  }

  /// `the Rabbit`, where there is one White Rabbit.
  func byname(endingWith form: NameCluster.Form) -> Int? {
    guard form.use.isTitled, form.name.words.count == 1 else { return nil }
    let fitting = clusters.indices.filter { index in
      clusters[index].isByname
        && clusters[index].names.contains { $0.name.words.last == form.key || $0.name.words.last?.hasSuffix("-" + form.key) == true }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  mutating func add(_ form: NameCluster.Form, to cluster: Int) {
    clusters[cluster].add(form)
  }

  private func fits(_ form: NameCluster.Form, _ cluster: NameCluster) -> Bool {
    let name = form.name
    guard !cluster.isByname, let word = name.words.first else { return false }
    if name.isWifeOfNamed {
      return cluster.isWifeOfNamed && cluster.names.contains { $0.name.words == name.words } && agrees(form, cluster)
    }
    let isNamed =
      name.words.count > 1
      ? fitsFull(name, cluster) : cluster.surname == word && takesSurname(name, form.use, cluster) || given(word, of: name, fits: cluster)
    return isNamed && agrees(form, cluster) && !areApart(form, cluster)
  }

  /// `Annie P. Miller` and `Annie Miller`, `Antonida Vassilievna` and `Antonida Vassilievna Tarassevitcha`.
  private func fitsFull(_ name: PersonName, _ cluster: NameCluster) -> Bool {
    guard let own = name.words.first, given(own, of: name, fits: cluster) else { return false }
    guard cluster.full.count > 1 else { return false }
    return name.words.last == cluster.surname || cluster.full.starts(with: name.words) || name.words.starts(with: cluster.full)
  }

  private func given(_ word: String, of name: PersonName, fits cluster: NameCluster) -> Bool {
    // "Mrs. Peter" is Mrs. Peter Blewett.
    if cluster.isWifeOfNamed { return name.isMarried == true && cluster.names.contains { $0.name.words.first == word } }
    guard !cluster.givens.isEmpty else { return false }
    // "Mrs. Manson" is no woman called Manson.
    if name.words.count == 1, name.isMarried == true || !name.ranks.isEmpty, language.persons.gender(ofGiven: word) == .unknown {
      return false
    }
    if cluster.givens.contains(word) { return true }
    // An initial stands for the name.
    if word.utf8.count <= 2, name.words.count > 1, cluster.givens.contains(where: { $0.first == word.first }) { return true }
    // A lord's pet name is heard, and not used by a narrator.
    if !cluster.titles.isDisjoint(with: ["lady", "sir", "lord"]), let use = uses[word], use.isQuoted * 5 < use.count * 4 { return false }
    return cluster.givens.contains { language.nicknames[word]?.contains($0) == true || language.nicknames[$0]?.contains(word) == true }
  }

  private func gender(_ cluster: NameCluster) -> Gender {
    let lone = cluster.given.flatMap { given in cluster.names.contains { $0.key == given } ? nil : uses[given] }
    return cluster.gender(language, lone: lone)
  }

  /// A titled surname fits who bears the surname; a bare one is a man's, or that of somebody with a rank or a full name and no "Mrs." or "Miss".
  private func takesSurname(_ name: PersonName, _ use: NameUse, _ cluster: NameCluster) -> Bool {
    if name.isByGiven { return false }
    if name.titles.contains("lady"), knighted.contains(name.words[0]),
      cluster.given != nil || cluster.isMarried == false, !cluster.titles.contains("lady")
    {
      return false
    }
    if !name.titles.isEmpty { return true }
    if cluster.isMarried != nil || cluster.titledGender == .female && cluster.ranks.isEmpty {
      // "Baker" of a book with one Miss Baker and nobody else of the name.
      return clusters.count { $0.surname == cluster.surname } == 1 && use.isHe <= use.isShe
    }
    let gender = self.gender(cluster)
    if gender == .female { return use.isHe <= use.isShe && cluster.full.count > 1 }
    return use.isShe <= 3 * use.isHe + 3
  }

  private func agrees(_ form: NameCluster.Form, _ cluster: NameCluster) -> Bool {
    let name = form.name
    if let own = name.isMarried, let other = cluster.isMarried, own != other { return false }
    if name.gender != .unknown {
      let gender = self.gender(cluster)
      guard gender == .unknown || gender == name.gender else { return false }
    } else if !name.ranks.isEmpty, form.use.isHe > 3 * form.use.isShe, self.gender(cluster) == .female {
      return false
    }
    if !name.ranks.isEmpty, !cluster.ranks.isEmpty, name.ranks.isDisjoint(with: cluster.ranks) { return false }
    if name.isPeer && cluster.isCivilMale || name.isCivilMale && cluster.isPeer { return false }
    // A doctor's wife is no doctor.
    let professions: Set<String> = ["dr", "doctor", "professor", "prof", "reverend", "rev"]
    if name.isMarried == true, !cluster.titles.isDisjoint(with: professions) { return false }
    if cluster.isMarried == true, !name.titles.isDisjoint(with: professions) { return false }
    if name.isCivil && !cluster.ranks.isEmpty || cluster.isCivil && !name.ranks.isEmpty { return false }
    return !name.isByGiven || name.words.first == cluster.given || cluster.given == nil && cluster.surname == name.words.first
  }

  /// True when the form stands in sentences beside the cluster's own names too often for one person.
  ///
  /// A lone word beside the full name that holds it ("Anne … Anne Shirley") says little.
  private func areApart(_ form: NameCluster.Form, _ cluster: NameCluster) -> Bool {
    var together = cluster.names.reduce(0) { $0 + company.count(form.key, $1.key) }
    var count = cluster.count
    // The lone given name has not found its place yet when titled surnames do.
    if let given = cluster.given, given != form.key, !cluster.names.contains(where: { $0.key == given }) {
      together += company.count(form.key, given)
      count += uses[given]?.count ?? 0
    }
    let isPart = form.name.words.count == 1 && form.name.titles.isEmpty && cluster.full.contains(form.name.words[0])
    if isHeadOfFamily(form, beside: cluster) || isElder(form, than: cluster) { return true }
    return together >= (form.name.titles.isEmpty ? 6 : 4) && together * (isPart ? 2 : 15) >= min(form.use.count, count)
  }

  /// "Mr. Solheim" beside "Mr. Jon Solheim" and "Mrs. Jon Solheim", who are called in full to tell them from the head of the family.
  private func isHeadOfFamily(_ form: NameCluster.Form, beside cluster: NameCluster) -> Bool {
    guard form.name.words.count == 1, form.name.isCivilMale else { return false }
    return cluster.names.contains { other in
      other.name.isCivilMale && other.name.words.count > 1 && other.use.count > 9 && form.use.count > 3 * other.use.count
        && uses["mrs " + other.name.words.joined(separator: " ")] != nil
    }
  }

  /// "old Mr. Solheim" beside Jon, whom the narration calls by his given name.
  private func isElder(_ form: NameCluster.Form, than cluster: NameCluster) -> Bool {
    guard form.name.words.count == 1, !form.name.titles.isEmpty, form.use.isOld > 3, cluster.surname == form.name.words[0],
      let given = cluster.given.flatMap({ uses[$0] })
    else { return false }
    return (given.count - given.isQuoted) * 2 > form.use.count
  }

  /// Of several, who has the title already, whose given name it is, who is least often named beside it, and who is most spoken of.
  private func best(of fitting: [Int], for form: NameCluster.Form) -> Int? {
    guard fitting.count > 1, let word = form.name.words.first else { return fitting.first }
    let surnameUses = fitting.reduce(0) { max($0, clusters[$1].surname == word && clusters[$1].given == nil ? clusters[$1].count : 0) }
    func rank(_ index: Int) -> (Int, Int, Int) {
      let cluster = clusters[index]
      // Only the eldest sister is "Miss Bennet"; the others are "Miss Elizabeth" and "Miss Mary".
      if form.name.isMarried == false, cluster.surname == word {
        let isYounger = cluster.givens.contains { uses["miss " + $0] != nil }
        return (isYounger ? 0 : 1, 0, weight(cluster))
      }
      let hasTitle = !form.name.titles.isEmpty && !form.name.titles.isDisjoint(with: cluster.titles)
      let isGiven = given(word, of: form.name, fits: cluster)
      let isNamesake = cluster.given == word
      // "Kjell" is rather Captain Kjell than Mr. Rask, once called "Kjell Rask".
      let isUsual = fullUses(cluster, of: word) * 3 >= surnameUses
      return ((hasTitle ? 1 : 0), isUsual ? (isGiven ? 1 : 0) + (isNamesake ? 1 : 0) : 0, isUsual ? weight(cluster) : 0)
    }
    return fitting.max { rank($0) < rank($1) }
  }

  /// Uses of the names that hold the given name beside another word.
  private func fullUses(_ cluster: NameCluster, of given: String) -> Int {
    cluster.names.reduce(0) { $0 + ($1.key.split(separator: " ").count > 1 && $1.name.words.contains(given) ? $1.use.count : 0) }
  }

  /// Uses of the names and of the lone given name, which joins later.
  private func weight(_ cluster: NameCluster) -> Int {
    guard let given = cluster.given, !cluster.names.contains(where: { $0.key == given }) else { return cluster.count }
    return cluster.count + (uses[given]?.count ?? 0)
  }
}
