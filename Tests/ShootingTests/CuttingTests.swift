import Shooting
import TestSupport
import Testing

@Suite struct CuttingTests {
  private func quotes(_ text: String) throws -> [String] {
    try Stages.shots(of: text).shots.map(\.source.quote)
  }

  @Test func cutsWhereAnotherSubjectComesIn() throws {
    #expect(
      try quotes("Anna peeled the tape from the glass, and a light came on behind the panel.") == [
        "Anna peeled the tape from the glass,", "and a light came on behind the panel.",
      ])
  }

  @Test func keepsAPersonAndHerHandsInOneShot() throws {
    #expect(try quotes("Anna was in white, and her dress was fluttering in the wind from the window.").count == 1)
  }

  @Test func keepsAnAfterthoughtWithWhatItIsAbout() throws {
    #expect(try quotes("Anna picked up the lamp. It was warm.").count == 1)
  }

  @Test func joinsAShortLineWithWhatItsSpeakerDoes() throws {
    #expect(try quotes("“I couldn’t sleep.” Anna stopped on the threshold.").count <= 2)
    #expect(try quotes("“No,” said Anna. Anna stopped on the threshold.").count == 1)
  }

  @Test func playsAReportedAnswerInTheShotOfTheLine() throws {
    #expect(try quotes("“Who with?” said Peter.\n\nI told him.").count == 1)
  }

  @Test func cutsALongSpeechBetweenItsSentencesAndShowsTheListener() throws {
    let speech =
      "“One two three four five six seven eight nine ten. One two three four five six seven eight nine ten. One two three,” said Anna."
    let shots = try Stages.shots(of: "“Well?” said Peter.\n\n" + speech).shots
    #expect(shots.count == 3)
    #expect(shots[2].coverage == .reaction && shots[2].cast == ["Peter"])
  }
}
