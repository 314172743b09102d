import Prose
import TestSupport
import Testing

/// What the words beside a line say about its speaker.
@Suite struct DialogueTagTests {
  /// Two people whose names and genders are plain, before the lines of a test.
  private static let opening =
    "Anna put her coat on. Peter watched her from his chair. He said nothing. She looked at Peter, and Peter watched Anna.\n\n"

  private func speakers(_ lines: String) -> [String?] { SpokenLines(Self.opening + lines).speakers }

  @Test func takesTheSubjectAndNotTheOneSpokenTo() {
    #expect(speakers("“Go,” said Anna to Peter.") == ["Anna"])
    #expect(speakers("“Go now,” Anna assured Peter.") == ["Anna"])
    #expect(speakers("“Go,” he told Anna.") == ["Peter"])
  }

  @Test func readsATagBeforeTheLine() {
    #expect(speakers("Anna turned to Peter and said, “Go.”") == ["Anna"])
    #expect(speakers("Peter, embracing Anna, thus began: “Go.”") == ["Peter"])
  }

  @Test func readsATagThatEndsTheParagraphBefore() {
    #expect(speakers("Anna, who had been looking at Peter for some time, now said,\n\n“Go.”") == ["Anna"])
    #expect(speakers("“Stay.”\n\nIt was broken by Peter, who went on by saying, with some hesitation,\n\n“No.”").last == "Peter")
  }

  @Test func leavesTheTagOfOneLineToThatLine() {
    #expect(speakers("“A soldier?” Anna asked.\n\n“Sometimes.”") == ["Anna", "Peter"])
  }

  @Test func hearsWhoIsHeard() {
    #expect(speakers("“Go,” Anna heard Peter say.") == ["Peter"])
    #expect(speakers("Then Anna heard Peter say, “Go.”") == ["Peter"])
  }

  @Test func passesOverClausesWithinWhatLeadsToALine() {
    #expect(speakers("Anna saw what he was doing, turned to Peter with a smile, and said, “Stop.”") == ["Anna"])
    #expect(speakers("“It is late,” Peter was saying as they came in.") == ["Peter"])
  }

  @Test func takesTheOwnerOfAReply() {
    #expect(speakers("“Go?” said Peter.\n\nAnna’s reply was: “Go.”") == ["Peter", "Anna"])
  }

  @Test func goesOnFromACommaWithAnyVerb() {
    #expect(speakers("“No,” smiled Anna.\n\n“Yes,” grinned Peter.") == ["Anna", "Peter"])
    #expect(speakers("“I say,” Anna held up her glass. “To us.”") == ["Anna", "Anna"])
  }

  @Test func joinsTheHalvesOfAnInterruptedLine() {
    #expect(
      speakers("“I think,” said Peter, “that it rains.”\n\n“Then stay,” she said, and sat. “Please.”") == [
        "Peter", "Peter", "Anna", "Anna",
      ])
  }

  @Test func dividesAParagraphOfTwoSpeakers() {
    #expect(speakers("“Go,” said Anna. Peter got up slowly and said, “I will.”") == ["Anna", "Peter"])
  }

  @Test func keepsASpeechOverParagraphsWithItsSpeaker() {
    #expect(speakers("“Listen,” said Anna. “First there was rain.\n\n“Then there was snow.\n\n“Now go.”\n\n“No.”").last == "Peter")
    #expect(speakers("“Listen,” said Anna. “First there was rain.\n\n“Then there was snow.”") == ["Anna", "Anna", "Anna"])
  }

  @Test func leavesStrangersOpen() {
    #expect(speakers("“Who goes there?” said a voice.") == [nil])
    #expect(speakers("“Who goes there?” asked somebody else’s driver.").count == 1)
  }
}
