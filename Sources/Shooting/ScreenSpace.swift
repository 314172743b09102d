import Prose

/// One half of the frame.
package enum ScreenSide: String, Sendable {
  case left
  case right

  package var opposite: ScreenSide { self == .left ? .right : .left }
}

/// Where somebody of a shot is in the frame. Who is on one side looks to the other, so that two who talk look at each other across every cut.
package struct Staging: Hashable, Sendable {
  package let name: String
  package let side: ScreenSide

  package init(name: String, side: ScreenSide) {
    self.name = name
    self.side = side
  }

  package var looks: ScreenSide { side.opposite }
}

/// Where a movement goes on the screen.
package enum ScreenDirection: String, Sendable {
  case leftToRight = "left to right"
  case rightToLeft = "right to left"

  var reversed: ScreenDirection { self == .leftToRight ? .rightToLeft : .leftToRight }
}

/// Keeps the camera on one side of the line between the people of a scene: everybody stays in one half of the frame, and who walks goes on walking
/// the same way until the text turns them round.
struct ScreenSpace {
  private var sides: [CharacterID: ScreenSide] = [:]
  private var ways: [CharacterID: ScreenDirection] = [:]

  /// - Parameter partner: whom the shot's main person talks to; nil for none.
  mutating func sides(of people: [CharacterID], partner: CharacterID?) -> [(CharacterID, ScreenSide)] {
    let pair = (people + [partner].compactMap { $0 }).prefix(2)
    for person in people + [partner].compactMap({ $0 }) where sides[person] == nil {
      let other = pair.first { $0 != person && sides[$0] != nil }
      sides[person] = other.flatMap { sides[$0]?.opposite } ?? .left
    }
    return people.compactMap { person in sides[person].map { (person, $0) } }
  }

  /// - Parameter turnsBack: true when the text turns the person round: "went back", "returned".
  mutating func way(of person: CharacterID, turnsBack: Bool) -> ScreenDirection {
    let before = ways[person]
    // Whoever sets out walks the way they look.
    let way = before.map { turnsBack ? $0.reversed : $0 } ?? (sides[person] == .right ? .rightToLeft : .leftToRight)
    ways[person] = way
    return way
  }
}

/// A cut at which somebody changes sides or direction without cause: the audience takes it for a jump.
package struct LineCrossing: Hashable, Sendable {
  /// `Shot.address`es.
  package let before: String
  package let after: String
  package let name: String

  /// All crossings inside one scene, in order. The shots' own staging is asked, so that edited lists are checked as well.
  package static func crossings(in shots: [Shot]) -> [LineCrossing] {
    var last: [String: (side: ScreenSide, shot: String)] = [:]
    var result: [LineCrossing] = []
    for shot in shots {
      for staging in shot.staging {
        if let known = last[staging.name], known.side != staging.side {
          result.append(LineCrossing(before: known.shot, after: shot.address, name: staging.name))
        }
        last[staging.name] = (staging.side, shot.address)
      }
    }
    return result
  }
}
