package import Manuscripts

/// A stretch that stands for a thought: emphasised words in the middle of narration, or a sentence with a verb of thinking.
package struct Thought: Hashable, Sendable {
  package let span: TextSpan
  /// True when the words themselves are what is thought ("*Not again.*"), false when the narrator reports it ("she wondered").
  package let isDirect: Bool

  package init(span: TextSpan, isDirect: Bool) {
    self.span = span
    self.isDirect = isDirect
  }
}

/// Words that name a place: "in the pump house", "on the ferry deck".
package struct PlaceCue: Hashable, Sendable {
  /// What the place is to the action.
  package enum Role: String, Sendable {
    /// The action is there.
    case here
    /// Somebody comes there.
    case arrival
    /// Somebody leaves there.
    case departure
    /// Named, seen or headed for; whether the action is there the words do not say.
    case mention
    /// Remembered, supposed, denied or only compared with.
    case absent
  }

  /// The place's own words, without preposition or article.
  package let span: TextSpan
  /// The place as a heading prints it: lower case but for proper names, without article.
  package let name: String
  package let setting: Setting?
  package let role: Role
  /// 0 to 1: how surely the action is there.
  package let strength: Double

  package init(span: TextSpan, name: String, setting: Setting?, role: Role, strength: Double) {
    self.span = span
    self.name = name
    self.setting = setting
    self.role = role
    self.strength = strength
  }
}

/// Inside or outside.
package enum Setting: String, Sendable {
  case interior = "INT"
  case exterior = "EXT"
  case both = "INT/EXT"
}

/// A word that hints at walls or at open air.
package struct SettingSign: Hashable, Sendable {
  package let offset: Int
  package let setting: Setting
  /// 0.25 for a thing that may stand on either side of a wall, 0.6 for a sure sign.
  package let weight: Double

  package init(offset: Int, setting: Setting, weight: Double = 0.25) {
    self.offset = offset
    self.setting = setting
    self.weight = weight
  }
}
