import Manuscripts
import Testing

@Suite struct PlainTextChapterTests {
  @Test func opensChaptersAtHeadings() throws {
    let story = try Reading.manuscript("CHAPTER I\n\nOne.\n\nCHAPTER II: The Sea\n\nTwo.\n\nEPILOGUE\n\nThree.\n")
    #expect(story.names == ["I", "II: The Sea", "Epilogue"])
    #expect(story.paragraphs == ["One.", "Two.", "Three."])
  }

  @Test func takesTheNextLineForTheTitle() throws {
    let story = try Reading.manuscript(
      "Chapter 1\nThe Long Tide\n\nShe walked a long way out.\n\nChapter 2\n\nA Rope\n\nHe pulled it a long way in.\n")
    #expect(story.names == ["1: The Long Tide", "2: A Rope"])
  }

  @Test func takesTheNumberBelowItsWord() throws {
    let story = try Reading.manuscript("   CHAPTER\n      1\n\n\nShe walked.\n\n\n   CHAPTER\n      2\n\n\nHe stood.\n")
    #expect(story.names == ["1", "2"])
  }

  @Test func readsATitleOfManyLines() throws {
    let title =
      "The Reverend Arthur Beebe, the Reverend Cuthbert Eager,\nMr. Emerson, Mr. George Emerson, Miss Eleanor Lavish,\nand Others Drive Out in Carriages to See a View;\nItalians Drive Them"
    let story = try Reading.manuscript("Chapter I: \(title)\n\nIt was a fine day.\n\nChapter II: Home\n\nIt rained.\n")
    #expect(story.names == ["I: " + title.replacing("\n", with: " "), "II: Home"])
  }

  @Test func keepsTheProseRightUnderAHeading() throws {
    let story = try Reading.manuscript(
      "Chapter 1\nShe walked out over the sand\nand did not look back.\n\nOn she went.\n\nChapter 2\nHe stood.\n")
    #expect(story.names == ["1", "2"])
    #expect(story.paragraphs == ["She walked out over the sand and did not look back.", "On she went.", "He stood."])
  }

  @Test func takesBareNumeralsInARunForChapters() throws {
    #expect(try Reading.manuscript("I\n\nOne went.\n\nII\n\nTwo went.\n\nIII\n\nThree went.\n").names == ["I", "II", "III"])
  }

  @Test func takesALoneNumberForText() throws {
    let story = try Reading.manuscript("She counted.\n\n41\n\nThat was all of them.\n")
    #expect(story.paragraphs == ["She counted.", "41", "That was all of them."])
    #expect(story.chapters.count == 1)
  }

  @Test func takesNumbersInsideChaptersForScenes() throws {
    let story = try Reading.manuscript("CHAPTER 1\n\n1\n\nOne.\n\n2\n\nTwo.\n\nCHAPTER 2\n\n1\n\nThree.\n\n2\n\nFour.\n")
    #expect(story.names == ["1", "2"])
    #expect(story.pattern == "p*pp*p")
  }

  @Test func keepsPartsAndBooks() throws {
    let story = try Reading.manuscript("PART ONE\n\nCHAPTER 1\n\nOne.\n\nPART TWO\n\nCHAPTER 2\n\nTwo.\n")
    #expect(story.chapters.map(\.part) == ["PART ONE", "PART TWO"])
  }

  @Test func takesPartsForChaptersWhenThereAreNoOthers() throws {
    #expect(try Reading.manuscript("Part One\n\nOne.\n\nPart Two\n\nTwo.\n").chapters.count == 2)
  }

  @Test func leavesContentsOfSeparateLinesOut() throws {
    let story = try Reading.manuscript(
      "CONTENTS\n\nChapter 1\n\nChapter 2\n\nChapter 3\n\nChapter 1\n\nOne.\n\nChapter 2\n\nTwo.\n\nChapter 3\n\nThree.\n")
    #expect(story.names == ["1", "2", "3"])
  }

  @Test func leavesContentsWithTitlesOut() throws {
    let story = try Reading.manuscript(
      "Chapter 1\nThe Tide\nChapter 2\nThe Rope\nChapter 3\nThe Pump\n\nLow Water\n\nChapter 1\nThe Tide\n\nOne went out.\n\nChapter 2\nThe Rope\n\nTwo went.\n"
    )
    #expect(story.names == ["1: The Tide", "2: The Rope"])
    #expect(story.paragraphs == ["One went out.", "Two went."])
  }

  @Test func dropsNoEntryOfTheContentsIntoTheStory() throws {
    let story = try Reading.manuscript(
      "Chapter 1\n\nChapter 2\n\nChapter 3\n\nLow Water, a Story\n\nChapter 1\n\nOne.\n\nChapter 2\n\nTwo.\n\nChapter 3\n\nThree.\n")
    #expect(story.names == ["1", "2", "3"])
  }

  @Test func keepsBookPartAndChapterInARow() throws {
    let story = try Reading.manuscript("BOOK ONE\n\nPART ONE\n\nCHAPTER I\n\nOne.\n\nCHAPTER II\n\nTwo.\n")
    #expect(story.names == ["I", "II"])
    #expect(story.chapters.map(\.part) == ["PART ONE", "PART ONE"])
  }

  @Test func keepsAParagraphThatBeginsLikeAHeading() throws {
    let text = "Chapter One was where she stopped, and he\nhad to read on alone."
    #expect(try Reading.manuscript("She read.\n\n\(text)\n\nHe left.\n").paragraphs.count == 3)
  }

  @Test func endsAShortStoryAtGutenbergsLicence() throws {
    let licence = Array(repeating: "Licence.\n", count: 300).joined(separator: "\n")
    let story = try Reading.manuscript(
      "*** START OF THIS PROJECT GUTENBERG EBOOK TIDE ***\n\nOne.\n\n*** END OF THIS PROJECT GUTENBERG EBOOK TIDE ***\n\n\(licence)")
    #expect(story.paragraphs == ["One."])
  }

  @Test func takesAPrefaceForFrontMatter() throws {
    let preface = Array(repeating: "All art is quite useless.", count: 60).joined(separator: "\n\n")
    let story = try Reading.manuscript("The Tide\n\nTHE PREFACE\n\n\(preface)\n\nCHAPTER I\n\nOne.\n\nCHAPTER II\n\nTwo.\n")
    #expect(story.names == ["I", "II"])
    #expect(story.skipped.contains { $0.title == "THE PREFACE" })
  }

  @Test func keepsAnUnheadedBeginning() throws {
    let opening = Array(repeating: "She walked out over the long wet sand.", count: 40).joined(separator: "\n\n")
    #expect(try Reading.manuscript("\(opening)\n\nCHAPTER II\n\nTwo.\n").chapters.count == 2)
  }

  @Test(arguments: ["Part of him wanted to go.", "I went home.", "“Chapter One,” she read.", "I", "Chapter and verse."])
  func keepsProseThatLooksLikeAHeading(_ line: String) throws {
    let story = try Reading.manuscript("CHAPTER 1\n\nShe stood.\n\n\(line)\n\nShe sat.\n")
    #expect(story.paragraphs == ["She stood.", line, "She sat."])
  }
}
