/// How much of the book each character is in.
struct CastPresence {
  private var mentions: [CharacterID: Int] = [:]
  private var chapters: [CharacterID: Int] = [:]
  private var most = 0
  private var chapterCount = 0

  /// Call once for each chapter.
  mutating func count(_ found: [Mention]) {
    chapterCount += 1
    for mention in found { mentions[mention.character, default: 0] += 1 }
    for character in Set(found.map(\.character)) { chapters[character, default: 0] += 1 }
    most = mentions.values.max() ?? 0
  }

  func mentions(of character: CharacterID) -> Int { mentions[character] ?? 0 }

  func weighed(_ character: StoryCharacter, as id: CharacterID) -> StoryCharacter {
    let count = mentions(of: character.id)
    return StoryCharacter(
      id: id, name: character.name, aliases: character.aliases, gender: character.gender, isNarrator: character.isNarrator,
      mentionCount: count, importance: character.isNarrator ? .principal : importance(count, in: chapters[character.id] ?? 0))
  }

  /// A principal has a sixth of the mentions of the most mentioned one and is in a quarter of the chapters; who supports has a fortieth, and three.
  private func importance(_ count: Int, in own: Int) -> StoryCharacter.Importance {
    if count >= 5, count * 6 >= most, own * 4 >= chapterCount { return .principal }
    return count >= 3 && count * 40 >= most ? .supporting : .minor
  }
}
