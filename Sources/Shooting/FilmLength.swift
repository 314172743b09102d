import Library

/// How long a film somebody wants, and how it is to run.
package struct FilmLength: Hashable, Sendable {
  package enum Pace: String, Sendable, CaseIterable {
    case slow
    case normal
    case fast
  }

  package let pace: Pace
  /// Of the whole selection; nil for as long as it takes.
  package let targetSeconds: Double?
  /// Of the whole selection; nil for as many as it takes.
  package let maxShots: Int?
  /// True for the shortest film that still tells the story.
  package let isEssentialOnly: Bool
  package let rates: SpeechRates

  package init(
    pace: Pace = .normal, targetSeconds: Double? = nil, maxShots: Int? = nil, isEssentialOnly: Bool = false,
    rates: SpeechRates = SpeechRates()
  ) {
    self.pace = pace
    self.targetSeconds = targetSeconds
    self.maxShots = maxShots
    self.isEssentialOnly = isEssentialOnly
    self.rates = rates
  }
}

/// The rows of `Templates/shooting/paces.yaml`.
struct PaceTable: Sendable {
  struct Row: Decodable, Sendable {
    let seconds: Double
    let breath: Double
    let joins: Joins
    let longestJoin: Double

    enum Joins: String, Decodable, Sendable {
      case none
      case optional
    }

    private enum CodingKeys: String, CodingKey {
      case seconds, breath, joins
      case longestJoin = "longest-join"
    }
  }

  private struct Rows: Decodable, Sendable {
    let slow: Row
    let normal: Row
    let fast: Row
  }

  private let rows: Rows

  static let path = "shooting/paces.yaml"

  init(library: TemplateLibrary) throws {
    rows = try TableFile<Rows>(PaceTable.path, in: library).content
  }

  subscript(pace: FilmLength.Pace) -> Row {
    switch pace {
    case .slow: rows.slow
    case .normal: rows.normal
    case .fast: rows.fast
    }
  }
}
