import Manuscripts

/// Asks the features of each candidate for a third-person pronoun.
struct PronounRanker {
  /// A noun phrase that is asked about.
  struct Noun {
    let phrase: PersonPhrase
    let head: String
    let sort: PersonNouns.Sort
    let owner: CharacterID?
  }

  let people: PeopleInMind
  /// Most recent first.
  let candidates: [Int]
  let gender: Gender
  let isPlural: Bool
  let role: PronounForm.Role
  /// Nil for a pronoun.
  var noun: Noun?
  let place: PeopleInMind.Place
  let isTag: Bool
  let isBeside: Bool
  /// True for the first word of a paragraph.
  let isFirst: Bool
  let clauseSubject: Int?
  let discourse: Discourse
  /// Who says the pronoun, and to whom; nil in the narration.
  let speaker: CharacterID?
  let addressee: CharacterID?
  /// Whom speech in the same paragraph calls by name, and whom the speech before did.
  let called: CharacterID?
  let calledBefore: CharacterID?
  /// Paragraphs since somebody spoke.
  let talkDistance: Int
  /// The most mentions that a candidate has.
  let most: Int

  private var kind: PronounModel.Kind {
    if let noun { return noun.phrase.isPlural ? .pluralNoun : noun.phrase.possessor != nil ? .ownedNoun : .noun }
    if isTag { return .tag }
    if place.isQuoted { return isPlural ? .quotedPlural : .quoted }
    switch (role, isPlural) {
    case (.subject, false): return .subject
    case (.object, false): return .object
    case (.possessive, false): return .possessive
    case (.reflexive, _): return .reflexive
    case (.subject, true): return .pluralSubject
    case (.object, true): return .pluralObject
    case (.possessive, true): return .pluralPossessive
    }
  }

  /// Indices into the model's weights: for the kind of pronoun, and for all pronouns.
  func features(of position: Int) -> [Int] {
    let own = features(of: position, kind)
    return noun == nil ? own + features(of: position, .any) : own
  }

  private func features(of position: Int, _ kind: PronounModel.Kind) -> [Int] {
    let referent = people.referents[candidates[position]]
    let trace = referent.trace(isQuoted: place.isQuoted)
    let there = trace.place
    let distance = place.sentence - there.sentence
    let near = min(distance, 3)
    let isSubject = candidates[position] == clauseSubject
    let isNoun = there.kind != .pronoun
    let isMost = trace.count == most
    let isChain = people.lastOfPronoun(gender, isQuoted: place.isQuoted) == candidates[position]
    let turn = turn(of: referent.id)
    func feature(_ feature: PronounModel.Feature, _ value: Int) -> Int { PronounModel.index(kind, feature, value) }
    return [
      feature(.being, referent.being.rawValue),
      feature(.sentences, min(distance, 9)),
      feature(.rank, min(position, 6)),
      feature(.form, (there.kind == .name ? 0 : isNoun ? 1 : 2) * 4 + there.role.rawValue),
      feature(.formThere, (near * 2 + (isNoun ? 1 : 0)) * 4 + there.role.rawValue),
      feature(.sureness, (referent.gender == gender ? 4 : 0) + min(position, 3)),
      feature(.frequency, bucket(trace.count)),
      feature(.mostFrequent, (isMost ? 4 : 0) + near),
      feature(.lastSubject, (discourse.lastSubject == referent.id ? 4 : 0) + near),
      feature(.paragraphs, min(place.paragraph - there.paragraph, 4) * 2 + (isFirst ? 1 : 0)),
      feature(.clauseSubject, (isSubject ? 2 : 0) + (clauseSubject == nil ? 1 : 0)),
      feature(.speaker, turn),
      feature(.turns, turn * 4 + min(talkDistance, 3)),
      feature(.called, (referent.id == called ? 1 : 0) + (referent.id == calledBefore ? 2 : 0)),
      feature(.quoted, (there.isQuoted ? 2 : 0) + (place.isQuoted ? 1 : 0)),
      feature(.choices, min(candidates.count - 1, 3) * 3 + min(position, 2)),
      feature(.beside, (isBeside ? 2 : 0) + (isSubject ? 1 : 0)),
      feature(.parallel, (there.role == role ? 4 : 0) + near),
      feature(.opener, (trace.isOpener ? 4 : 0) + near),
      feature(.tokens, min(bucket(place.token - there.token) * 2 + (distance == 0 ? 1 : 0), 31)),
      feature(.chain, (isChain ? 4 : 0) + near),
      feature(.beingThere, referent.being.rawValue * 5 + min(distance, 4)),
      feature(.salience, min(Int(trace.salience(at: place.sentence) * 4), 15)),
      feature(.head, headFeature(of: referent)),
      feature(.owner, ownerFeature(of: referent)),
      feature(.sort, (noun?.sort.rawValue ?? 3) * 8 + (referent.being == .cast ? 4 : 0) + min(position, 3)),
      feature(.sortAndHead, (noun?.sort.rawValue ?? 3) * 8 + headFeature(of: referent)),
      feature(.company, (isMost ? 8 : 0) + (isChain ? 4 : 0) + min(position, 3)),
    ]
  }

  /// The features of "nobody spoken of so far".
  var featuresOfNewcomer: [Int] {
    [
      PronounModel.index(kind, .being, 6), PronounModel.index(kind, .choices, 12 + min(candidates.count, 3)),
      PronounModel.index(kind, .quoted, 4 + (place.isQuoted ? 1 : 0)),
      PronounModel.index(kind, .head, 8 + (noun?.phrase.modifier == nil ? 0 : 1)),
      PronounModel.index(kind, .sureness, 8 + (gender == .unknown ? 0 : 1)),
      PronounModel.index(kind, .parallel, 8 + role.rawValue), PronounModel.index(kind, .sort, 28 + (noun?.sort.rawValue ?? 0)),
      PronounModel.index(kind, .owner, 8 + (noun?.owner == nil ? 0 : 1)),
    ]
  }

  private func headFeature(of referent: Referent) -> Int {
    guard let noun else { return 0 }
    guard !referent.nouns.isEmpty else { return referent.being == .cast ? 1 : 2 }
    guard referent.nouns.contains(noun.head) else { return referent.being == .cast ? 3 : 7 }
    if referent.modifier == noun.phrase.modifier { return 4 }
    return referent.modifier == nil || noun.phrase.modifier == nil ? 5 : 6
  }

  private func ownerFeature(of referent: Referent) -> Int {
    guard let noun else { return 0 }
    let isSame = referent.nouns.contains(noun.head) ? 4 : 0
    guard let owner = noun.owner else { return 1 + isSame }
    guard let known = referent.owner else { return 2 + isSame }
    return (known == owner ? 3 : 0) + isSame
  }

  /// The candidate's part in the talk, below eight.
  private func turn(of id: CharacterID) -> Int {
    if id == addressee { return 1 }
    if place.isQuoted { return 0 }
    guard let last = discourse.speakers.first ?? nil else { return 4 }
    if id == last { return 2 }
    guard let turn = discourse.speakers.firstIndex(of: id) else { return 5 }
    return turn == 1 ? 3 : turn == 2 ? 6 : 7
  }

  /// 0, 1, 2, 3–4, 5–8 …: the number's binary length.
  private func bucket(_ number: Int) -> Int {
    Int.bitWidth - max(0, number - 1).leadingZeroBitCount + (number > 0 ? 1 : 0)
  }
}
