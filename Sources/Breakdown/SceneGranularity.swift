import Prose

/// How readily a scene opens where the author set no mark. What is a border when coarse is one when normal, and what is one when normal is one when fine.
package enum SceneGranularity: String, CaseIterable, Hashable, Sendable {
  /// The author's marks and clear jumps of time and place.
  case coarse
  /// About what readers mark when asked where scenes change.
  case normal
  /// Every likely change.
  case fine

  /// The sum of weights from which a scene opens.
  func least(in table: SceneBorderTable) -> Double {
    table.least(rawValue) ?? .infinity
  }
}
