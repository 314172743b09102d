import Breakdown
import Library
import Prompting
import Shooting
import TestSupport
import Testing

@Suite struct CostTests {
  /// A film of one scene whose shots last so long.
  private func film(_ seconds: [Double]) throws -> ShotList {
    let scene = try #require(try Stages.shots(of: "Anna ran along the pier. Anna fell.").scenes.first)
    let shots = try seconds.map { seconds in
      var shot = try #require(scene.shots.first)
      shot.editSeconds = seconds
      return shot
    }
    return ShotList(scenes: [SceneShots(scene: scene.scene, cast: scene.cast, shots: shots)], notFilmed: [])
  }

  private func estimate(_ tool: String, _ seconds: [Double], retakes: Double = 1) throws -> CostEstimate {
    CostEstimate(of: try film(seconds), profile: try #require(try ToolTable(library: .builtIn).profile(tool)), retakes: retakes)
  }

  @Test func reckonsWithTheClipsThatTheToolOffers() throws {
    let cost = try estimate("veo-3-1", [3, 4.5, 8])
    #expect(cost.shots == 3 && cost.clips == 3 && cost.seconds == 4 + 6 + 8)
    #expect(abs((cost.dollars ?? 0) - 18 * 0.2) < 0.001)
  }

  @Test func chainsWhatIsLongerThanTheLongestClip() throws {
    let cost = try estimate("veo-3-1", [19])
    #expect(cost.clips == 3 && cost.seconds == 8 + 8 + 4)
  }

  @Test func countsPicturesOfStills() throws {
    let cost = try estimate("flux-2", [3, 20], retakes: 4)
    #expect(cost.clips == 2 && cost.seconds == 0 && abs((cost.dollars ?? 0) - 0.24) < 0.001)
  }

  @Test func knowsNoPriceWhereNoneIsStated() throws {
    let cost = try estimate("midjourney-v7", [3])
    #expect(cost.dollars == nil && cost.dearest == nil && cost.cheapest == nil)
  }

  @Test func findsTheCheapestAndTheDearestScene() throws {
    let shots = try Stages.shots(
      of: "Anna ran. Anna fell.\n\n* * *\n\nAnna sat down. Peter came in. Anna stood up. Peter laughed. Anna left. Peter slept.")
    let cost = CostEstimate(of: shots, profile: try #require(try ToolTable(library: .builtIn).profile("kling-v3")))
    #expect(cost.cheapest?.scene.description == "1" && cost.dearest?.scene.description == "2")
  }
}
