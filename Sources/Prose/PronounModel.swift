import Library
package import Manuscripts

/// Weights of the features by which the possible antecedents of a pronoun are ranked, from `pronouns.txt`.
///
/// A log-linear model: the chance of a candidate is the exponential of the sum of its features' weights, over the sum for all candidates.
package struct PronounModel: Sendable {
  /// The kinds of pronouns that have weights of their own.
  package enum Kind: Int, Sendable, CaseIterable {
    case subject
    case object
    case possessive
    case reflexive
    case pluralSubject
    case pluralObject
    case pluralPossessive
    /// In a dialogue tag.
    case tag
    /// Inside speech.
    case quoted
    case quotedPlural
    /// "the stranger".
    case noun
    /// "his mother".
    case ownedNoun
    case pluralNoun
    /// What all pronouns share.
    case any
  }

  /// What is asked about a candidate; the answer is a small number.
  package enum Feature: Int, Sendable, CaseIterable {
    case being
    case sentences
    case rank
    case form
    case formThere
    case sureness
    case frequency
    case mostFrequent
    case lastSubject
    case paragraphs
    case clauseSubject
    case speaker
    case turns
    case called
    case quoted
    case choices
    case beside
    case parallel
    case opener
    case tokens
    case chain
    case beingThere
    case salience
    case head
    case owner
    case sort
    case sortAndHead
    case company
  }

  /// Answers of a feature are below this.
  package static let values = 32
  package static let size = Kind.allCases.count * Feature.allCases.count * values

  package var weights: [Float]

  package init(weights: [Float]) {
    self.weights = weights
  }

  init(_ lists: WordLists) {
    weights = Array(repeating: 0, count: PronounModel.size)
    for kind in Kind.allCases {
      for feature in Feature.allCases {
        for pair in lists.words("\(kind)/\(feature)") {
          let parts = pair.split(separator: "=")
          guard parts.count == 2, let value = Int(parts[0]), value < PronounModel.values, let weight = Float(parts[1]) else { continue }
          weights[PronounModel.index(kind, feature, value)] = weight
        }
      }
    }
  }

  package static func index(_ kind: Kind, _ feature: Feature, _ value: Int) -> Int {
    (kind.rawValue * Feature.allCases.count + feature.rawValue) * values + value
  }

  func score(_ features: [Int]) -> Float {
    features.reduce(0) { $0 + weights[$1] }
  }
}

/// A pronoun and whom it may mean, for training.
package struct PronounQuestion: Sendable {
  package struct Candidate: Sendable {
    /// Where the candidate was last mentioned; nil for somebody new.
    package let last: TextSpan?
    /// Indices into the model's weights.
    package let features: [Int]
  }

  package let span: TextSpan
  package let candidates: [Candidate]
}
