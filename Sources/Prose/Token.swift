package import Manuscripts

/// A word, number or punctuation mark.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case word
    case number
    case openingQuote
    case closingQuote
    /// `.`, `!`, `?`, an ellipsis, or a run of them.
    case terminator
    case comma
    case dash
    /// Any other sign.
    case mark
  }

  package let span: TextSpan
  package let kind: Kind
  /// The token's text in lower case, with `’` written as `'`.
  package let folded: String
  /// True when the first letter is upper case.
  package let isCapitalized: Bool

  package init(span: TextSpan, kind: Kind, folded: String, isCapitalized: Bool) {
    self.span = span
    self.kind = kind
    self.folded = folded
    self.isCapitalized = isCapitalized
  }
}
