import Prose

/// What the headings of a chapter's scenes tell one another: one name for each set, and the hour of scenes that go on without a gap.
struct HeadingFlow {
  /// Scenes between which no time passes and no author's mark stands.
  private static let seamless: Set<SceneDivider.Opening.Kind> = [.place, .shift, .flashback, .homecoming]
  /// What is left of a guess that comes from the scene after.
  private static let carried = 0.8

  /// - Parameter kinds: why each scene opens, as many as headings.
  static func joined(_ headings: [SceneHeading], kinds: [SceneDivider.Opening.Kind]) -> [SceneHeading] {
    hoursCarriedBack(setsConfirmed(namesShared(headings)), kinds)
  }

  // MARK: sets

  /// Any may be another one.
  private static let nondescript: Set<String> = ["room", "place", "house", "door", "window", "floor", "table"]

  /// "The bridge" is the *Halcyon*'s bridge when the chapter names no other: of places with one head noun the fullest name stands for all,
  /// unless two full names differ. Authors' own headings stay.
  private static func namesShared(_ headings: [SceneHeading]) -> [SceneHeading] {
    var fullest: [String: String] = [:]
    var isAmbiguous: Set<String> = []
    for name in headings.lazy.filter({ $0.written == nil }).compactMap(\.place?.value) {
      let head = headNoun(of: name)
      guard name != head else { continue }
      if let known = fullest[head], !isPart(known, of: name), !isPart(name, of: known) { isAmbiguous.insert(head) }
      if name.count > fullest[head]?.count ?? 0 { fullest[head] = name }
    }
    return headings.map { heading in
      guard heading.written == nil, let place = heading.place else { return heading }
      let head = headNoun(of: place.value)
      guard !nondescript.contains(head), !isAmbiguous.contains(head), let full = fullest[head], full != place.value else { return heading }
      return heading.placed(Guess(full, confidence: place.confidence, evidence: place.evidence))
    }
  }

  /// What a set gains where another scene is surely played there.
  private static let confirmed = 0.25

  /// A place that the text only touches is likelier where the chapter has played before or plays later.
  private static func setsConfirmed(_ headings: [SceneHeading]) -> [SceneHeading] {
    let sure = Set(headings.compactMap { $0.known($0.place) })
    return headings.map { heading in
      guard heading.written == nil, let place = heading.place, heading.known(place) == nil, sure.contains(place.value) else {
        return heading
      }
      return heading.placed(Guess(place.value, confidence: place.confidence + confirmed, evidence: place.evidence))
    }
  }

  private static func headNoun(of name: String) -> String {
    let words = name.lowercased().split(separator: " ")
    // "corridor nine", "deck 4": what counts things of one kind tells them apart.
    return words.last.map(String.init) ?? ""
  }

  /// All words of the shorter name are the longer one's.
  private static func isPart(_ short: String, of long: String) -> Bool {
    let words = Set(long.lowercased().split(separator: " "))
    return short.lowercased().split(separator: " ").allSatisfy(words.contains)
  }

  // MARK: hours

  /// What goes on in the next room at night began at night.
  private static func hoursCarriedBack(_ headings: [SceneHeading], _ kinds: [SceneDivider.Opening.Kind]) -> [SceneHeading] {
    var result = headings
    for index in headings.indices.dropLast().reversed() where result[index].time == nil && kinds[index] != .flashback {
      guard seamless.contains(kinds[index + 1]), kinds[index + 1] != .flashback, let time = result[index + 1].time else { continue }
      result[index] = result[index].timed(Guess(time.value, confidence: time.confidence * carried, evidence: nil))
    }
    return result
  }
}

extension SceneHeading {
  fileprivate func placed(_ place: Guess<String>) -> SceneHeading {
    SceneHeading(setting: setting, place: place, time: time, continuity: continuity, written: written)
  }

  fileprivate func timed(_ time: Guess<TimeOfDay>) -> SceneHeading {
    SceneHeading(setting: setting, place: place, time: time, continuity: continuity, written: written)
  }
}
