import Manuscripts
import Testing

@Suite struct PlainTextParagraphTests {
  @Test func joinsHardWrappedLines() throws {
    let story = try Reading.manuscript("The tide\nwent out  and\nstayed out.\n\nShe walked.")
    #expect(story.paragraphs == ["The tide went out and stayed out.", "She walked."])
  }

  @Test func splitsAtIndents() throws {
    let story = try Reading.manuscript(
      "  The tide went out and\nstayed out.\n  She walked on the\nwide sand.\n  He did not walk.\nHe stood\nand waited.\n")
    #expect(
      story.paragraphs == ["The tide went out and stayed out.", "She walked on the wide sand.", "He did not walk. He stood and waited."])
  }

  @Test func takesALongLineForAParagraph() throws {
    let long = Array(repeating: "The tide went out.", count: 12).joined(separator: " ")
    #expect(try Reading.manuscript("\(long)\nShe walked.\n\(long)").paragraphs == [long, "She walked.", long])
    #expect(try Reading.manuscript("\(long)\n\nShe walked.\n\n\(long)").paragraphs == [long, "She walked.", long])
  }

  @Test func readsAFileOfOneLine() throws {
    let story = try Reading.manuscript("The tide went out.")
    #expect(story.paragraphs == ["The tide went out."])
    #expect(story.names == ["1"])
  }

  @Test func readsATextWithoutHeadings() throws {
    #expect(try Reading.manuscript("One came.\n\nTwo went.\n").chapters.count == 1)
  }

  @Test func findsUnderscoredEmphasis() throws {
    let block = try #require(Reading.manuscript("It was _not_ the\n_long tide_ of snake_case or a_b.").blocks.first)
    #expect(block.text == "It was not the long tide of snake_case or a_b.")
    #expect(block.stressed == ["not", "long tide"])
  }

  @Test func findsEmphasisOverALineEnd() throws {
    let block = try #require(Reading.manuscript("She read _the\nlong tide_ again.").blocks.first)
    #expect(block.text == "She read the long tide again.")
    #expect(block.stressed == ["the long tide"])
  }

  @Test func keepsAMarkWithoutPartner() throws {
    #expect(try Reading.manuscript("He wrote _ and *nothing more.").paragraphs == ["He wrote _ and *nothing more."])
  }

  @Test func dropsInvisibleMarks() throws {
    #expect(try Reading.manuscript("The\u{A0}ti\u{AD}de\u{200B} went\u{2060}.").paragraphs == ["The tide went."])
  }
}
