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

/// Words that place the action: "in the pump house", "on the ferry deck".
package struct PlaceCue: Hashable, Sendable {
  /// The place's own words, without preposition or article.
  package let span: TextSpan
  /// The place as a heading prints it: lower case but for proper names, without article.
  package let name: String
  package let setting: Setting?
  /// True when somebody moves there ("into the pump house") instead of being there.
  package let isArrival: Bool
  /// 0 to 1.
  package let strength: Double

  package init(span: TextSpan, name: String, setting: Setting?, isArrival: Bool, strength: Double) {
    self.span = span
    self.name = name
    self.setting = setting
    self.isArrival = isArrival
    self.strength = strength
  }
}

/// Inside or outside.
package enum Setting: String, Sendable {
  case interior = "INT"
  case exterior = "EXT"
  case both = "INT/EXT"
}

/// Words that tell the hour or move the story's clock: "at dawn", "the next morning", "three days later".
package struct TimeCue: Hashable, Sendable {
  package let span: TextSpan
  /// Nil for a jump that does not say the hour.
  package let time: TimeOfDay?
  /// True when the words move the story's clock.
  package let isJump: Bool
  /// 0 to 1.
  package let strength: Double

  package init(span: TextSpan, time: TimeOfDay?, isJump: Bool, strength: Double) {
    self.span = span
    self.time = time
    self.isJump = isJump
    self.strength = strength
  }
}

/// The part of the day as a scene heading names it.
package enum TimeOfDay: String, Sendable, CaseIterable {
  case day = "DAY"
  case night = "NIGHT"
  case dawn = "DAWN"
  case morning = "MORNING"
  case afternoon = "AFTERNOON"
  case evening = "EVENING"
  case dusk = "DUSK"
}

/// A word that hints at walls or at open air.
package struct SettingSign: Hashable, Sendable {
  package let offset: Int
  package let setting: Setting

  package init(offset: Int, setting: Setting) {
    self.offset = offset
    self.setting = setting
  }
}
