/// The characters as the names of the book give them, before pronouns and epithets are weighed.
struct CastDraft: Sendable {
  enum Epithet: Sendable {
    /// `the young man`: anybody of that sex.
    case general
    /// `the duchess` of a book with two.
    case title(Set<CharacterID>)
  }

  let characters: [StoryCharacter]
  /// Characters that have no name of their own and may be others.
  let epithets: [CharacterID: Epithet]
  /// Whose gender a title, a noun or the author states.
  let stated: Set<CharacterID>
  let families: [CharacterID: KinFinder.Family]
}
