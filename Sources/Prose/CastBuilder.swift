import Manuscripts

/// Makes characters of names and role nouns: which forms belong to one person, what to call them, which pronoun they take.
struct CastBuilder {
  let language: Language

  /// A character in the making. All forms in lower case, as keys of the candidates.
  private struct Cluster {
    var names: [(key: String, use: NameUse)]
    var nouns: [(key: String, use: NameUse)] = []
    var given: String?
    var surname: String?
    var titles: Set<String> = []

    var count: Int { (names + nouns).reduce(0) { $0 + $1.use.count } }
    var first: Int { (names + nouns).map(\.use.first).min() ?? 0 }

    /// By title, else by the pronouns that follow the names when three of four agree.
    func gender(_ language: Language) -> Gender {
      if let titled = titles.lazy.map({ language.words.gender(of: $0) }).first(where: { $0 != .unknown }) { return titled }
      let uses = (names + nouns).map(\.use)
      let he = uses.reduce(0) { $0 + $1.isHe }
      let she = uses.reduce(0) { $0 + $1.isShe }
      if he > 3 * she { return .male }
      return she > 3 * he ? .female : .unknown
    }
  }

  /// - Parameter narrates: true when the book is told by an "I".
  func cast(of candidates: NameCandidates, narrates: Bool) -> [StoryCharacter] {
    var clusters = nameClusters(candidates)
    attachNouns(candidates, to: &clusters)
    let narrator = narrates ? narratorName(among: &clusters, candidates) : nil
    clusters.sort { ($0.first, $0.names.first?.key ?? "") < ($1.first, $1.names.first?.key ?? "") }
    var cast = clusters.enumerated().map { index, cluster in character(cluster, id: CharacterID(index + 1), among: clusters) }
    if narrates {
      cast.append(
        StoryCharacter(
          id: CharacterID(cast.count + 1), name: narrator ?? "I", aliases: narrator.map { [$0, "I"] } ?? ["I"], gender: .unknown,
          isNarrator: true, mentionCount: 0))
    }
    return cast
  }

  /// Names that behave like persons, grouped by shared words; full names first, since the short forms find their place among them.
  private func nameClusters(_ candidates: NameCandidates) -> [Cluster] {
    let sure = candidates.names.filter {
      isPerson($0.key, $0.value) && ($0.value.isCue || !candidates.haveCues || $0.value.isMidSentence > 0)
    }
    let known = Set(sure.keys.flatMap { nameWords($0) })
    let persons = candidates.names.filter { key, use in
      sure[key] != nil || use.hasArticle == 0 && use.isPlaced == 0 && nameWords(key).contains { known.contains($0) }
    }
    .sorted { (nameWords($1.key).count, $1.value.count, $0.value.first) < (nameWords($0.key).count, $0.value.count, $1.value.first) }
    var clusters: [Cluster] = []
    for (key, use) in persons {
      let (titles, words) = split(key)
      if isAnotherAge(key, use, candidates) {
        clusters.append(Cluster(names: [(key, use)]))
      } else if let index = home(of: words, titles: titles, in: clusters) {
        clusters[index].names.append((key, use))
        clusters[index].titles.formUnion(titles)
      } else {
        var cluster = Cluster(names: [(key, use)], titles: titles)
        cluster.given = words.count > 1 || titles.isEmpty ? words.first : nil
        cluster.surname = words.count > 1 || !titles.isEmpty ? words.last : nil
        clusters.append(cluster)
      }
    }
    return clusters
  }

  /// `YOUNG MARA` beside `MARA`: who has two cues is two parts for two faces.
  private func isAnotherAge(_ key: String, _ use: NameUse, _ candidates: NameCandidates) -> Bool {
    let words = key.split(separator: " ")
    guard use.isCue, words.count > 1, ["young", "old", "younger", "older", "little"].contains(words[0]) else { return false }
    return candidates.names[words.dropFirst().joined(separator: " ")]?.isCue == true
  }

  private func isPerson(_ key: String, _ use: NameUse) -> Bool {
    if use.isCue { return true }
    let (titles, words) = split(key)
    if words.isEmpty { return false }
    if words.count > 4 { return false }
    if words.contains(where: { language.places.setting(of: $0) != nil }) && use.speaks == 0 { return false }
    if !titles.isEmpty { return true }
    if use.speaks > 0 { return use.personhood > 0 }
    guard use.personhood >= 0, use.isPlaced * 2 < use.count, use.hasArticle * 2 < use.count else { return false }
    let isRepeated = use.count >= 2
    return use.wills > 0 || use.acts > 0 && (isRepeated || use.isMidSentence > 0)
      || isRepeated && use.isMidSentence > 0 && (use.isHe + use.isShe > 0 || use.isAddressed > 1)
  }

  private func split(_ key: String) -> (titles: Set<String>, words: [String]) {
    let all = key.split(separator: " ").map(String.init)
    let titles = all.prefix { language.words.titles.contains($0) }
    return (Set(titles), Array(all.dropFirst(titles.count)))
  }

  private func nameWords(_ key: String) -> [String] { split(key).words }

  private func home(of words: [String], titles: Set<String>, in clusters: [Cluster]) -> Int? {
    let gender = titles.lazy.map { language.words.gender(of: $0) }.first { $0 != .unknown }
    let fitting = clusters.indices.filter { index in
      let cluster = clusters[index]
      guard agrees(gender, cluster) else { return false }
      if words.count > 1 { return given(words[0], fits: cluster) && words.last == cluster.surname }
      guard let word = words.first else { return false }
      if !titles.isEmpty { return word == cluster.surname || word == cluster.given }
      return given(word, fits: cluster) || word == cluster.surname
    }
    guard fitting.count > 1, let word = words.first else { return fitting.first }
    // Of several, a given name outweighs a surname, and the one most spoken of outweighs the others.
    return fitting.max {
      (given(word, fits: clusters[$0]) ? 1 : 0, clusters[$0].count) < (given(word, fits: clusters[$1]) ? 1 : 0, clusters[$1].count)
    }
  }

  private func given(_ word: String, fits cluster: Cluster) -> Bool {
    guard let given = cluster.given else { return false }
    return given == word || language.nicknames[word]?.contains(given) == true || language.nicknames[given]?.contains(word) == true
  }

  private func agrees(_ gender: Gender?, _ cluster: Cluster) -> Bool {
    guard let gender else { return true }
    let own = cluster.gender(language)
    return own == .unknown || own == gender
  }

  /// `the captain` joins the only Captain of the book; other nouns that speak, or people's roles that act, are characters of their own.
  private func attachNouns(_ candidates: NameCandidates, to clusters: inout [Cluster]) {
    let nouns = candidates.nouns.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
    for (key, use) in nouns {
      let head = key.split(separator: " ").last.map(String.init) ?? key
      let titled = clusters.indices.filter { clusters[$0].titles.contains(head) || clusters[$0].titles.contains(abbreviated(head)) }
      if titled.count == 1 {
        clusters[titled[0]].nouns.append((key, use))
      } else if use.speaks > 0 || language.words.roles.contains(head) && use.acts > 0 && use.count > 1 {
        clusters.append(Cluster(names: [], nouns: [(key, use)]))
      }
    }
  }

  private func abbreviated(_ title: String) -> String {
    ["captain": "capt", "lieutenant": "lt", "sergeant": "sgt", "doctor": "dr", "professor": "prof", "colonel": "col", "general": "gen"][
      title] ?? title
  }

  /// Somebody who is only ever talked to is the "I" who tells the story.
  private func narratorName(among clusters: inout [Cluster], _ candidates: NameCandidates) -> String? {
    let addressed = candidates.names.filter { key, use in
      // "Listen, …" opens a line as a name does.
      language.verbs.form(key) == nil && use.isAddressed > 0 && use.isAddressed * 2 >= use.count && use.speaks == 0 && use.acts == 0
        && use.hasArticle == 0
        && use.isHe + use.isShe == 0
    }
    let best = addressed.max { ($0.value.isAddressed, $1.value.first) < ($1.value.isAddressed, $0.value.first) }
    guard let best else { return nil }
    clusters.removeAll { cluster in cluster.names.allSatisfy { $0.key == best.key } && cluster.nouns.isEmpty }
    return printed(best.value)
  }

  private func character(_ cluster: Cluster, id: CharacterID, among clusters: [Cluster]) -> StoryCharacter {
    let forms = (cluster.names + cluster.nouns.map { (key: "the " + $0.key, use: $0.use) })
      .sorted { ($1.use.count, $0.use.first) < ($0.use.count, $1.use.first) }
    // A noun that speaks by a cue is brought in by it too: "An OLD MAN (70s)".
    let aliases = forms.flatMap { form in
      let isNoun = form.key.hasPrefix("the ")
      return (isNoun ? [form.key] : [printed(form.use)]) + (isNoun && form.use.isCue ? [form.use.words.joined(separator: " ")] : [])
    }
    let words =
      cluster.names.flatMap { $0.key.split(separator: " ").map(String.init) }
      + cluster.nouns.flatMap { $0.key.split(separator: " ").map(String.init) }
    let stated = words.lazy.map { language.words.gender(of: $0) }.first { $0 != .unknown }
    let isThing =
      cluster.names.isEmpty && !cluster.nouns.contains(where: \.use.isCue) && !words.contains { language.words.roles.contains($0) }
    let gender = stated ?? (isThing ? .neuter : cluster.gender(language))
    return StoryCharacter(
      id: id, name: displayName(cluster, aliases: aliases, among: clusters), aliases: aliases, gender: gender, isNarrator: false,
      mentionCount: cluster.count)
  }

  /// The shortest form that is nobody else's; a lone given name rather than a surname, a name rather than a noun.
  private func displayName(_ cluster: Cluster, aliases: [String], among clusters: [Cluster]) -> String {
    let names = cluster.names.sorted { ($1.use.count, $0.use.first) < ($0.use.count, $1.use.first) }
    let untitled = names.filter { split($0.key).titles.isEmpty }
    let single = untitled.first { nameWords($0.key).count == 1 && isUnique($0.key, among: clusters) }
    if let single { return printed(single.use) }
    guard let best = names.first else { return aliases.first ?? "somebody" }
    // Another age of somebody keeps the word that says so.
    if cluster.given == nil, cluster.surname == nil { return printed(best.use) }
    let words = split(best.key)
    // A rank or "old" before a name that is nobody else's can go; Mr. and Mrs. belong to it.
    let isCivil = words.titles.contains { language.words.gender(of: $0) != .unknown }
    guard !isCivil, words.words.count == 1, isUnique(words.words[0], among: clusters) else { return printed(best.use) }
    return best.use.words.last ?? aliases.first ?? "somebody"
  }

  private func printed(_ use: NameUse) -> String {
    (use.isTitled ? "the " : "") + (use.isCue ? use.words.map(CueName.titled) : use.words).joined(separator: " ")
  }

  private func isUnique(_ word: String, among clusters: [Cluster]) -> Bool {
    clusters.filter { $0.given == word || $0.surname == word }.count <= 1
  }
}
