package import Manuscripts

/// Words for the weather or the light that the scene has: "rain", "the fog", "moonlight", "by lamplight", "in the dark".
package struct AtmosphereCue: Hashable, Sendable {
  package enum Sense: String, Sendable {
    case weather
    case light
  }

  package let span: TextSpan
  package let sense: Sense
  /// A word of `atmosphere.txt`: `rain`, `fog`, `moonlight`, `neon`.
  package let kind: String
  /// True when the words say that it ends or is not there: "the rain had stopped".
  package let isOver: Bool

  package init(span: TextSpan, sense: Sense, kind: String, isOver: Bool) {
    self.span = span
    self.sense = sense
    self.kind = kind
    self.isOver = isOver
  }
}
