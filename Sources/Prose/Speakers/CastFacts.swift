/// What of the whole cast bears on who speaks.
struct CastFacts {
  let genders: [CharacterID: Gender]
  let narrator: CharacterID?
  /// Those called only by a noun that fits many: "the young man", "the girl".
  let generic: Set<CharacterID>
  /// Those called only by a noun of their own: "the archive", "the engineer".
  let namedByNoun: Set<CharacterID>
  /// Titles that one of the cast alone bears, in full and in lower case: who is called "Doctor".
  let bearers: [String: CharacterID]
  private let ranks: [CharacterID: Int]

  init(_ cast: [StoryCharacter], _ language: Language) {
    generic = Set(
      cast.filter { character in
        guard character.aliases.allSatisfy({ $0.hasPrefix("the ") }), let head = character.name.split(separator: " ").last else {
          return false
        }
        return language.words.gender(of: String(head)) != .unknown && head == head.lowercased()
      }
      .map(\.id))
    namedByNoun = Set(cast.filter { character in character.aliases.allSatisfy { $0.hasPrefix("the ") } }.map(\.id)).subtracting(generic)
    var bearers: [String: Set<CharacterID>] = [:]
    for character in cast {
      for alias in character.aliases {
        let words = alias.lowercased().split(separator: " ").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
        guard words.count > 1, words[0] != "the", language.words.titles.contains(words[0]), language.words.calls[words[0]] == nil else {
          continue
        }
        bearers[language.words.fullTitles[words[0]] ?? words[0], default: []].insert(character.id)
      }
    }
    self.bearers = bearers.compactMapValues { $0.count == 1 ? $0.first : nil }
    genders = Dictionary(cast.map { ($0.id, $0.gender) }, uniquingKeysWith: { first, _ in first })
    narrator = cast.first(where: \.isNarrator)?.id
    let order = cast.sorted { ($1.mentionCount, $0.id) < ($0.mentionCount, $1.id) }
    ranks = Dictionary(order.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func weight(of character: CharacterID) -> SpeakerFeature {
    switch ranks[character] ?? 99 {
    case 0...1: .main
    case 2...7: .supporting
    default: .minor
    }
  }
}
