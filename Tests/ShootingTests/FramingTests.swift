import Prose
import Shooting
import TestSupport
import Testing

@Suite struct FramingTests {
  @Test func showsTheWorldWideAsTheNarratorSeesIt() throws {
    let shots = try Stages.shots(of: "I opened the hatch.\n\nI saw the moon over the hills.").shots
    #expect(shots[1].coverage == .pointOfView)
    #expect(shots[1].size == .long)
    #expect(shots[1].cast.isEmpty)
  }

  @Test func putsTheOwnerOfAHandOnScreen() throws {
    let shots = try Stages.shots(of: "Anna sat down.\n\nPeter came in.\n\nAnna’s hands were shaking.").shots
    #expect(shots[2].cast == ["Anna"])
    #expect(shots[2].size == .closeUp)
  }

  @Test func holdsBothWhoKeepSilent() throws {
    let shots = try Stages.shots(of: "“No,” said Anna.\n\n“Why?” said Peter.\n\nNeither of them spoke for a while.").shots
    #expect(Set(shots[2].cast) == ["Anna", "Peter"])
    #expect(shots[2].setup == "silence")
  }

  @Test func hearsAShipInTheRoomOfWhoeverItSpeaksTo() throws {
    let text = "“You are early,” said the archive.\n\n“I couldn’t sleep,” said Anna.\n\n“It is late,” said the archive."
    let shots = try Stages.shots(of: text).shots
    #expect(shots[0].coverage == .master)
    #expect(shots[2].setup == "voice-around-a-listener")
  }

  @Test func whispersClose() throws {
    let shots = try Stages.shots(of: "“Who is there?” said Anna.\n\n“Me,” Peter whispered.").shots
    #expect(shots[1].size == .closeUp)
  }

  @Test func seesEntrancesWhole() throws {
    let shots = try Stages.shots(of: "Anna sat at the table.\n\nPeter came in.\n\n“Anna?” said Peter.").shots
    #expect(shots[1].setup == "entrance")
  }

  @Test func opensEyesInAnExtremeCloseUp() throws {
    #expect(try Stages.shots(of: "Anna opened her eyes.").shots.map(\.size) == [.extremeCloseUp])
  }
}
