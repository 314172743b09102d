import Manuscripts
import Prose

/// Which candidates of a talk's turns the marks allow.
struct SpeakerLabels {
  /// For each turn of each talk: nil when the marks say nothing, else those who may speak, nobody among them as nil.
  enum Label {
    case open
    case speakers(Set<CharacterID>)
    /// Somebody whom no character of ours stands for: any but those who stand for others.
    case stranger(Set<CharacterID>)
  }

  let talks: [(talk: Talk, labels: [Label])]

  /// Marks count for the turn whose words they overlap; a marked person is every character who bears one of the names.
  init(_ novel: SpokenNovel, _ reading: TalkReading) {
    let owners = SpeakerLabels.owners(novel, reading.cast)
    let known = owners.values.reduce(into: Set()) { $0.formUnion($1) }
    let quotations = reading.chapters[0].quotations
    talks = reading.chapters[0].talks.map { talk, _ in
      let labels = talk.steps.map { step -> Label in
        let span = quotations[step.quotations.lowerBound].span.union(quotations[step.quotations.upperBound - 1].span)
        guard let mark = novel.quotations.first(where: { $0.span.overlaps(span) }) else { return .open }
        let speakers = owners[mark.speaker] ?? []
        if speakers.isEmpty { return .stranger(known) }
        return step.candidates.contains { $0.character.map(speakers.contains) ?? false } ? .speakers(speakers) : .open
      }
      return (talk, labels)
    }
  }

  /// Of an unmarked text: those whom tags name.
  init(_ reading: TalkReading) {
    talks = reading.chapters.flatMap { chapter in
      chapter.talks.map { talk, named in
        let labels = zip(talk.steps, named).map { step, character -> Label in
          guard let character, step.candidates.contains(where: { $0.character == character }) else { return .open }
          return .speakers([character])
        }
        return (talk, labels)
      }
    }
  }

  /// Each marked person's characters: those who share more names with it than with anybody else.
  private static func owners(_ novel: SpokenNovel, _ cast: [StoryCharacter]) -> [String: Set<CharacterID>] {
    var result: [String: Set<CharacterID>] = [:]
    let people = novel.characters.map { person in (person.id, Set(person.names.map(folded))) }
    for character in cast {
      let own = Set((character.aliases + [character.name]).map(folded))
      let shared = people.map { own.intersection($0.1).count }
      guard let most = shared.max(), most > 0, shared.filter({ $0 == most }).count == 1, let index = shared.firstIndex(of: most) else {
        continue
      }
      result[people[index].0, default: []].insert(character.id)
    }
    return result
  }

  private static func folded(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
