import Prose
import TestSupport
import Testing

/// Talks decided as a whole: what later lines say about earlier ones.
@Suite struct TalkTests {
  private static let opening =
    "Anna put her coat on. Peter watched her from his chair. He said nothing. She looked at Peter, and Peter watched Anna.\n\n"
  private static let three =
    "Anna put her coat on. She looked out. Peter watched Anna from his chair. He said nothing. Maria shut her book, and Maria sighed.\n\n"

  private func speakers(_ lines: String) -> [String?] { SpokenLines(Self.opening + lines).speakers }

  @Test func letsALaterTagNameTheLinesBefore() {
    #expect(speakers("“Is it late?”\n\n“Very.”\n\n“Then I must go,” said Anna.") == ["Anna", "Peter", "Anna"])
  }

  @Test func letsALaterCallNameTheLinesBefore() {
    #expect(speakers("“Is it late?”\n\n“Very late, Anna.”\n\n“Then I must go.”") == ["Anna", "Peter", "Anna"])
  }

  @Test func alternatesThroughALongExchange() {
    let lines = speakers("“How heavy?” said Anna.\n\n“Very.”\n\n“Truly?”\n\n“Truly.”\n\n“Leave it.”\n\n“I will not.”\n\n“Then carry it.”")
    #expect(lines == ["Anna", "Peter", "Anna", "Peter", "Anna", "Peter", "Anna"])
  }

  @Test func givesTheAnswerToTheOneWhoIsCalled() {
    let talk = "“Where were you?” said Anna.\n\n“Out,” said Peter. “And you, Maria?”\n\n“At home.”"
    #expect(SpokenLines(Self.three + talk).speakers == ["Anna", "Peter", "Peter", "Maria"])
  }

  @Test func takesANameThatAnswersWhoIsThere() {
    let talk = "“Go home,” said Peter.\n\n“Who’s that?” said Anna.\n\n“Maria, at the gate.”"
    #expect(SpokenLines(Self.three + talk).speakers == ["Peter", "Anna", "Maria"])
  }

  @Test func givesLinesBetweenSignsOfTheirOwnToOneMind() {
    let talk =
      "[Sit down,] said the ship. “Why?” said Anna.\n\n[You are tired,] said the ship.\n\n“I am not,” said Peter.\n\n[Both of you are.]"
    #expect(SpokenLines(Self.opening + talk).speakers.last == "the ship")
  }

  @Test func takesTheOneWhoActsBesideTheLine() {
    let talk = "“Go,” said Anna.\n\nMaria shook her head. “Not yet.”\n\n“Why?” Peter leaned forward. “Tell us.”"
    #expect(SpokenLines(Self.three + talk).speakers == ["Anna", "Maria", "Peter", "Peter"])
  }

  @Test func knowsTheBearerOfATitle() {
    let talk = "“Good evening,” said Dr. Lisle.\n\n“Good evening,” said Peter.\n\n“Is it far?”\n\n“Very far, Doctor.”\n\n“Then let us go.”"
    #expect(SpokenLines(Self.opening + talk).addressees[3].count == 1)
    #expect(SpokenLines(Self.opening + talk).speakers[2...] == ["Lisle", "Peter", "Lisle"])
  }

  @Test func knowsHowOnePersonCallsAnother() {
    let talk =
      "“Is it far, Miss Orme?” said Peter.\n\n“Not far,” said Anna Orme.\n\n“Hurry, Anna,” said Maria.\n\n“I do hurry.”\n\n* * *\n\n"
      + "They all came to the gate at last, Peter and Maria and Anna, and stood and looked.\n\n“Is it locked, Miss Orme?”"
    #expect(SpokenLines(Self.three + talk).speakers.last == "Peter")
  }

  @Test func neverLetsTheOneWhoIsCalledSpeak() {
    #expect(speakers("“Peter, come here.”\n\n“Why, Anna?”") == ["Anna", "Peter"])
  }

  @Test func hearsTheNarrator() {
    let talk =
      "I sat down and Anna looked at me. I was tired, and I knew it. Then Anna poured the tea. She smiled.\n\n“Two?” she said.\n\n“One,” I said.\n\n“And milk?”"
    #expect(SpokenLines(talk).speakers == ["Anna", "I", "Anna"])
  }

  @Test func givesMachinesTheirVoices() {
    let talk =
      "Anna stood in the lock. Anna waited.\n\n“Open,” said Anna.\n\n“It is open,” said the ship.\n\n“Then I go,” Anna said.\n\n“Go well,” the ship said."
    #expect(SpokenLines(talk).speakers == ["Anna", "the ship", "Anna", "the ship"])
  }

  @Test func beginsAnewAfterABreak() {
    let lines = SpokenLines(Self.opening + "“Go,” said Anna.\n\n“No,” said Peter.\n\n* * *\n\nPeter lay awake.\n\n“Never,” said Peter.")
    #expect(lines.speakers == ["Anna", "Peter", "Peter"])
  }

  @Test func isSureOfNamesAndLessSureOfTurns() {
    let lines = SpokenLines(Self.opening + "“Go,” said Anna.\n\n“No.”\n\n“Go, I say.”")
    #expect(lines.confidences[0] > 0.9)
    #expect(lines.confidences[2] < lines.confidences[0])
    #expect(lines.attributions == [.explicit, .implicit, .implicit])
  }

  @Test func saysToWhomALineIsSpoken() {
    let talk = "“Go,” said Anna to Peter.\n\n“Must I, Maria?” said Peter.\n\n“You must.”"
    let lines = SpokenLines(Self.three + talk)
    #expect(lines.addressees == [["Peter"], ["Maria"], ["Peter"]])
  }
}
