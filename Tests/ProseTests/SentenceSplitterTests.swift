import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
  /// Borders are marked with `|`.
  @Test(arguments: [
    "She ran.| He did not.",
    "Mr. Pell saw Dr. Orme at St. Jude’s.| Nobody spoke.",
    "“Where?” she asked.| “There.”",
    "“Where?” Anna asked.| Nobody knew.",
    "“Stop!” shouted the captain.| He ran.",
    "“Sir?”| Lieutenant Orme leaned across the table.",
    "“You are early,” said the room.| “I couldn’t sleep.”",
    "He waited… and waited.| Then he left.",
    "J. R. Hale came in.| It was 3.5 meters.",
    "“Can you be quiet?” I ask it.",
  ])
  func cutsWhereASentenceEnds(_ marked: String) {
    let plain = marked.split(separator: "|").map { String($0.drop { $0 == " " }) }
    let chapter = Stages.prose(plain.joined(separator: " ")).chapters[0]
    #expect(chapter.sentences.map { chapter.text.text(of: $0.span) } == plain)
  }

  @Test func holdsEveryTokenInExactlyOneSentence() {
    let chapter = Stages.prose("“One. Two,” she said. *Three!* Four?\n\n— Five.\n\n“Six").chapters[0]
    #expect(chapter.sentences.flatMap(\.tokens) == Array(chapter.tokens.indices))
  }
}
