import Breakdown
import Manuscripts
package import Shooting

/// The pictures that fix everybody's and everything's identity before a shot is made: faces from three sides, each outfit from head to foot, every place
/// empty, every prop alone. They are shots like any other, so that every tool can be asked for them.
package struct IdentityPlan: Sendable {
  package struct Picture: Hashable, Sendable {
    /// Whom or what it shows, by the bible's name.
    package let subject: String
    /// "front", "profile", "in a sea coat", "empty".
    package let view: String
    /// Where the picture is filed as a reference: `references/oddny-front.png`.
    package let file: String
  }

  /// One for each shot of `shots`, in order.
  package let pictures: [Picture]
  package let shots: ShotList

  private static let ground = "before a plain gray background in even light"

  package init(_ bible: Bible) {
    var pictures: [Picture] = []
    var scenes: [SceneShots] = []
    var files: [String: Int] = [:]
    func add(_ subject: String, _ view: String, _ scene: SceneNumber = SceneNumber(1), place: String? = nil, _ shot: (SceneNumber) -> Shot)
    {
      let file = IdentityPlan.file(subject, view)
      files[file, default: 0] += 1
      let copy = files[file].map { $0 > 1 ? "-\($0)" : "" } ?? ""
      pictures.append(Picture(subject: subject, view: view, file: "references/\(file)\(copy).png"))
      scenes.append(SceneShots(scene: IdentityPlan.scene(scene, place: place), cast: [], shots: [shot(scene)]))
    }
    for person in bible.characters {
      let name = person.entry.name
      let outfits = person.wardrobe.map { ($0.words, $0.scenes.first.flatMap(SceneNumber.init(printed:)) ?? SceneNumber(1)) }
      let first = outfits.first?.1 ?? SceneNumber(1)
      for (view, words) in [
        ("front", "faces the camera"), ("three-quarter", "is turned a quarter away"), ("profile", "is seen in profile"),
      ] {
        add(name, view, first) { IdentityPlan.face(name, "\(name.capitalizingFirst()) \(words), calm, \(IdentityPlan.ground).", $0) }
      }
      for (words, scene) in outfits.isEmpty ? [("full figure", first)] : outfits {
        add(name, outfits.isEmpty ? words : "in \(words)", scene) { IdentityPlan.figure(name, $0) }
      }
    }
    for place in bible.places { add(place.name, "empty", place: place.name) { IdentityPlan.plate(place.name, $0) } }
    for prop in bible.props { add(prop.name, "alone") { IdentityPlan.still(prop.name, $0) } }
    self.pictures = pictures
    shots = ShotList(scenes: scenes, notFilmed: [])
  }

  // MARK: shots

  private static func face(_ name: String, _ action: String, _ scene: SceneNumber) -> Shot {
    shot(scene, .mediumCloseUp, 85, .single, cast: [name], action: action)
  }

  private static func figure(_ name: String, _ scene: SceneNumber) -> Shot {
    shot(
      scene, .full, 50, .single, cast: [name],
      action: "\(name.capitalizingFirst()) stands upright, the whole figure from head to foot, \(ground).")
  }

  private static func plate(_ name: String, _ scene: SceneNumber) -> Shot {
    shot(scene, .long, 28, .establishing, action: "The place is empty: nobody is in the frame.")
  }

  private static func still(_ name: String, _ scene: SceneNumber) -> Shot {
    shot(scene, .closeUp, 100, .insert, props: [name], action: "The \(name) is alone in the frame, \(ground).")
  }

  private static func shot(
    _ scene: SceneNumber, _ size: ShotSize, _ lens: Int, _ coverage: Coverage, cast: [String] = [], props: [String] = [], action: String
  ) -> Shot {
    Shot(
      id: "", scene: scene, letter: ShotLetter(index: 0), beats: [], size: size, angle: .eyeLevel, move: .static, lens: lens,
      coverage: coverage,
      subjects: [], cast: cast, props: props, action: action, dialogue: [], sound: "", editSeconds: 0, transition: .cut,
      source: Shot.Source(chapter: 0, span: TextSpan(0, 0), quote: "", paragraph: 0))
  }

  private static func scene(_ number: SceneNumber, place: String?) -> Scene {
    let heading = SceneHeading(
      setting: nil, place: place.map { Guess($0, confidence: 1, evidence: nil) }, time: nil, continuity: nil)
    return Scene(
      number: number, chapter: 0, span: TextSpan(0, 0), heading: heading, cast: [], border: SceneBorder(score: 1, reasons: []), beats: [])
  }

  /// In small letters, with hyphens for all that is no letter or digit; without folder and extension.
  private static func file(_ subject: String, _ view: String) -> String {
    let words = "\(subject) \(view)".lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "-")
  }
}
