import Manuscripts
import Readers
import Testing

/// What stands around the story in a file, and is left out.
@Suite struct PlainTextMatterTests {
  private static let story = "CHAPTER I\n\nOne went out.\n\nCHAPTER II\n\nTwo came in.\n"
  private static let paragraphs = ["One went out.", "Two came in."]

  @Test(arguments: [
    ("*** START OF THE PROJECT GUTENBERG EBOOK TIDE ***", "*** END OF THE PROJECT GUTENBERG EBOOK TIDE ***"),
    ("***START OF THE PROJECT GUTENBERG EBOOK TIDE***", "***END OF THE PROJECT GUTENBERG EBOOK TIDE***"),
    ("*** start of this project gutenberg ebook tide ***", "*** end of this project gutenberg ebook tide ***"),
    ("*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*", "End of The Project Gutenberg Etext of Tide"),
    ("*** START OF THE PROJECT GUTENBERG EBOOK TIDE ***", "End of Project Gutenberg's Tide, by A. Pell"),
    ("*** START OF THE PROJECT GUTENBERG EBOOK TIDE ***", "*** START: FULL LICENSE ***"),
  ])
  func takesTheFrameOff(_ start: String, _ end: String) throws {
    let licence = "\n\n*** START: FULL LICENSE ***\n\nTHE FULL PROJECT GUTENBERG LICENSE\n\nSection 1.\n"
    let story = try Reading.manuscript("Title: Low Water\n\nAuthor: A. Pell\n\n\(start)\n\n\(Self.story)\n\n\(end)\(licence)")
    #expect(story.paragraphs == Self.paragraphs)
    #expect(story.title == "Low Water")
    #expect(story.author == "A. Pell")
  }

  @Test func endsNoStoryAtAQuotedMark() throws {
    let long = Array(repeating: "She walked on.", count: 800).joined(separator: "\n\n")
    let story = try Reading.manuscript("CHAPTER I\n\n*** END OF THE PROJECT GUTENBERG EBOOK was what she read.\n\n\(long)\n")
    #expect(story.paragraphs.count == 801)
  }

  @Test(arguments: [
    "Produced by A. Pell and the Online\nDistributed Proofreading Team", "[Transcriber's Note: spelling kept.]",
    "Transcriber’s Note: spelling kept.", "TRANSCRIBER'S NOTE\n\nSpelling was kept as it was.\n\nSo were the commas.",
  ])
  func leavesOutWhoMadeTheFile(_ note: String) throws {
    let story = try Reading.manuscript("\(note)\n\n\n\n\n\(Self.story)\n\n\n\n\(note)\n")
    #expect(story.paragraphs == Self.paragraphs || note.hasPrefix("Produced"))
    #expect(story.skipped.contains { $0.title == "Transcriber’s notes" })
  }

  @Test(arguments: [
    "CONTENTS\n\nI. The Ebb . . . . 1\nII. The Flood . . . . 20",
    "CONTENTS\n\n  CHAPTER I. The Ebb     1\n\n  CHAPTER II. The Flood  20", "Contents\n\nThe Ebb\n\nThe Flood",
    "CONTENTS\n\nCHAPTER I\nCHAPTER II\n\nLIST OF ILLUSTRATIONS\n\nThe rope   3\n\nThe pump   17",
    "Table of Contents\n\nCHAPTER I\nThe Ebb\n\nCHAPTER II\nThe Flood",
  ])
  func leavesOutALongContents(_ contents: String) throws {
    let story = try Reading.manuscript("LOW WATER\n\nby A. Pell\n\n\n\(contents)\n\n\n\n\(Self.story)")
    #expect(story.names == ["I", "II"])
    #expect(story.paragraphs == Self.paragraphs)
    #expect(story.skipped.contains { $0.title == "Contents" && $0.words > 3 })
  }

  @Test func leavesOutTheEnd() throws {
    #expect(try Reading.manuscript(Self.story + "\n\nTHE END\n").paragraphs == Self.paragraphs)
    #expect(try Reading.manuscript("One.\n\nFin\n\nwas his name.\n").paragraphs == ["One.", "Fin", "was his name."])
  }

  @Test func namesTheFrontWithItsWords() throws {
    let story = try Reading.manuscript("LOW WATER\n\nby A. Pell\n\nFor nobody\n\n\n\(Self.story)")
    #expect(story.skipped == [SkippedPart(title: "LOW WATER", reason: "stands before the first chapter", matter: .front, words: 7)])
  }

  @Test func readsTheFrontWhenAsked() throws {
    let file = InputFile(name: "a.txt", bytes: Array("LOW WATER\n\nTHE PREFACE\n\nAll art is useless.\n\n\(Self.story)".utf8))
    let story = try ReaderTable.read(file, ReadingOptions(include: [.front])).value
    #expect(story.names == ["Front matter", "I", "II"])
    #expect(story.paragraphs == ["LOW WATER", "THE PREFACE", "All art is useless."] + Self.paragraphs)
    #expect(story.skipped.isEmpty)
  }

  @Test func readsNotesWhenAsked() throws {
    let file = InputFile(name: "a.txt", bytes: Array("One.[1]\n\n[1] A note.\n\n[Footnote 2: Another.]\n\nTwo.\n".utf8))
    #expect(try ReaderTable.read(file).value.paragraphs == ["One.", "Two."])
    #expect(try ReaderTable.read(file).value.skipped == [SkippedPart(title: "Notes", reason: "2 notes", matter: .notes, words: 6)])
    #expect(try ReaderTable.read(file, ReadingOptions(include: [.notes])).value.paragraphs.count >= 3)
  }
}
