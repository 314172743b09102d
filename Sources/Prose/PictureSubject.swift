/// What a noun puts into the frame, from the nearest to the widest picture.
package enum PictureSubject: String, Sendable {
  /// A part of somebody's body, or what somebody wears.
  case body
  case person
  case group
  case animal
  case thing
  /// Stands or is fixed in a place: a door, a machine.
  case fixture
  case vehicle
  /// A place with walls.
  case room
  case land
  case sky
  /// Heard, not seen.
  case sound
  /// Nothing that can be seen.
  case idea
}

extension Language {
  /// The lists come first; what none of them names goes by the noun's commonest sense.
  /// - Parameter lemma: in small letters.
  package func picture(of lemma: String) -> PictureSubject {
    if pictures.sky.contains(lemma) { return .sky }
    if pictures.land.contains(lemma) { return .land }
    if pictures.fixtures.contains(lemma) { return .fixture }
    if pictures.lights.contains(lemma) { return .thing }
    if pictures.sounds.contains(lemma) { return .sound }
    switch descriptions.head(lemma) {
    case .part(.voice): return .sound
    case .part, .clothing: return .body
    case .person: return .person
    case .thing: return .thing
    case nil: break
    }
    if words.bodyParts.contains(lemma) { return .body }
    if words.abstract.contains(lemma) { return .idea }
    if words.roles.contains(lemma) { return .person }
    switch places.setting(of: lemma) {
    case .interior: return .room
    case .exterior, .both: return .land
    default: return commonestPicture(of: lemma)
    }
  }

  /// By the numbers of `NounKinds`.
  private func commonestPicture(of lemma: String) -> PictureSubject {
    switch NounKinds.first(nouns.code(of: Array(lemma.utf8))) {
    case 1: .person
    case 2: .animal
    case 3: .fixture
    case 4: .vehicle
    case 5, 6: .group
    case 7, 8, 9: .land
    case 10: .body
    case 14: .thing
    default: .idea
    }
  }
}

extension Language {
  /// True for what somebody wears.
  /// - Parameter lemma: in small letters.
  package func isClothing(_ lemma: String) -> Bool {
    if case .clothing = descriptions.head(lemma) { true } else { false }
  }
}

extension Language {
  /// True for a noun that a dictionary or one of the lists has.
  /// - Parameter lemma: in small letters.
  package func isKnownNoun(_ lemma: String) -> Bool {
    nouns.code(of: Array(lemma.utf8)) != 0 || verbs.form(lemma) != nil || descriptions.head(lemma) != nil || picture(of: lemma) != .idea
      || words.function.contains(lemma) || words.abstract.contains(lemma)
  }
}
