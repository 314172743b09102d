import Prose
import Shooting

/// How a shot stands at its end, where the continuity sheet knows that it differs from its beginning.
enum LastFrame {
  /// "Mara is sitting, holding the wrench. The door is open."; nil where nothing is known to change.
  static func action(of shot: Shot) -> String? {
    let people = shot.continuity.people.compactMap { person -> String? in
      // A posture told for the first time may have been so all the while.
      let posture = person.start.posture == nil || person.start.posture == person.end.posture ? nil : person.end.posture
      let hands =
        person.start.holds == person.end.holds ? nil : person.end.holds.isEmpty ? "with free hands" : "holding \(held(by: person))"
      let parts = [posture?.rawValue, hands].compactMap(\.self)
      return parts.isEmpty ? nil : "\(person.name.capitalizingFirst()) is \(parts.joined(separator: ", "))."
    }
    let things = shot.continuity.things.compactMap { thing in
      thing.start == thing.end ? nil : "The \(thing.name) is \(thing.end.rawValue)."
    }
    let sentences = people + things
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private static func held(by person: ContinuitySheet.Person) -> String {
    person.end.holds.map { "the \($0)" }.listed
  }
}
