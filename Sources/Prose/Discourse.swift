import Manuscripts

/// Who is being spoken of, as a reader keeps it in mind from sentence to sentence.
struct Discourse {
  /// Most recent first, at most eight.
  private(set) var recent: [CharacterID] = []
  private(set) var lastSubject: CharacterID?
  /// Speakers of the last dialogue paragraphs, most recent first, at most six.
  private(set) var speakers: [CharacterID?] = []

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

  /// The other one of two who talk: the last speaker before the most recent one who differs from it.
  func nextInTurn(excluding addressee: CharacterID?) -> CharacterID? {
    guard let last = speakers.first ?? nil else { return nil }
    return speakers.lazy.compactMap { $0 }.first { $0 != last && $0 != addressee }
  }
}
