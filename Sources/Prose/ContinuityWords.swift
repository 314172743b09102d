/// The lists of `continuity.txt`: what a verb changes in the state of people and things.
package struct ContinuityWords: Sendable {
  package enum Change: Hashable, Sendable {
    case takes
    case holds
    case releases
    case gives
    case putsOn
    case takesOff
    case posture(Posture)
    case thing(ThingState)
  }

  /// How somebody's body is, as a continuity sheet says it.
  package enum Posture: String, Sendable {
    case sitting
    case standing
    case lying
    case kneeling
    case leaning
  }

  /// How a thing is, as a continuity sheet says it.
  package enum ThingState: String, Sendable {
    case open
    case closed
    case lit
    case out
    case broken
    case full
    case empty
  }

  /// By the lemma, or by lemma and particle with a space between.
  private let changes: [String: Change]
  /// In the lemma: "cuff".
  package let partsOfClothes: Set<String>

  private static let lists: [(name: String, change: Change)] = [
    ("takes", .takes), ("holds", .holds), ("releases", .releases), ("gives", .gives), ("puts-on", .putsOn), ("takes-off", .takesOff),
    ("sits", .posture(.sitting)), ("stands", .posture(.standing)), ("lies", .posture(.lying)), ("kneels", .posture(.kneeling)),
    ("leans", .posture(.leaning)), ("walks", .posture(.standing)), ("opens", .thing(.open)), ("closes", .thing(.closed)),
    ("lights", .thing(.lit)), ("darkens", .thing(.out)), ("breaks", .thing(.broken)), ("fills", .thing(.full)), ("empties", .thing(.empty)),
  ]

  init(_ lists: WordLists) {
    var changes: [String: Change] = [:]
    for (name, change) in ContinuityWords.lists {
      for phrase in lists.phrases(name) {
        changes[phrase.joined(separator: " ")] = change
      }
    }
    self.changes = changes
    partsOfClothes = lists.set("parts-of-clothes")
  }

  /// True for a verb that means something else with a small word: "take off".
  package func isPhrasal(_ lemma: String, _ particle: String) -> Bool { changes["\(lemma) \(particle)"] != nil }

  /// - Parameter particle: the verb's own small word; nil without.
  package func change(_ lemma: String, particle: String?) -> Change? {
    particle.flatMap { changes["\(lemma) \($0)"] } ?? changes[lemma]
  }
}
