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
    ("« Go, » she said. « Now. »", [" Go, ", " Now. "]),
    ("»Go,« she said. »Now.«", ["Go,", "Now."]),
    ("„Go,“ she said. „Now.“", ["Go,", "Now."]),
  ])
  func readsEveryStyleOfMarks(_ text: String, _ expected: [String]) {
    #expect(speech(text) == expected)
  }

  @Test func readsDashDialogueWithItsTag() {
    #expect(speech("— Who is there? — asked Anna. — Nobody?\n\n— Nobody.") == [" Who is there? ", " Nobody?", " Nobody."])
  }

  @Test(arguments: [
    ("‘It was the boys’ boat,’ he said, ‘goin’ home to ol’ Pell.’", ["It was the boys’ boat,", "goin’ home to ol’ Pell."]),
    ("‘I know those things’ said Anna. He went.", ["I know those things"]),
    ("‘She said, “Go home,” and went,’ he said. ‘So.’", ["She said, “Go home,” and went,", "So."]),
    ("‘’Ow are you?’ he said. ‘Well?’", ["’Ow are you?", "Well?"]),
    ("‘Our little lot’; and he got in. ‘Drive on.’", ["Our little lot", "Drive on."]),
    ("The ‘Coach and Horses’ was shut. ‘Closed,’ he said.", ["Closed,"]),
  ])
  func tellsSingleMarksFromApostrophes(_ text: String, _ expected: [String]) {
    #expect(speech(text) == expected)
  }

  @Test(arguments: [
    ("“But—“ she said. “No.”", ["But—", "No."]),
    ("“No.”\n\n”To do such a thing!” he said.", ["No.", "To do such a thing!"]),
    ("‘No.’\n\n’To do such a thing!’ he said.", ["No.", "To do such a thing!"]),
  ])
  func readsMarksThatAProgramTurnedTheWrongWay(_ text: String, _ expected: [String]) {
    #expect(speech(text) == expected)
  }

  @Test func followsAChapterOrAParagraphThatHasOtherMarks() {
    let prose = Stages.prose("“Go,” he said. “Go.”\n\n“Go,” he said.\n\n\"No,\" she said.", "«Go,» he said. «Now.»\n\n«Now,» she said.")
    #expect(prose.chapters.map(\.quotations.count) == [4, 3])
  }

  @Test func joinsASpeechThatRunsOverParagraphs() {
    let chapter = Stages.prose("“I began,” she said. “It was late.\n\n“It grew later.”\n\n“Yes,” he said.").chapters[0]
    #expect(chapter.quotations.map(\.utterance) == [0, 0, 0, 1])
  }

  @Test func goesOnWithASpeechAfterVerse() {
    let text = "“I sang it:\n\n‘Twinkle, twinkle, little bat!’\n\nYou know the song?” he asked.\n\n“No.”"
    #expect(speech(text) == ["I sang it:", "You know the song?", "No."])
  }

  @Test(arguments: [
    "She had met the so-called “experts” before.",
    "It was a case of “making things go.” Anna hated it.",
    "The tune was “Home on the Tide,” and he joined in.",
    "Her answer was ready. “While her father lived, she could not leave him.” He nodded.",
    "The words “grandmother,” “Hunsford,” and “Lady Anne” were all that he heard.",
    "Her look seemed to say, “I told you so.”",
    "She laughed, as if to say: “Well?”",
  ])
  func leavesAloneWhatNobodySays(_ text: String) {
    #expect(speech(text + "\n\n“Good,” she said.") == ["Good,"])
  }

  @Test(arguments: [
    "“Good,” said Mrs. Hale “very good,” and went.",
    "A voice called “Anna!” and fell silent. “Good,” he said.",
    "He turned and said “Good morning,” to the wall. “Fine.”",
  ])
  func hearsSpeechWithoutAComma(_ text: String) {
    #expect(speech(text).count == 2)
  }

  @Test func readsAStoryToldByACharacterAsNarration() {
    let told = "“I drew a breath.\n\n“I pressed the lever.\n\n“The night came.\n\n“It went."
    #expect(speech(told).isEmpty)
  }

  @Test func hearsAStoryThatIsPartOfTheBook() {
    let told = "“I drew a breath.\n\n“I pressed the lever.\n\n“The night came.”"
    #expect(speech(told + String(repeating: "\n\nHe listened.", count: 6)).count == 3)
  }

  @Test func setsApartWhatASpeakerQuotesAndHowItIsSaid() {
    let chapter = Stages.prose("“He said: ‘You must never come here.’ And I (with a smile) went.”").chapters[0]
    #expect(
      chapter.quotations.flatMap { $0.ownSpans(in: chapter.text) }.map { chapter.text.text(of: $0) } == [
        "“He said: ", " And I ", " went.”",
      ])
  }
}
