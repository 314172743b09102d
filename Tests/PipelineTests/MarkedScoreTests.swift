import Prose
import TestSupport
import Testing

@Suite struct MarkedScoreTests {
  private static let marks = """
    cast
    Anna: Anna Bell; she
    Peter: ; he
    the engine: ; it

    lines
    explicit Anna -> Peter | Go,
    + | Now.
    implicit Peter | Why?
    implicit the engine -> Anna, Peter | Because.
    sign | KEEP OUT
    explicit Anna | Then stay.
    """

  private static func score(_ text: String) throws -> MarkedScore {
    try MarkedScore(of: Stages.prose(text), against: MarkedSpeakers(text: marks))
  }

  @Test func tellsRightFromWrongAndMissed() throws {
    let score = try Self.score("“Go,” said Anna. “Now.”\n\nAnna laughed. “Why?”\n\nBecause.\n\n“Then stay,” said Anna. “Then stay.”")
    #expect(score.lines.map(\.verdict) == [.right, .wrong("Anna"), .missed, .right])
    #expect(score.stale == ["KEEP OUT"])
    #expect(score.invented == ["“Then stay,”"])
    #expect(score.tally().right == 2 && score.tally(.implicit) == (0, 2))
  }

  @Test func countsALineWrongOfWhichAPartIsNotFound() throws {
    let score = try Self.score("“Go,” said Anna.\n\nNow.")
    #expect(score.lines[0].verdict == .missed)
  }

  @Test(arguments: ["explicit Nobody | Go", "explicit | Go", "Go"])
  func refusesAMisspelledMark(_ row: String) {
    #expect(throws: MarkedSpeakers.Misspelled.self) { try MarkedSpeakers(text: "cast\nAnna: ; she\nlines\n\(row)") }
  }

  @Test func readsWhoIsAddressed() throws {
    #expect(try MarkedSpeakers(text: Self.marks).marks.map(\.addressees) == [["Peter"], [], ["Anna", "Peter"], [], []])
  }
}
