import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct SpeechSignTests {
  private func speech(_ text: String) -> [String] {
    let chapter = Stages.prose(text).chapters[0]
    return chapter.quotations.map { chapter.text.text(of: $0.words) }
  }

  @Test(arguments: [
    ("[Door open,] said the ship. [Step back.]\n\n“Why?” said Anna.\n\n[Air.]", ["Door open,", "Step back.", "Why?", "Air."]),
    ("<I hear you,> it said.\n\n“Who?” said Anna.\n\n<All of you.>", ["I hear you,", "Who?", "All of you."]),
    ("::We are here,:: the hive said.\n\n“Who?” said Anna.", ["We are here,", "Who?"]),
    ("«We are here,» the hive said.\n\n“Who?” said Anna.\n\n“Where?”", ["We are here,", "Who?", "Where?"]),
    ("*We see you,* the ship said.\n\n*Do you?* asked Anna.\n\n*We do.*\n\n“Oh.”", ["We see you,", "Do you?", "We do.", "Oh."]),
  ])
  func hearsMachineVoicesInTheSignsOfTheBook(_ text: String, _ expected: [String]) {
    #expect(speech(text) == expected)
  }

  @Test(arguments: [
    "It was *never* going to hold. He read *The Tide.* “Good,” said Anna.",
    "The *vis viva.* of the thing. “Good,” said Anna. *Say it,* she thought. *Now.*",
    "He came [see the map]. “Good,” said Anna.",
    "If x < 5 and y > 3, we go. “Good,” said Anna.",
  ])
  func leavesStressAndForeignWordsAlone(_ text: String) {
    #expect(speech(text) == ["Good,"])
  }
}
