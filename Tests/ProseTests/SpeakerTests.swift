import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct SpeakerTests {
  private func speakers(_ text: String) -> [String?] {
    let prose = Stages.prose(text)
    return prose.chapters[0].quotations.map { quotation in quotation.speaker.flatMap { prose.character($0)?.name } }
  }

  @Test func namesTheSpeakerOfATag() {
    #expect(speakers("“Go,” said Anna.\n\n“Why?” Peter asked.") == ["Anna", "Peter"])
  }

  @Test func followsThePronounOfATag() {
    #expect(speakers("Anna put her coat on. Peter watched her.\n\n“Go,” she said.\n\n“No,” he said.") == ["Anna", "Peter"])
  }

  @Test func alternatesInAnUntaggedExchange() {
    let talk = "“How heavy?” said Anna.\n\n“Very,” said Peter.\n\n“Truly?”\n\n“Truly.”\n\n“Then leave it.”"
    #expect(speakers(talk) == ["Anna", "Peter", "Anna", "Peter", "Anna"])
  }

  @Test func takesTheOneWhoActsInTheParagraph() {
    #expect(speakers("“Go,” said Anna.\n\nPeter shook his head. “Not yet.”") == ["Anna", "Peter"])
  }

  @Test func neverLetsTheAddressedSpeak() {
    #expect(speakers("Anna looked at Peter.\n\n“Peter, come here.”") == ["Anna"])
  }

  @Test func givesAMachineItsVoice() {
    #expect(speakers("“You are early,” said the archive.\n\n“I know,” said Anna.") == ["the archive", "Anna"])
  }

  @Test func leavesAStrangersLineOpen() {
    let prose = Stages.prose("“Who goes there?” said a voice.")
    #expect(prose.chapters[0].quotations[0].speaker == nil)
  }

  @Test func takesTheOneWhomTheParagraphBeforeIntroduces() {
    #expect(speakers("“Go,” said Anna.\n\nPeter looked at Anna and answered at once:\n\n“I will.”") == ["Anna", "Peter"])
  }

  @Test func findsTheNameBehindItsAdjectives() {
    #expect(speakers("Anna sat. Anna frowned.\n\n“Mercy,” said the still waiting Anna.") == ["Anna"])
  }
}
