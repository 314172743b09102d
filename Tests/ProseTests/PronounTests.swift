import Manuscripts
import Prose
import TestSupport
import Testing

struct PronounTests {
  /// What the pronoun that stands `nth` among all mentions with these words means: a character's name, or the words that last named an extra.
  private func referent(of words: String, nth: Int = 0, in text: String) -> String? {
    let prose = Stages.prose(text)
    let chapter = prose.chapters[0]
    let all = (chapter.mentions + chapter.extras).sorted { $0.span < $1.span }
    let found = all.filter { chapter.text.text(of: $0.span) == words }
    guard nth < found.count else { return nil }
    if let character = prose.character(found[nth].character) { return character.name }
    let named = all.first { $0.character == found[nth].character && $0.kind == .noun }
    return named.map { chapter.text.text(of: $0.span) }
  }

  @Test func givesISpokenToItsSpeaker() {
    let talk = "“I am tired,” said Anna.\n\n“You are late,” said Ben. “I waited.”\n\nAnna nodded. Ben nodded."
    #expect(referent(of: "I", in: talk) == "Anna")
    #expect(referent(of: "You", in: talk) == "Anna")
    #expect(referent(of: "I", nth: 1, in: talk) == "Ben")
  }

  @Test func takesTheNameCalledForTheOneSpokenTo() {
    let talk = "Anna and Carl sat by the stove.\n\n“Carl, you are late,” said Ben.\n\n“I know,” said Carl. Anna laughed. Ben laughed."
    #expect(referent(of: "you", in: talk) == "Carl")
  }

  @Test func followsAPersonWithoutAName() {
    let text = "A stranger came down the lane. He carried a lamp, and his coat was wet."
    #expect(referent(of: "He", in: text) == "A stranger")
    #expect(referent(of: "his", in: text) == "A stranger")
  }

  @Test func tellsAGroupFromAPerson() {
    let text = "Anna watched from the door. Two men crossed the yard. They carried a ladder, and she let them pass. Anna said nothing."
    #expect(referent(of: "They", in: text) == "Two men")
    #expect(referent(of: "them", in: text) == "Two men")
    #expect(referent(of: "she", in: text) == "Anna")
  }

  @Test func staysWithTheSubject() {
    let text =
      "Anna put her lamp on the table. Ben looked up. She said nothing to him. Anna sat down. Ben smiled at his sister, and she smiled."
    #expect(referent(of: "her", in: text) == "Anna")
    #expect(referent(of: "She", in: text) == "Anna")
    #expect(referent(of: "him", in: text) == "Ben")
  }

  @Test func readsThePronounOfAShortenedVerb() {
    let text = "Ben opened the hatch. He’d lost the rope. Ben swore."
    #expect(referent(of: "He", in: text) == "Ben")
  }

  @Test func keepsPeopleOutsideTheCastOutOfTheMentions() {
    let prose = Stages.prose("A stranger came down the lane. He carried a lamp.")
    #expect(prose.cast.isEmpty)
    #expect(prose.chapters[0].mentions.isEmpty)
    #expect(prose.chapters[0].extras.count == 2)
  }
}
