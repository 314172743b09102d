import Shooting

/// How much of whom the picture shows: `Medium close-up of Anna over the shoulder of Gethin, low angle`.
struct PromptFraming {
  private let size: String
  private let angle: String
  private let coverage: Coverage
  private let people: [String]
  private let thing: String?
  /// How many of `names` are written; the others are counted: `Long shot of Anna, Bea and 38 others`.
  var namesKept: Int

  init(of shot: Shot, _ clean: PromptText) {
    size = shot.size.words
    angle = shot.angle == .eyeLevel ? "" : shot.angle == .overhead ? ", from overhead" : ", \(shot.angle.rawValue) angle"
    coverage = shot.coverage
    people = shot.cast.map(clean.phrase).filter(PromptText.hasWord)
    thing = shot.props.lazy.map(clean.phrase).first(where: PromptText.hasWord)
    namesKept = 0
    namesKept = names.count
  }

  /// Those who can be named, in the order in which they are: the thing of an insert, the people of any other shot.
  var names: [String] {
    switch coverage {
    case .insert: thing.map { [$0] } ?? []
    case .establishing, .pointOfView: []
    default: people
    }
  }

  var text: String {
    switch coverage {
    case .overTheShoulder where namesKept > 1:
      return "\(size) of \(people[0]) over the shoulder of \(people[1])\(angle)".capitalizingFirst()
    case .insert: return "Insert, \(size)" + (namesKept > 0 ? thing.map { " of the \($0)" } ?? "" : "") + angle
    case .establishing: return "Establishing shot, \(size)\(angle)"
    case .pointOfView: return "Point-of-view shot, \(size)\(angle)"
    case .twoShot where namesKept > 1: return "Two-shot of \(people[0]) and \(people[1]), \(size)\(angle)"
    default: return (size + (people.isEmpty ? "" : " of \(named)") + angle).capitalizingFirst()
    }
  }

  private var named: String {
    let rest = people.count - namesKept
    guard rest > 0 else { return people.listed }
    guard namesKept > 0 else { return rest == 1 ? "one person" : "\(rest) people" }
    return (people.prefix(namesKept) + [rest == 1 ? "another" : "\(rest) others"]).listed
  }
}

extension Array where Element == String {
  /// `Anna, Bea and Cy`.
  var listed: String {
    guard let last, count > 1 else { return last ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
