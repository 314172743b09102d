/// What a noun may mean, in fifteen kinds (person, animal, structure, vehicle, organization, group, settlement, ground and water, location, body
/// part, event, time, communication, artifact, abstraction), from WordNet.
package struct NounKinds: Sendable {
  private let table: WordClasses

  init(_ table: WordClasses) {
    self.table = table
  }

  /// Sixteen times the kind of the commonest sense, plus that of a further one; 0 for unknown words. Plurals are looked up as their singulars.
  /// - Parameter folded: the word in small letters.
  package func code(of folded: some BidirectionalCollection<UInt8>) -> UInt64 {
    let own = table[FeatureHash.of(folded)]
    guard own == 0, folded.last == 0x73, folded.count > 3 else { return own }
    let stem = table[FeatureHash.of(folded.dropLast())]
    guard stem == 0, folded.suffix(2).first == 0x65 else { return stem }
    let short = table[FeatureHash.of(folded.dropLast(2))]
    guard short == 0, folded.suffix(3).first == 0x69 else { return short }
    return table[FeatureHash.of(Array(folded.dropLast(3)) + [0x79])]
  }

  /// True for the singular of a noun that has a kind.
  func isSingular(_ folded: some BidirectionalCollection<UInt8>) -> Bool {
    table[FeatureHash.of(folded)] != 0
  }

  /// The commonest sense's kind.
  package static func first(_ code: UInt64) -> UInt64 { code >> 4 }
}
