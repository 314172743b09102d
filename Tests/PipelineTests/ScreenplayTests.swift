import Breakdown
import Exporters
import Manuscripts
import Prose
import Readers
import Shooting
import Testing

/// A screenplay's decisions go the whole way.
@Suite struct ScreenplayTests {
  private static func document(_ text: String, name: String = "script.fountain") throws -> ExportDocument {
    try Adaptation.document(of: InputFile(name: name, bytes: Array(text.utf8)))
  }

  private static func shots(_ text: String) throws -> [Shot] { try document(text).shots.shots }

  private static func headings(_ text: String) throws -> [SceneHeading] { try document(text).shots.scenes.map(\.scene.heading) }

  @Test func namesTheSpeakersThatTheProseNames() throws {
    let prose = """
      Oddny stood in the boathouse. The old man came in. “How long?” said Oddny.

      “A month,” said the old man. “Perhaps more.”

      “You knew,” said Oddny.

      “Everybody knew,” said Gethin.
      """
    let script = """
      INT. BOATHOUSE - NIGHT

      Oddny stands in the boathouse. An OLD MAN comes in.

      ODDNY
      How long?

      OLD MAN
      A month.
      (beat)
      Perhaps more.

      ODDNY (CONT'D)
      You knew.

      GETHIN (O.S.)
      Everybody knew.
      """
    let told = try Self.document(prose, name: "a.md").shots.shots.flatMap(\.dialogue)
    let written = try Self.document(script).shots.shots.flatMap(\.dialogue)
    #expect(written.map(\.speaker) == ["Oddny", "the old man", "the old man", "Oddny", "Gethin"])
    #expect(written.map(\.speaker) == told.map(\.speaker))
    #expect(written.map(\.line) == ["How long?", "A month.", "Perhaps more.", "You knew.", "Everybody knew."])
  }

  @Test func foldsTheNamesOfOnePerson() throws {
    let script = """
      INT. A - DAY

      MARA VOSS (34) sits. DR. HALE stands. McClane waits.

      MARA
      One.

      MARA (V.O.)
      Two.

      MARA VOSS
      Three.

      HALE
      Four.

      @McCLANE
      Five.

      YOUNG MARA
      Six.
      """
    let document = try Self.document(script)
    #expect(document.shots.shots.flatMap(\.dialogue).map(\.speaker) == ["Mara", "Mara", "Mara", "Hale", "McClane", "Young Mara"])
    #expect(document.prose.cast.count == 4)
    #expect(document.shots.shots[0].action == "Mara (34) sits.")
  }

  @Test func callsPeopleWithoutNamesByTheirNouns() throws {
    let shots = try Self.shots("INT. A - DAY\n\nA MAN IN A GOWN sits. Looks up.\n\nMAN IN A GOWN\nNo.\n")
    #expect(shots.map(\.action) == ["The man in a gown sits. Looks up.", "The man in a gown speaks."])
  }

  @Test func opensScenesAtHeadingsAlone() throws {
    let script =
      "EXT. PIER - DAY\n\nA. B. C. D. E. F.\n\nThree days later Mara stands in the kitchen.\n\nINT. BARN - LOFT - LATE NIGHT (1962)\n\nHay.\n"
    let headings = try Self.headings(script)
    #expect(headings.map(\.printed) == ["EXT. PIER - DAY", "INT. BARN - LOFT - LATE NIGHT (1962)"])
    #expect(headings.map(\.setting) == [.exterior, .interior].map { Guess($0, confidence: 1, evidence: nil) })
    #expect(headings.map(\.place) == ["PIER", "BARN - LOFT"].map { Guess($0, confidence: 1, evidence: nil) })
    #expect(headings.map(\.time) == [.day, .night].map { Guess($0, confidence: 1, evidence: nil) })
  }

  @Test func takesTheHourFromTheSceneBefore() throws {
    let headings = try Self.headings("EXT. PIER - DUSK\n\nA.\n\nINT. BARN - CONTINUOUS\n\nB.\n\n.LATER\n\nC.\n")
    #expect(headings.map { $0.time?.value } == [.dusk, .dusk, .dusk])
    #expect(headings.map(\.continuity) == [nil, .continuous, .later])
    #expect(headings.map { $0.place?.value } == ["PIER", "BARN", "BARN"])
  }

  @Test func keepsSceneNumbersAndFillsTheGaps() throws {
    let numbers = ["#3#", "", "#4#", "", "#4#", "#7A#", ""]
    let script = numbers.map { "INT. A - DAY \($0)\n\nAct.\n\n" }.joined()
    #expect(try Self.document(script).shots.scenes.map(\.scene.number.description) == ["3", "3A", "4", "5", "6", "7A", "8"])
  }

  @Test func filmsAllAction() throws {
    let script =
      "INT. A - DAY\n\nMara wonders. It could be dawn. For three weeks, nobody. *Never again.* A sign reads “KEEP OUT”.\n\nMARA\nNo.\n"
    let document = try Self.document(script)
    #expect(document.shots.notFilmed.isEmpty)
    #expect(CoverageProof(of: document).holds)
    #expect(document.shots.shots.flatMap(\.dialogue).map(\.line) == ["No."])
    #expect(
      document.shots.shots.map(\.action) == [
        "Mara wonders. It could be dawn.", "For three weeks, nobody. Never again. A sign reads KEEP OUT.", "Mara speaks.",
      ])
  }

  @Test func showsALineInTheShotOfItsAction() throws {
    let shots = try Self.shots("INT. A - DAY\n\nBen waits.\n\nMara lifts the lamp.\n\nMARA\n(low)\nHere.\n\nBEN\n(to Mara, sharply)\nNo.\n")
    #expect(shots.map(\.action) == ["Ben waits.", "Mara lifts the lamp.", "Ben speaks to Mara, sharply."])
    #expect(shots[1].dialogue == [Shot.Line(speaker: "Mara", line: "Here.", delivery: "low")])
  }

  @Test func keepsUnseenSpeakersOutOfTheFrame() throws {
    let shots = try Self.shots(
      "INT. A - DAY\n\nBen waits at the door.\n\nBEN\nMara?\n\nMARA (O.S.)\nHere.\n\nANNA (V.O.)\nI was not there.\n")
    #expect(shots.map(\.cast) == [["Ben"], ["Ben"], []])
    #expect(shots.suffix(2).map(\.action) == ["Ben listens.", "Anna is heard in voice-over."])
    #expect(shots.suffix(2).flatMap(\.dialogue).map(\.note) == ["off screen", "voice-over"])
    #expect(try Self.document("INT. A\n\nANNA (V.O.)\nI was not there.\n").shots.scenes[0].cast.isEmpty)
  }

  @Test func leadsOutByTheWrittenTransition() throws {
    let script = "FADE IN:\n\nINT. A\n\nOne.\n\nSMASH CUT TO:\n\nINT. B\n\nTwo. Three.\n\n> DISSOLVE TO:\n\nINT. C\n\nFour.\n\nFADE OUT.\n"
    let scenes = try Self.document(script).shots.scenes
    #expect(scenes.map { $0.shots.last?.transition } == [.smashCut, .dissolve, .fadeOut])
  }
}
