import Manuscripts

/// Makes characters of names and role nouns: which forms belong to one person, what to call them, which pronoun they take.
struct CastBuilder {
  let language: Language
  let corrections: CastCorrections

  /// - Parameter narrates: true when the book is told by an "I".
  func draft(of candidates: NameCandidates, narrates: Bool) -> CastDraft {
    var clusters = nameClusters(candidates)
    unite(&clusters)
    let narrator = narrates ? narratorIndex(among: &clusters, candidates) : nil
    attachNouns(candidates, to: &clusters)
    let order = clusters.indices.sorted {
      (clusters[$0].first, clusters[$0].names.first?.key ?? "") < (clusters[$1].first, clusters[$1].names.first?.key ?? "")
    }
    let ids = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, CharacterID($0 + 1)) })
    var characters: [StoryCharacter] = []
    var epithets: [CharacterID: CastDraft.Epithet] = [:]
    var stated: Set<CharacterID> = []
    var families: [CharacterID: KinFinder.Family] = [:]
    for (number, index) in order.enumerated() {
      let id = CharacterID(number + 1)
      let (gender, isStated) = gender(of: clusters[index])
      if isStated { stated.insert(id) }
      families[id] = clusters[index].surname.map { KinFinder.Family(surname: $0, isMarried: clusters[index].isMarried) }
      epithets[id] = epithet(clusters[index], among: clusters, ids)
      characters.append(character(clusters[index], id: id, gender: gender, isNarrator: index == narrator, among: clusters))
    }
    if narrates, narrator == nil {
      characters.append(
        StoryCharacter(
          id: CharacterID(characters.count + 1), name: "I", aliases: ["I"], gender: .unknown, isNarrator: true, mentionCount: 0))
    }
    return CastDraft(characters: characters, epithets: epithets, stated: stated, families: families)
  }

  /// Joins what the author says is one person.
  private func unite(_ clusters: inout [NameCluster]) {
    for (alias, name) in corrections.aliases.sorted(by: { ($0.key, $0.value) < ($1.key, $1.value) }) {
      let keys = (CastCorrections.key(of: alias), CastCorrections.key(of: name))
      guard let first = clusters.firstIndex(where: { $0.names.contains { $0.key == keys.0 } }),
        let second = clusters.firstIndex(where: { $0.names.contains { $0.key == keys.1 } }), first != second
      else { continue }
      clusters[second].add(clusters[first])
      clusters.remove(at: first)
    }
  }

  private func epithet(_ cluster: NameCluster, among clusters: [NameCluster], _ ids: [Int: CharacterID]) -> CastDraft.Epithet? {
    guard cluster.names.isEmpty, let noun = cluster.nouns.first, !noun.use.isCue else { return nil }
    let head = noun.key.split(separator: " ").last.map(String.init) ?? noun.key
    if language.persons.gender(ofGeneral: head) != nil { return .general(standsAlone: standsAlone(noun.use, head)) }
    let titled = titled(head, among: clusters)
    return titled.isEmpty ? nil : .title(Set(titled.compactMap { ids[$0] }))
  }

  /// Who bears the noun as a title.
  private func titled(_ head: String, among clusters: [NameCluster]) -> [Int] {
    let short = language.persons.shortTitles[head] ?? head
    return clusters.indices.filter { clusters[$0].titles.contains(head) || clusters[$0].titles.contains(short) }
  }

  /// Names that behave like persons, grouped by whom they mean.
  private func nameClusters(_ candidates: NameCandidates) -> [NameCluster] {
    let nobody = Set(corrections.notPersons.map(CastCorrections.key))
    let forms = candidates.names.filter { !nobody.contains($0.key) }.map {
      NameCluster.Form(key: $0.key, use: $0.value, name: PersonName(key: $0.key, language))
    }
    let sure = forms.filter { isPerson($0) && ($0.use.isCue || !candidates.haveCues || $0.use.isMidSentence > 0) }
    let sureKeys = Set(sure.map(\.key))
    let known = Set(sure.flatMap(\.name.words))
    let bynames = Set(sure.filter { $0.use.isTitled && $0.name.words.count > 1 }.flatMap(\.name.words).filter(candidates.isCommonWord))
    let persons = forms.filter { form in
      if isPlural(form, candidates) { return false }
      // The words of "the Invisible Man" are nobody's names.
      if form.name.words.count == 1, !form.use.isTitled, bynames.contains(form.name.words[0]) { return false }
      if sureKeys.contains(form.key) { return true }
      let isPlaceLike = form.name.words.count > 1 ? form.use.isPlaced * 2 > form.use.count : form.use.isPlaced > 0
      return form.use.hasArticle == 0 && !isPlaceLike && form.name.words.contains { known.contains($0) }
        && !form.name.words.contains { language.places.setting(of: $0) != nil }
    }
    .sorted { order($0) < order($1) }
    var clustering = NameClustering(language: language, company: candidates.company, uses: candidates.names)
    for form in persons {
      if let home = clustering.byname(endingWith: form) {
        clustering.add(form, to: home)
      } else if isByname(form) || isAnotherAge(form.key, form.use, candidates) {
        clustering.addByname(form)
      } else {
        clustering.add(form)
      }
    }
    return clustering.clusters
  }

  /// "Miss Alans" beside "Miss Alan".
  private func isPlural(_ form: NameCluster.Form, _ candidates: NameCandidates) -> Bool {
    !form.name.titles.isEmpty && form.key.hasSuffix("s")
      && [1, 2].contains { length in
        // A misprint makes no plural of a name.
        form.key.hasSuffix(length == 1 ? "s" : "es")
          && (candidates.names[String(form.key.dropLast(length))]?.count ?? 0) * 2 >= form.use.count
      }
  }

  /// Full names, then titled surnames, then lone words; in each the most frequent first.
  private func order(_ form: NameCluster.Form) -> (Int, Int, Int, Int, String) {
    let isTitled = form.name.titles.isEmpty ? 1 : 0
    return (-form.name.words.count, form.name.words.count > 1 ? 0 : isTitled, -form.use.count, form.use.first, form.key)
  }

  /// "the Deacon", "the Invisible Man".
  private func isByname(_ form: NameCluster.Form) -> Bool { form.use.isTitled && form.name.titles.isEmpty && form.name.words.count > 1 }

  /// The cluster of the narrator. A lone name that only others call out joins it.
  private func narratorIndex(among clusters: inout [NameCluster], _ candidates: NameCandidates) -> Int? {
    if let found = NarratorFinder.narrator(among: clusters) { return found }
    let addressed = candidates.names.compactMap { key, use -> NameCluster? in
      // "Listen, …" opens a line as a name does.
      guard language.verbs.form(key) == nil, !language.persons.openers.contains(key), use.isToldToNarrator > 0 || use.isOwnName > 0,
        use.isOwnName > 0 || use.isAddressed * 2 >= use.count,
        use.speaks == 0, use.acts == 0, use.hasArticle == 0, use.isHe + use.isShe == 0,
        !clusters.contains(where: { $0.names.contains { $0.key == key } })
      else { return nil }
      return NameCluster(NameCluster.Form(key: key, use: use, name: PersonName(key: key, language)))
    }
    .sorted { ($0.first, $0.names[0].key) < ($1.first, $1.names[0].key) }
    guard let found = NarratorFinder.narrator(among: addressed) else { return nil }
    clusters.append(addressed[found])
    return clusters.count - 1
  }

  /// `YOUNG MARA` beside `MARA`: who has two cues is two parts for two faces.
  private func isAnotherAge(_ key: String, _ use: NameUse, _ candidates: NameCandidates) -> Bool {
    let words = key.split(separator: " ")
    guard use.isCue, words.count > 1, ["young", "old", "younger", "older", "little"].contains(words[0]) else { return false }
    return candidates.names[words.dropFirst().joined(separator: " ")]?.isCue == true
  }

  private func isPerson(_ form: NameCluster.Form) -> Bool {
    let use = form.use
    if use.isCue { return true }
    let words = form.name.words
    if words.isEmpty || words.count > 4 { return false }
    if words.contains(where: { language.places.setting(of: $0) != nil }) && use.speaks == 0 { return false }
    if !form.name.titles.isDisjoint(with: language.persons.saints) { return use.speaks > 0 }
    if !form.name.titles.isEmpty { return true }
    // Who speaks is somebody, however often one goes "to Anna" or sees "the Solheim boat".
    if use.speaks > 0 {
      return use.personhood > 0 || words.count == 1 && language.persons.gender(ofGiven: words[0]) != .unknown
        || use.speaks > 2 && use.hasArticle * 2 < use.count && use.isPlaced * 2 < use.count
    }
    // One looks at Anna and walks to her: a given name is not taken for a place by that.
    let isGiven = words.count == 1 && language.persons.gender(ofGiven: words[0]) != .unknown
    guard use.personhood + (isGiven ? 2 * use.isPlaced : 0) >= 0, use.isPlaced * 2 < use.count, use.hasArticle * 2 < use.count else {
      return false
    }
    let isRepeated = use.count >= 2
    return use.wills > 0 || use.acts > 0 && (isRepeated || use.isMidSentence > 0)
      || isRepeated && use.isMidSentence > 0 && (use.isHe + use.isShe > 0 || use.isAddressed > 1)
  }

  /// `the captain` joins the only Captain of the book, or whom the text calls so in an apposition; other nouns that speak, or people's roles that
  /// act, are characters of their own, and "the anaemic cabman" is the cabman.
  private func attachNouns(_ candidates: NameCandidates, to clusters: inout [NameCluster]) {
    let nobody = Set(corrections.notPersons.map(CastCorrections.key))
    let nouns = candidates.nouns.filter { !nobody.contains($0.key) }.sorted {
      (wordCount($0.key), $1.value.count, $0.value.first, $0.key) < (wordCount($1.key), $0.value.count, $1.value.first, $1.key)
    }
    var own: [String: Int] = [:]
    for (key, use) in nouns {
      let head = key.split(separator: " ").last.map(String.init) ?? key
      let isGeneral = language.persons.gender(ofGeneral: head) != nil
      if !isGeneral, let bearer = bearer(of: head, candidates.appositions[key] ?? [:], among: clusters) {
        clusters[bearer].add(noun: key, use)
      } else if !isGeneral, key != head, let home = own[head], !isOneOfSeveral(key) {
        clusters[home].add(noun: key, use)
      } else if isGeneral || standsAlone(use, head) {
        own[key] = clusters.count
        clusters.append(NameCluster(noun: key, use))
      }
    }
  }

  private func bearer(of head: String, _ appositions: [String: Int], among clusters: [NameCluster]) -> Int? {
    let titled = titled(head, among: clusters)
    if titled.count == 1 { return titled[0] }
    if appositions.isEmpty { return nil }
    let named = clusters.indices.filter { index in clusters[index].names.contains { appositions[$0.key] != nil } }
    return named.count == 1 && (titled.isEmpty || titled.contains(named[0])) ? named[0] : nil
  }

  private func standsAlone(_ use: NameUse, _ head: String) -> Bool {
    use.speaks > 0 || language.words.roles.contains(head) && use.acts > 0 && use.count > 1
  }

  /// "the first guard", "the elder sister".
  private func isOneOfSeveral(_ key: String) -> Bool {
    key.split(separator: " ").contains { ["first", "second", "third", "other", "elder", "younger", "older", "another"].contains($0) }
  }

  private func wordCount(_ key: String) -> Int { key.utf8.count { $0 == UInt8(ascii: " ") } }

  /// With true where the author, a title or a noun states it, and pronouns cannot change it.
  private func gender(of cluster: NameCluster) -> (Gender, isStated: Bool) {
    let corrected = corrections.genders.sorted { $0.key < $1.key }.first { name, _ in
      let key = CastCorrections.key(of: name)
      return cluster.names.contains { $0.key == key } || cluster.nouns.contains { $0.key == key }
    }
    if let corrected { return (corrected.value, true) }
    // "the Invisible Man" is one, Mary King is none.
    let words =
      (cluster.isByname ? cluster.names.flatMap(\.name.words) : [])
      + cluster.nouns.flatMap { $0.key.split(separator: " ").map(String.init) }
    if cluster.titledGender != .unknown { return (cluster.titledGender, true) }
    let stated = words.lazy.map { language.words.gender(of: $0) }.first { $0 != .unknown }
    if let stated { return (stated, true) }
    let heads = cluster.nouns.compactMap { $0.key.split(separator: " ").last.map(String.init) }
    if let compound = heads.lazy.compactMap(genderOfCompound).first { return (compound, true) }
    // A thing that speaks; pronouns may know better. Several are nothing that a pronoun of one person fits.
    let isThing =
      cluster.names.isEmpty && !cluster.nouns.contains(where: \.use.isCue) && !words.contains { language.words.roles.contains($0) }
      && words.last?.hasSuffix("s") == false && words.last?.hasSuffix("men") == false
    return (isThing ? .neuter : cluster.gender(language), false)
  }

  /// "cabman", "policewoman".
  private func genderOfCompound(_ word: String) -> Gender? {
    if word.hasSuffix("woman"), word.utf8.count > 6 { return .female }
    return word.hasSuffix("man") && word.utf8.count > 5 ? .male : nil
  }

  private func character(
    _ cluster: NameCluster, id: CharacterID, gender: Gender, isNarrator: Bool, among clusters: [NameCluster]
  ) -> StoryCharacter {
    let forms = (cluster.names.map { (key: $0.key, use: $0.use) } + cluster.nouns.map { (key: "the " + $0.key, use: $0.use) })
      .sorted { ($1.use.count, $0.use.first, $0.key) < ($0.use.count, $1.use.first, $1.key) }
    // A noun that speaks by a cue is brought in by it too: "An OLD MAN (70s)".
    let aliases = forms.flatMap { form in
      let isNoun = form.key.hasPrefix("the ")
      return (isNoun ? [form.key] : [printed(form.use)]) + (isNoun && form.use.isCue ? [form.use.words.joined(separator: " ")] : [])
    }
    return StoryCharacter(
      id: id, name: displayName(cluster, aliases: aliases, among: clusters), aliases: aliases + (isNarrator ? ["I"] : []), gender: gender,
      isNarrator: isNarrator, mentionCount: cluster.count)
  }

  /// The shortest form that is nobody else's; a lone given name rather than a surname, a name rather than a noun.
  private func displayName(_ cluster: NameCluster, aliases: [String], among clusters: [NameCluster]) -> String {
    let names = cluster.names.sorted { ($1.use.count, $0.use.first, $0.key) < ($0.use.count, $1.use.first, $1.key) }
    // Another age of somebody keeps the word that says so.
    if cluster.isByname, let best = names.first { return printed(best.use) }
    // "Sir" belongs to the given name, which alone is somebody else's.
    let single =
      cluster.titles.contains("sir")
      ? nil : names.first { $0.name.titles.isEmpty && $0.name.words.count == 1 && isOwn($0.name.words[0], of: cluster, among: clusters) }
    if let single { return withoutTitle(single) }
    guard let best = names.first else { return aliases.first ?? "somebody" }
    // A rank or "old" before a name that is nobody else's can go; Mr. and Mrs. belong to it.
    guard best.name.gender == .unknown, best.name.words.count == 1, isOwn(best.name.words[0], of: cluster, among: clusters) else {
      return printed(best.use)
    }
    return withoutTitle(best)
  }

  private func printed(_ use: NameUse) -> String {
    (use.isTitled ? "the " : "") + (use.isCue ? use.words.map(CueName.titled) : use.words).joined(separator: " ")
  }

  private func withoutTitle(_ form: NameCluster.Form) -> String {
    var use = form.use
    use.words = Array(use.words.suffix(form.name.length))
    return printed(use)
  }

  /// True when nobody else is called so who is spoken of half as often.
  private func isOwn(_ word: String, of cluster: NameCluster, among clusters: [NameCluster]) -> Bool {
    clusters.count { ($0.givens.contains(word) || $0.surname == word) && $0.count * 2 >= cluster.count } <= 1
  }
}
