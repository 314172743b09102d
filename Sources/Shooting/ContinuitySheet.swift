package import Prose

/// How everything in a shot stands at its first and at its last frame, as far as the text says: what the script supervisor keeps, so that the last
/// frame of one shot can be the first of the next.
package struct ContinuitySheet: Hashable, Sendable {
  /// Those on screen, in the shot's order; who is not listed is not on screen.
  package internal(set) var people: [Person]
  /// Things of the shot whose state the text tells.
  package internal(set) var things: [Thing]
  /// The words of `atmosphere.txt` (`lamplight`), or the time of day; "" when the text says neither.
  package let light: String
  /// As in `atmosphere.txt`; "" when the text says nothing, or that it is over.
  package let weather: String

  package struct Person: Hashable, Sendable {
    package let name: String
    /// "grey coat": as the text has it, without article, at the shot's end.
    package internal(set) var wears: [String]
    package internal(set) var start: Bearing
    package internal(set) var end: Bearing
  }

  /// A body at one moment.
  package struct Bearing: Hashable, Sendable {
    /// Nil when the text does not say.
    package internal(set) var posture: ContinuityWords.Posture?
    /// What is in the hands: "wrench".
    package internal(set) var holds: [String]

    /// "standing, holds the wrench"; "" when nothing is known.
    package var words: String {
      let held = holds.isEmpty ? [] : ["holds " + holds.map { "the \($0)" }.joined(separator: " and ")]
      return ([posture?.rawValue].compactMap(\.self) + held).joined(separator: ", ")
    }
  }

  package struct Thing: Hashable, Sendable {
    package let name: String
    /// Nil when the text tells only what becomes of it.
    package internal(set) var start: ContinuityWords.ThingState?
    package internal(set) var end: ContinuityWords.ThingState
  }

  /// Of a shot that nobody looked at.
  package static let none = ContinuitySheet(people: [], things: [], light: "", weather: "")

  /// One clause for each person and thing of whom something is known, as a sheet prints it: "Mara standing → sitting, holds the wrench; wears grey coat".
  package var notes: [String] {
    let bodies = people.compactMap { person -> String? in
      let (start, end) = (person.start.words, person.end.words)
      let bearing = start == end ? end : "\(start.isEmpty ? "…" : start) → \(end.isEmpty ? "hands free" : end)"
      let wears = person.wears.isEmpty ? "" : "wears " + person.wears.joined(separator: ", ")
      let said = [bearing, wears].filter { !$0.isEmpty }.joined(separator: "; ")
      return said.isEmpty ? nil : "\(person.name) \(said)"
    }
    let states = things.map { thing in
      let start = thing.start.map { $0 == thing.end ? "" : "\($0.rawValue) → " } ?? "… → "
      return "the \(thing.name) \(start)\(thing.end.rawValue)"
    }
    return bodies + states + [light, weather].filter { !$0.isEmpty }
  }

  /// The sheet of one shot that shows what several showed one after the other.
  static func joining(_ sheets: [ContinuitySheet]) -> ContinuitySheet {
    guard let last = sheets.last else { return .none }
    var result = ContinuitySheet(people: [], things: [], light: last.light, weather: last.weather)
    for sheet in sheets {
      for person in sheet.people {
        if let known = result.people.firstIndex(where: { $0.name == person.name }) {
          result.people[known].wears = person.wears
          result.people[known].end = person.end
        } else {
          result.people.append(person)
        }
      }
      for thing in sheet.things {
        if let known = result.things.firstIndex(where: { $0.name == thing.name }) {
          result.things[known].end = thing.end
        } else {
          result.things.append(thing)
        }
      }
    }
    return result
  }
}
