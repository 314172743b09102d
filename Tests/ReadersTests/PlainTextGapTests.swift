import Manuscripts
import Testing

@Suite struct PlainTextGapTests {
  @Test func neverBreaksFirstLastOrTwice() throws {
    let story = try Reading.manuscript("CHAPTER 1\n\n* * *\n\nOne.\n\n***\n\n#\n\nTwo.\n\n* * *\n\nCHAPTER 2\n\nThree.\n\n~\n")
    #expect(story.chapters.map(\.blocks.count) == [3, 1])
    #expect(story.pattern == "p*pp")
  }

  @Test func breaksSoftlyAtWiderGaps() throws {
    let story = try Reading.manuscript("One.\n\nTwo.\n\n\n\nThree.\n\nFour.\n")
    #expect(story.pattern == "pp~pp")
  }

  @Test func breaksNowhereWhenEveryGapIsWide() throws {
    #expect(try Reading.manuscript((1...30).map { "Line \($0)." }.joined(separator: "\n\n\n")).pattern.contains("~") == false)
  }
}
