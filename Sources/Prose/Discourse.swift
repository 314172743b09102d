import Manuscripts

/// Who is being spoken of, as a reader keeps it in mind from sentence to sentence.
struct Discourse {
  private let genders: [CharacterID: Gender]
  private let narrator: CharacterID?
  /// Most recent first, at most eight.
  private(set) var recent: [CharacterID] = []
  private var lastSubject: CharacterID?
  /// Speakers of the last dialogue paragraphs, most recent first, at most six.
  private(set) var speakers: [CharacterID?] = []

  init(cast: [StoryCharacter]) {
    genders = Dictionary(cast.map { ($0.id, $0.gender) }, uniquingKeysWith: { first, _ in first })
    narrator = cast.first(where: \.isNarrator)?.id
  }

  /// Forgets everybody: a new chapter opens.
  mutating func reset() {
    recent = []
    lastSubject = nil
    speakers = []
  }

  /// A break in the scene ends the talk; who was spoken of last may still be meant by a pronoun.
  mutating func endTalk() {
    speakers = []
  }

  mutating func mention(_ character: CharacterID, isSubject: Bool) {
    recent.removeAll { $0 == character }
    recent.insert(character, at: 0)
    if recent.count > 8 { recent.removeLast() }
    if isSubject { lastSubject = character }
  }

  mutating func speak(_ speaker: CharacterID?) {
    speakers.insert(speaker, at: 0)
    if speakers.count > 6 { speakers.removeLast() }
    if let speaker { mention(speaker, isSubject: true) }
  }

  /// Whom a pronoun means; nil when nobody fits.
  /// - Parameters:
  ///   - subject: the subject of the same sentence, whom an object pronoun cannot mean.
  ///   - isTag: true when the pronoun is the speaker in a dialogue tag.
  ///   - isBeside: true after "behind", "beside" and the like, where the pronoun means the sentence's own subject.
  func referent(of word: String, subject: CharacterID?, isTag: Bool, isBeside: Bool) -> CharacterID? {
    if Pronouns.isFirstPerson(word) { return narrator }
    guard let gender = Pronouns.gender(of: word) else { return nil }
    if isBeside, let subject, fits(subject, gender) { return subject }
    let isObject = ["him", "her"].contains(word)
    let candidates = recent.filter { fits($0, gender) && !(isObject && $0 == subject) }
    if gender == .neuter { return isTag ? candidates.first { genders[$0] == .neuter } : nil }
    let sure = candidates.filter { surely($0, gender) }
    if isTag, let last = speakers.first ?? nil, sure.count > 1 {
      // "he said" right after another man's line is the other man.
      return sure.first { $0 != last }
    }
    if Pronouns.isSubject(word), let last = lastSubject, surely(last, gender) { return last }
    return sure.first ?? candidates.first
  }

  /// The other one of two who talk: the last speaker before the most recent one who differs from it.
  func nextInTurn(excluding addressee: CharacterID?) -> CharacterID? {
    guard let last = speakers.first ?? nil else { return nil }
    return speakers.lazy.compactMap { $0 }.first { $0 != last && $0 != addressee }
  }

  private func fits(_ character: CharacterID, _ gender: Gender) -> Bool {
    let own = genders[character] ?? .unknown
    return own == gender || own == .unknown && gender != .neuter && character != narrator
  }

  private func surely(_ character: CharacterID, _ gender: Gender) -> Bool {
    genders[character] == gender
  }
}
