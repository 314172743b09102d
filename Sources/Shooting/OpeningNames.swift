import Prose

/// Puts names for the pronoun with which an action opens, where the shot itself tells whom it means.
struct OpeningNames {
  /// Whoever is on screen, by the names that shots use.
  let people: [(name: String, gender: Gender)]

  func named(_ action: String) -> String {
    guard let space = action.firstIndex(of: " ") else { return action }
    guard let name = name(for: action[..<space].lowercased()) else { return action }
    return name.capitalizingFirst() + action[space...]
  }

  /// Nil for a pronoun that might mean somebody else.
  private func name(for pronoun: String) -> String? {
    switch pronoun {
    case "they", "we": several
    case "their", "our": several.map { $0 + "'s" }
    case "he": only(.male)
    case "she": only(.female)
    case "his": only(.male).map { $0 + "'s" }
    case "her": only(.female).map { $0 + "'s" }
    default: nil
    }
  }

  /// "Anna, Peter and Ruth".
  private var several: String? {
    guard people.count > 1, let last = people.last else { return nil }
    return people.dropLast().map(\.name).joined(separator: ", ") + " and \(last.name)"
  }

  private func only(_ gender: Gender) -> String? {
    let found = people.filter { $0.gender == gender }
    return found.count == 1 ? found[0].name : nil
  }
}
