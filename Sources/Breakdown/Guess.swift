package import Manuscripts

/// A value that the text suggests, with how surely and by which words.
package struct Guess<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  /// 0 to 1.
  package let confidence: Double
  /// The words it was read from; nil when it was inferred from a neighbour, or read from a heading, which is no part of the text.
  package let evidence: TextSpan?

  package init(_ value: Value, confidence: Double, evidence: TextSpan?) {
    self.value = value
    self.confidence = confidence
    self.evidence = evidence
  }
}
