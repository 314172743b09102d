/// The characters as the names of the book give them, before pronouns and epithets are weighed.
struct CastDraft: Sendable {
  enum Epithet: Sendable {
    /// `the young man`: anybody of that sex. Who neither speaks nor acts twice is nobody where it means nobody known.
    case general(standsAlone: Bool)
    /// `the duchess` of a book with two.
    case title(Set<CharacterID>)
  }

  let characters: [StoryCharacter]
  /// Characters that have no name of their own and may be others.
  let epithets: [CharacterID: Epithet]
  /// Whose gender a title, a noun or the author states.
  let stated: Set<CharacterID>
  let families: [CharacterID: KinFinder.Family]

  /// True for a noun that is a character only by meaning another one.
  func isOnlyEpithet(_ id: CharacterID) -> Bool {
    if case .general(standsAlone: false) = epithets[id] { return true }
    return false
  }
}
