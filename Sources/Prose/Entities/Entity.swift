package import Manuscripts

/// A phrase that names or describes a person, a place, a vehicle or an organization. Entities may stand inside one another.
package struct Entity: Hashable, Sendable {
  /// LitBank's kinds (after ACE 2005).
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case person = "PER"
    /// Made by people to be in or on: rooms, buildings, streets, gardens.
    case facility = "FAC"
    /// A town, a country: a place with people and a government.
    case geopolitical = "GPE"
    case location = "LOC"
    case vehicle = "VEH"
    case organization = "ORG"
  }

  package let span: TextSpan
  package let kind: Kind
  /// Index of the word that the phrase is built on, among the chapter's words.
  package let head: Int
  /// True for a name, false for a common noun.
  package let isName: Bool

  package init(span: TextSpan, kind: Kind, head: Int, isName: Bool) {
    self.span = span
    self.kind = kind
    self.head = head
    self.isName = isName
  }
}

extension AnalyzedChapter {
  /// The mention, of a character or of somebody else, by the word on which an entity is built; nil for whom nobody is known by.
  package func mention(of entity: Entity) -> Mention? {
    let head = syntax.words[entity.head].span
    return AnalyzedChapter.mention(on: head, among: mentions) ?? AnalyzedChapter.mention(on: head, among: extras)
  }

  private static func mention(on head: TextSpan, among mentions: [Mention]) -> Mention? {
    let next = mentions.partitionIndex(reaching: { $0.span.start >= head.end })
    return mentions[max(0, next - 3)..<next].last { $0.kind != .pronoun && $0.span.overlaps(head) }
  }

  /// Pronouns, and names and nouns of persons on which no entity is built.
  package var mentionsBesideEntities: [Mention] {
    let taken = Set(entities.compactMap { mention(of: $0)?.span })
    return (mentions + extras).filter { $0.kind == .pronoun || !taken.contains($0.span) }.sorted { $0.span < $1.span }
  }
}
