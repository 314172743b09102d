import Breakdown
import Prose

/// How people and things stand at one moment of the story, as far as it was told.
struct ContinuityState {
  /// A thing by its noun, which tells it again: "the torque wrench", "the wrench".
  struct Item: Hashable {
    let noun: String
    /// With its adjectives: "grey coat".
    let name: String
  }

  private(set) var postures: [CharacterID: ContinuityWords.Posture] = [:]
  private(set) var hands: [CharacterID: [Item]] = [:]
  private(set) var clothes: [CharacterID: [Item]] = [:]
  /// In the order in which they were told.
  private(set) var things: [(item: Item, state: ContinuityWords.ThingState)] = []
  var light = ""
  var weather = ""
  private var storyDay: Int?

  /// Goes on from the scene before as far as the story does: a scene that follows at once keeps all, one of the same day the clothes.
  mutating func enter(_ scene: Scene) {
    let isSameDay = scene.details.storyDay != nil && scene.details.storyDay == storyDay
    storyDay = scene.details.storyDay
    light = scene.heading.known(scene.heading.time)?.rawValue.lowercased() ?? ""
    guard !isSameDay || scene.heading.continuity != .continuous else { return }
    postures = [:]
    hands = [:]
    things = []
    weather = ""
    if !isSameDay { clothes = [:] }
  }

  mutating func set(_ posture: ContinuityWords.Posture, of person: CharacterID) { postures[person] = posture }

  mutating func take(_ item: Item, by person: CharacterID) {
    for other in hands.keys where other != person { release(item.noun, by: other) }
    ContinuityState.add(item, to: &hands[person, default: []])
  }

  mutating func release(_ noun: String, by person: CharacterID) { hands[person]?.removeAll { $0.noun == noun } }

  mutating func putOn(_ item: Item, by person: CharacterID) {
    release(item.noun, by: person)
    ContinuityState.add(item, to: &clothes[person, default: []])
  }

  mutating func takeOff(_ noun: String, by person: CharacterID) { clothes[person]?.removeAll { $0.noun == noun } }

  mutating func set(_ state: ContinuityWords.ThingState, of item: Item) {
    if let known = things.firstIndex(where: { $0.item.noun == item.noun }) {
      things[known].state = state
    } else {
      things.append((item, state))
    }
  }

  func bearing(of person: CharacterID) -> ContinuitySheet.Bearing {
    ContinuitySheet.Bearing(posture: postures[person], holds: hands[person, default: []].map(\.name))
  }

  func clothing(of person: CharacterID) -> [String] { clothes[person, default: []].map(\.name) }

  func state(of noun: String) -> ContinuityWords.ThingState? { things.first { $0.item.noun == noun }?.state }

  /// What is told with more words replaces what was told with fewer.
  private static func add(_ item: Item, to list: inout [Item]) {
    guard let known = list.firstIndex(where: { $0.noun == item.noun }) else { return list.append(item) }
    if item.name.utf8.count > list[known].name.utf8.count { list[known] = item }
  }
}
