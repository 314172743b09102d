/// Where the edit breaks if a shot is not made.
package struct ShotImportance: Hashable, Sendable {
  package enum Rank: String, Sendable, CaseIterable, Comparable {
    case optional
    case supporting
    case essential

    package static func < (a: Rank, b: Rank) -> Bool { a.weight < b.weight }

    var weight: Int {
      switch self {
      case .optional: 0
      case .supporting: 1
      case .essential: 2
      }
    }
  }

  package let rank: Rank
  /// "" when nobody judged it.
  package let reason: String

  package init(_ rank: Rank, because reason: String) {
    self.rank = rank
    self.reason = reason
  }

  /// Of a shot that a person drew up: nobody may drop it.
  package static let unjudged = ShotImportance(.essential, because: "")
}

/// What became of a shot that was joined into another.
package struct JoinedShot: Hashable, Sendable {
  /// `Shot.id`.
  package let id: String
  /// `Shot.address`.
  package let address: String
  package let action: String

  package init(id: String, address: String, action: String) {
    self.id = id
    self.address = address
    self.action = action
  }
}
