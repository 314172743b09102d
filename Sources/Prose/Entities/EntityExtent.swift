/// How far the phrase of an entity reaches around its head: dependent by dependent outward on either side, until one is left out.
package enum EntityExtent {
  /// - Parameter includes: whether the phrase of a dependent belongs to the entity.
  /// - Returns: positions in the sentence.
  package static func range(of position: Int, in sentence: SentenceView, includes: (Int) -> Bool) -> ClosedRange<Int> {
    var first = position
    var last = position
    for dependent in steps(from: position, in: sentence, before: true) {
      guard includes(dependent) else { break }
      first = min(first, sentence.phrase(of: dependent).lowerBound)
    }
    for dependent in steps(from: position, in: sentence, before: false) {
      guard includes(dependent) else { break }
      last = max(last, sentence.phrase(of: dependent).upperBound)
    }
    return first...last
  }

  /// The dependents at one side, nearest first, without prepositions and marks.
  package static func steps(from position: Int, in sentence: SentenceView, before: Bool) -> [Int] {
    let side = sentence.dependents[position].filter { dependent in
      guard before ? dependent < position : dependent > position else { return false }
      switch sentence.word(dependent).relation {
      case .case, .cc, .cop, .mark, .aux, .punct: return false
      default: return true
      }
    }
    return before ? side.reversed() : side
  }
}
