import Library

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#else
  import Musl
#endif

/// Weights of features and relations, read from `speakers.txt`.
package struct SpeakerModel: Sendable {
  package static let count = SpeakerFeature.allCases.count + TurnRelation.count
  package static let names = SpeakerFeature.allCases.map(\.name) + TurnRelation.names

  package private(set) var weights: [Double]
  /// Each relation's factor on the odds.
  private(set) var relationFactors: [Double]

  package init(weights: [Double]) {
    precondition(weights.count == SpeakerModel.count, "weights that are not the model's")
    self.weights = weights
    relationFactors = weights.suffix(TurnRelation.count).map { exp($0) }
  }

  /// What is not named weighs nothing; a name that is no feature's is passed over.
  package init(_ named: [(String, Double)]) {
    let places = Dictionary(uniqueKeysWithValues: SpeakerModel.names.enumerated().map { ($1, $0) })
    var weights = Array(repeating: 0.0, count: SpeakerModel.count)
    for (name, weight) in named {
      if let place = places[name] { weights[place] = weight }
    }
    self.init(weights: weights)
  }

  /// Lines of a name and a weight.
  init(path: String, library: TemplateLibrary) {
    self.init(
      library.entries(at: path).compactMap { entry in
        let halves = entry.split(separator: " ")
        return halves.count == 2 ? Double(halves[1]).map { (String(halves[0]), $0) } : nil
      })
  }

  func score(_ features: [SpeakerFeature]) -> Double {
    features.reduce(0) { $0 + weights[$1.rawValue] }
  }

  func factor(_ kind: TurnRelation.Kind, _ link: TurnRelation.Link, _ tagging: TurnRelation.Tagging, afterQuestion: Bool) -> Double {
    relationFactors[TurnRelation.index(kind, link, tagging, afterQuestion: afterQuestion)]
  }
}
