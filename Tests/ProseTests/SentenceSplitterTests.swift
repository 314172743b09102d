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
    "“Ow!” I howled.| Nobody came.",
    "‘Where?’ Anna asked.| ‘There.’",
    "“Ready?”| To me the doctor said nothing.",
    "“Orme! Pell! Hale! Varga …” a voice called.",
    "“Orme!| No.| Pell!”",
    "He said no.| She left.",
    "Who would — you?| Nobody would.",
    "She went from A to B.| I stayed.",
    "“… Orme! Pell! Hale!” a voice called.",
    "I don’t know … A spider?",
  ])
  func cutsWhereASentenceEnds(_ marked: String) {
    check(marked)
  }

  /// The golden rules of pySBD that ask for more than a full stop and a capital. MIT License, Copyright (c) 2017 Kevin S. Dias (pragmatic_segmenter),
  /// Copyright (c) 2019 Nipun Sadvilkar (pySBD).
  @Test(arguments: [
    "Please turn to p. 55.",
    "Were Jane and co. at the party?",
    "Let's ask Jane and co.| They should know.",
    "They closed the deal with Pitt, Briggs & Co.| It closed yesterday.",
    "St. Michael's Church is on 5th st. near the light.",
    "I live in the U.S.| How about you?",
    "I work for the U.S. Government in Virginia.",
    "At 5 a.m. Mr. Smith went to the bank.| He left the bank at 6 P.M.| Mr. Smith then went to the store.",
    "He teaches science (He previously worked for 5 years as an engineer.) at the local University.",
    "She turned to him, 'This is great.' she said.",
    "She turned to him, \"This is great.\"| She held the book out to show him.",
    "1.) The first item| 2.) The second item",
    "1) The first item.| 2) The second item.",
    "• 9. The first item| • 10. The second item",
    "a. The first item| b. The second item| c. The third list item",
    "You can find it at N°. 1026.253.553.| That is where the treasure is.",
    "She works at Yahoo! in the accounting department.",
    "We make a good team, you and I.| Did you see Albert I. Jones yesterday?",
    "\"Bohr [...] used the analogy of parallel stairways [...]\" (Smith 55).",
    "I never meant that....| She left the store.",
    "I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it.",
    "This habit was somewhat weakened . . . was that of combining words.| . . . The practice was not abandoned. . . .",
  ])
  func keepsTheGoldenRules(_ marked: String) {
    check(marked)
  }

  @Test func holdsEveryTokenInExactlyOneSentence() {
    let chapter = Stages.prose("“One. Two,” she said. *Three!* Four?\n\n— Five.\n\n“Six\n\n1. Seven 2. Eight\n\nNine . . . . Ten").chapters[
      0]
    #expect(chapter.sentences.flatMap(\.tokens) == Array(chapter.tokens.indices))
  }

  private func check(_ marked: String) {
    let plain = marked.split(separator: "|").map { String($0.drop { $0 == " " }) }
    let chapter = Stages.prose(plain.joined(separator: " ")).chapters[0]
    #expect(chapter.sentences.map { chapter.text.text(of: $0.span) } == plain)
  }
}
