/// Keeps a scene from a run of pictures alike.
struct Variety {
  /// Shots of one size and angle in a row that an audience does not notice yet: the design's own figure.
  static let longestRun = 3

  private var last: ShotGrammar.Setup?
  private var run = 0

  /// The set-up itself, or what the grammar has in its place after three alike.
  mutating func vary(_ setup: ShotGrammar.Setup, by grammar: ShotGrammar) -> ShotGrammar.Setup {
    var chosen = setup
    if run >= Variety.longestRun, isAlike(setup), let other = grammar.variation(of: setup) { chosen = other }
    run = isAlike(chosen) ? run + 1 : 1
    last = chosen
    return chosen
  }

  private func isAlike(_ setup: ShotGrammar.Setup) -> Bool {
    setup.size == last?.size && setup.angle == last?.angle
  }
}
