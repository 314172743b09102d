import Manuscripts

/// Gives shots the identity that survives renumbering and moves: a fingerprint of the quoted words, and which of several shots on the same words it is.
struct ShotIdentity {
  private var uses: [Fingerprint: Int] = [:]

  /// A letter that is no hexadecimal digit, then twelve of those: a spreadsheet would take "024079636635" or "12e45" for a number.
  mutating func next(for quote: String) -> String {
    let words = Fingerprint(of: quote)
    let occurrence = uses[words] ?? 0
    uses[words] = occurrence + 1
    var own = words
    own.combine("#\(occurrence)")
    return "s" + own.hexadecimal.prefix(12)
  }
}
