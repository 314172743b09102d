import Prose
import Shooting

/// A shot's continuity sheet in decoupage-shots/1.
struct ContinuityJSON: Encodable {
  let people: [PersonJSON]
  let things: [ThingJSON]
  /// "" when the text does not say; so is `weather`.
  let light: String
  let weather: String

  struct PersonJSON: Encodable {
    let name: String
    let wears: [String]
    let start: BearingJSON
    let end: BearingJSON
  }

  struct BearingJSON: Encodable {
    /// Null when the text does not say.
    @OrNull var posture: String?
    let holds: [String]

    init(_ bearing: ContinuitySheet.Bearing) {
      _posture = OrNull(wrappedValue: bearing.posture?.rawValue)
      holds = bearing.holds
    }
  }

  struct ThingJSON: Encodable {
    let name: String
    /// Null when the text tells only what becomes of it.
    @OrNull var start: String?
    let end: String

    init(_ thing: ContinuitySheet.Thing) {
      name = thing.name
      _start = OrNull(wrappedValue: thing.start?.rawValue)
      end = thing.end.rawValue
    }
  }

  init(_ sheet: ContinuitySheet) {
    people = sheet.people.map {
      PersonJSON(name: $0.name, wears: $0.wears, start: BearingJSON($0.start), end: BearingJSON($0.end))
    }
    things = sheet.things.map(ThingJSON.init)
    light = sheet.light
    weather = sheet.weather
  }
}
