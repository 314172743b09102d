import Manuscripts

/// Finds whom `her father`, `Darcy's sister` and a narrator's `my wife` mean: the only one of the owner's surname who can be it.
struct KinFinder: Sendable {
  struct Family: Hashable, Sendable {
    let surname: String
    /// Nil where no title says it.
    let isMarried: Bool?
  }

  private let language: Language
  private let genders: [CharacterID: Gender]
  private let families: [CharacterID: Family]
  private let members: [String: [CharacterID]]
  private let narrator: CharacterID?

  /// Sentences back to the last naming of the owner.
  private static let reach = 3

  init(families: [CharacterID: Family], cast: [StoryCharacter], language: Language) {
    self.language = language
    self.families = families
    genders = Dictionary(uniqueKeysWithValues: cast.map { ($0.id, $0.gender) })
    members = Dictionary(grouping: families.keys.sorted(), by: { families[$0]?.surname ?? "" })
    narrator = cast.first(where: \.isNarrator)?.id
  }

  /// Mentions of kin in the narration, in text order. They begin with the owner's pronoun or name.
  ///
  /// - Parameter names: mentions by name and noun, in text order.
  func mentions(in reading: ChapterReading, names: [Mention]) -> [Mention] {
    guard members.values.contains(where: { $0.count > 1 }) else { return [] }
    var result: [Mention] = []
    var next = 0
    for (number, sentence) in reading.sentences.enumerated() {
      for index in sentence.tokens where index > sentence.tokens.lowerBound && !reading.isQuoted(index) {
        guard let gender = language.persons.kin[reading.tokens[index].folded] else { continue }
        let start = reading.tokens[index - 1].span.start
        while next < names.count, names[next].span.end <= start { next += 1 }
        let own = next < names.count && names[next].span.start <= start && names[next].span.end > start ? names[next] : nil
        let owner =
          own.map { isPossessive(index - 1, reading) ? $0.character : nil } ?? self.owner(index - 1, in: number, names[..<next], reading)
        guard let owner, let kin = relative(reading.tokens[index].folded, gender, of: owner) else { continue }
        let span = TextSpan(own?.span.start ?? start, reading.tokens[index].span.end)
        result.append(Mention(span: span, character: kin, kind: .noun, isQuoted: false))
      }
    }
    return result
  }

  private func isPossessive(_ token: Int, _ reading: ChapterReading) -> Bool { reading.tokens[token].folded.hasSuffix("'s") }

  /// Whom `his` or `her` before a noun of kinship means: who of the sex was named last, in this sentence or shortly before.
  private func owner(_ token: Int, in sentence: Int, _ names: ArraySlice<Mention>, _ reading: ChapterReading) -> CharacterID? {
    let gender: Gender
    switch reading.tokens[token].folded {
    case "his": gender = .male
    case "her": gender = .female
    case "my": return narrator
    default: return nil
    }
    let horizon = reading.sentences[max(0, sentence - KinFinder.reach)].span.start
    for mention in names.reversed() {
      if mention.span.end <= horizon { return nil }
      if genders[mention.character] == gender { return mention.character }
    }
    return nil
  }

  private func relative(_ noun: String, _ gender: Gender, of owner: CharacterID) -> CharacterID? {
    guard let family = families[owner] else { return nil }
    // A wife keeps no surname of her father's.
    let isOfMarriage = ["husband", "wife", "son", "daughter"].contains(noun)
    guard family.isMarried != true || isOfMarriage else { return nil }
    let isWed: Bool? =
      ["mother", "wife", "grandmother", "mamma", "mama", "mum"].contains(noun) ? true : ["sister", "daughter"].contains(noun) ? false : nil
    let possible = (members[family.surname] ?? []).filter { id in
      id != owner && genders[id] == gender
        && (isWed == nil || gender == .male || families[id]?.isMarried == isWed || isWed == false && families[id]?.isMarried == nil)
    }
    return possible.count == 1 ? possible[0] : nil
  }
}
