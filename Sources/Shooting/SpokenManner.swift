/// A screenplay's parentheticals as the end of a sentence: ` to Hanne, quietly`.
enum SpokenManner {
  /// Words in a parenthetical that are for the actor's time and nothing to see.
  private static let unseen: Set<String> = [
    "beat", "a beat", "pause", "a pause", "then", "continuing", "cont'd", "more", "at the same time",
  ]

  /// - Parameter listener: whom the words go to unless a parenthetical says otherwise.
  static func words(_ manners: [String], to listener: String?) -> String {
    let seen = manners.flatMap { $0.split(separator: ";") }.map { $0.trimmingWhitespace() }.filter {
      !unseen.contains($0.lowercased()) && !$0.isEmpty
    }
    let addressed = seen.first { $0.hasPrefix("to ") }
    let rest = seen.filter { $0 != addressed }.map { ", \($0)" }.joined()
    return (addressed.map { " \($0)" } ?? listener.map { " to \($0)" } ?? "") + rest
  }
}
