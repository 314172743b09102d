import Shooting
import TestSupport
import Testing

@Suite struct ContinuityOfSpaceTests {
  private static let talk = (1...6).map { $0 % 2 == 1 ? "“Line \($0) goes here,” said Anna." : "“Line \($0) goes here,” said Peter." }
    .joined(separator: "\n\n")

  @Test func keepsEverybodyOnOneSideOfTheLine() throws {
    let shots = try Stages.shots(of: Self.talk).shots
    #expect(Set(shots.flatMap(\.staging)) == [Staging(name: "Anna", side: .left), Staging(name: "Peter", side: .right)])
    #expect(LineCrossing.crossings(in: shots).isEmpty)
  }

  @Test func walksOnTheSameWayUntilTheTextTurnsBack() throws {
    let shots = try Stages.shots(of: "Anna walked to the door.\n\nAnna walked along the wall.\n\nAnna walked back to the table.").shots
    #expect(shots.map(\.direction) == [.leftToRight, .leftToRight, .rightToLeft])
  }

  @Test func variesARunOfMoreThanThreeAlike() throws {
    let shots = try Stages.shots(of: Self.talk + "\n\n" + Self.talk).shots
    for start in shots.indices.dropLast(3) {
      #expect(Set(shots[start...(start + 3)].map { "\($0.size) \($0.angle)" }).count > 1)
    }
  }
}
