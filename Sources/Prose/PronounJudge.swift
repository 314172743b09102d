import Manuscripts

/// Tells the pronouns that can mean only one character from those that may mean somebody else, where a wrong face is worse than none.
struct PronounJudge {
  private let reading: ChapterReading
  /// Names and nouns of the narration, in text order.
  private let named: [Mention]
  private let genders: [CharacterID: Gender]
  private let narrator: CharacterID?

  /// Bytes before a pronoun in which its character must be named.
  private static let reach = 900

  init(reading: ChapterReading, mentions: [Mention], cast: [StoryCharacter]) {
    self.reading = reading
    named = mentions.filter { $0.kind != .pronoun && !$0.isQuoted }
    genders = Dictionary(cast.map { ($0.id, $0.gender) }, uniquingKeysWith: { first, _ in first })
    narrator = cast.first(where: \.isNarrator)?.id
  }

  /// True for a name, for "my", and for a pronoun whose character is of its gender, the last such who was named, and the only such of the paragraph.
  func isSure(_ mention: Mention) -> Bool {
    guard mention.kind == .pronoun else { return true }
    let word = reading.text.text(of: mention.span).lowercased()
    if Pronouns.isFirstPerson(word) { return mention.character == narrator || mention.isQuoted }
    guard !mention.isQuoted, let gender = Pronouns.gender(of: word), genders[mention.character] == gender else { return false }
    var index = named.partitionIndex { $0.span.start >= mention.span.start }
    while index > 0, named[index - 1].span.start >= mention.span.start - PronounJudge.reach {
      index -= 1
      if named[index].character == mention.character { return isAlone(mention.character, gender, before: index, mention.span.start) }
      if mayBe(named[index].character, gender) { return false }
    }
    return false
  }

  /// True when nobody else whom the pronoun could mean is named in the paragraph before the mention at `index`.
  private func isAlone(_ character: CharacterID, _ gender: Gender, before index: Int, _ offset: Int) -> Bool {
    let paragraph = max(0, reading.paragraphs.partitionIndex { $0.span.start > offset } - 1)
    return named[..<index].reversed().prefix { $0.span.start >= reading.paragraphs[paragraph].span.start }.allSatisfy {
      $0.character == character || !mayBe($0.character, gender)
    }
  }

  private func mayBe(_ character: CharacterID, _ gender: Gender) -> Bool {
    let own = genders[character] ?? .unknown
    return (own == gender || own == .unknown) && character != narrator
  }
}
