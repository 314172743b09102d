import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct QuotationFinderTests {
  private func speech(_ text: String) -> [String] {
    let chapter = Stages.prose(text).chapters[0]
    return chapter.quotations.map { chapter.text.text(of: $0.words) }
  }

  @Test(arguments: [
    ("“Go,” she said. “Now.”", ["Go,", "Now."]),
    ("\"Go,\" she said. \"Now.\"", ["Go,", "Now."]),
    ("‘Don’t go,’ she said. ‘The boys’ boat is here.’", ["Don’t go,", "The boys’ boat is here."]),
    ("'Don't go,' she said. ''Tis late.'", ["Don't go,", "'Tis late."]),
    ("«Go,» she said. «Now.»", ["Go,", "Now."]),
  ])
  func readsEveryStyleOfMarks(_ text: String, _ expected: [String]) {
    #expect(speech(text) == expected)
  }

  @Test func readsDashDialogueWithItsTag() {
    #expect(speech("— Who is there? — asked Anna. — Nobody?\n\n— Nobody.") == [" Who is there? ", " Nobody?", " Nobody."])
  }

  @Test func joinsASpeechThatRunsOverParagraphs() {
    let chapter = Stages.prose("“I began,” she said. “It was late.\n\n“It grew later.”\n\n“Yes,” he said.").chapters[0]
    #expect(chapter.quotations.map(\.utterance) == [0, 0, 0, 1])
  }

  @Test func leavesWordsSetApartInNarrationAlone() {
    #expect(speech("She had met the so-called “experts” before.\n\n“Good,” she said.") == ["Good,"])
  }

  @Test func readsAStoryToldByACharacterAsNarration() {
    let told = "“I drew a breath.\n\n“I pressed the lever.\n\n“The night came.\n\n“It went."
    #expect(speech(told).isEmpty)
  }
}
