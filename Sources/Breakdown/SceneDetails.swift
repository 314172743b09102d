package import Manuscripts
package import Prose

/// What a production's breakdown sheet says of a scene besides heading and cast.
package struct SceneDetails: Hashable, Sendable {
  /// Through whose eyes and mind the scene is told; nil when nobody's.
  package let pointOfView: CharacterID?
  /// The sentence that tells best what happens; nil in a scene without a word to film.
  package let synopsis: TextSpan?
  /// Eighths of a screenplay page, at least 1.
  package let eighths: Int
  /// From 1, through the book; nil for flashbacks and what is imagined.
  package let storyDay: Int?
  /// In text order, each thing once.
  package let elements: [BreakdownElement]

  package init(pointOfView: CharacterID?, synopsis: TextSpan?, eighths: Int, storyDay: Int?, elements: [BreakdownElement]) {
    self.pointOfView = pointOfView
    self.synopsis = synopsis
    self.eighths = eighths
    self.storyDay = storyDay
    self.elements = elements
  }

  /// Of a scene that nobody looked at.
  package static let none = SceneDetails(pointOfView: nil, synopsis: nil, eighths: 1, storyDay: nil, elements: [])
}

/// Something that a department must bring to the set.
package struct BreakdownElement: Hashable, Sendable {
  /// As the breakdown sheets of screenplay programs call them.
  package enum Category: String, CaseIterable, Sendable {
    case props = "Props"
    case vehicles = "Vehicles"
    case wardrobe = "Wardrobe"
    case animals = "Animals"
    case sound = "Sound"
    case music = "Music"
    case setDressing = "Set Dressing"
    case specialEffects = "Special Effects"
    case visualEffects = "Visual Effects"
  }

  package let category: Category
  /// The noun with the adjectives right before it, as the text has them.
  package let name: String
  package let span: TextSpan

  package init(category: Category, name: String, span: TextSpan) {
    self.category = category
    self.name = name
    self.span = span
  }
}
