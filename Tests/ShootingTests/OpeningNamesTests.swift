import Shooting
import TestSupport
import Testing

@Suite struct OpeningNamesTests {
  private func actions(_ text: String) throws -> [String] { try Stages.shots(of: text).shots.map(\.action) }

  @Test func namesThoseWhoActTogether() throws {
    let actions = try actions(
      "Anna took the rope. “Now,” said Peter to Anna.\n\nAnna and Peter ran to the pier. They jumped into the boat.")
    #expect(!actions.contains { $0.hasPrefix("They ") || $0.hasPrefix("We ") })
  }

  @Test func leavesAPronounThatNobodyOnScreenIs() throws {
    #expect(try actions("They rowed across the lake.") == ["They row across the lake."])
  }
}

@Suite struct PresentTenseTests {
  @Test func turnsAPastThatTheVerbListMisses() throws {
    let actions = try Stages.shots(of: "Anna sat down. Anna asked it once to sound friendlier. She kept her arm stretched out.").shots.map(
      \.action)
    #expect(actions.contains { $0.contains("Anna asks it once to sound friendlier.") })
    #expect(actions.contains { $0.contains("keeps her arm stretched out.") })
  }
}
