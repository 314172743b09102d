import Breakdown
import Prose
import Shooting
import TestSupport
import Testing

@Suite struct ContinuityTests {
  private func sheets(_ text: String) throws -> [ContinuitySheet] { try Stages.shots(of: text).shots.map(\.continuity) }

  /// The sheet of the shot whose action begins so.
  private func sheet(_ opening: String, _ text: String) throws -> ContinuitySheet {
    try #require(Stages.shots(of: text).shots.first { $0.action.hasPrefix(opening) }).continuity
  }

  private static let bench = """
    Anna sat down at the bench. She picked up the wrench. Peter came in and closed the hatch. Anna looked at him for a long while.

    “Here,” said Anna. She gave Peter the wrench. Peter put it down on the table. The lamp flickered. Anna took off her gloves.
    """

  @Test func keepsWhatIsInTheHandsUntilItIsGivenAway() throws {
    let looks = try #require(try sheet("Anna looks", Self.bench).people.first)
    #expect(looks.start.holds == ["wrench"] && looks.end.holds == ["wrench"])
    #expect(looks.start.posture == .sitting)
    let gives = try sheet("Anna gives", Self.bench).people
    #expect(gives.map(\.name) == ["Anna", "Peter"])
    #expect(gives[0].start.holds == ["wrench"] && gives[0].end.holds == [])
    #expect(gives[1].start.holds == [] && gives[1].end.holds == ["wrench"])
    #expect(try sheet("Peter puts", Self.bench).people.first?.end.holds == [])
  }

  @Test func tellsWhatBecomesOfThings() throws {
    let hatch = try #require(try sheets(Self.bench).flatMap(\.things).first { $0.name == "hatch" })
    #expect(hatch.start == nil && hatch.end == .closed)
  }

  @Test func dressesPeopleFromASceneSFirstShot() throws {
    let text = "Anna ran to the pier. The boat was gone. Anna wiped her hands on her oily apron."
    #expect(try sheets(text).first?.people.first?.wears == ["oily apron"])
  }

  @Test func undressesThemWhereTheTextDoes() throws {
    let text = "Anna came in from the pier with a lantern. Peter waved. Anna took off her grey coat. Peter nodded. Anna sat by the fire."
    let worn = try sheets(text).flatMap { $0.people.map(\.wears) }
    #expect(worn.first == ["grey coat"] && worn.last == [])
  }

  @Test func followsLightAndWeather() throws {
    let sheets = try sheets("Anna stood on the pier in the sunlight. Rain fell on the boats. Anna lit the lantern. The rain stopped.")
    #expect(sheets.first?.light == "sunlight" && sheets.first?.weather == "")
    #expect(sheets.contains { $0.weather == "rain" } && sheets.last?.weather == "")
  }

  @Test(arguments: ["chapter-01.md", "cold-berth.md", "down-car.md", "kilometer-88.md"])
  func startsEachShotAsTheOneBeforeLeftIt(_ sample: String) throws {
    let text = try Repository.text("Samples/\(sample)")
    for scene in try Stages.shots(of: text).scenes {
      for (before, after) in zip(scene.shots, scene.shots.dropFirst()) {
        for person in after.continuity.people {
          guard let left = before.continuity.people.first(where: { $0.name == person.name })?.end else { continue }
          #expect(Set(left.holds).isSubset(of: person.start.holds), "\(after.address)")
          #expect(left.posture == nil || person.start.posture != nil, "\(after.address)")
        }
      }
    }
  }
}
