import Manuscripts
import Testing

@Suite struct MarkdownChapterTests {
  @Test func opensChaptersBelowParts() throws {
    let story = try Reading.markdown("# Part One\n\n## Chapter 1\n\nOne.\n\n## Chapter 2\n\nTwo.\n\n# Part Two\n\n## Chapter 3\n\nThree.\n")
    #expect(story.names == ["1", "2", "3"])
    #expect(story.chapters.map(\.part) == ["Part One", "Part One", "Part Two"])
  }

  @Test func opensChaptersBelowTitleAndParts() throws {
    let story = try Reading.markdown("# Low Water\n\n## Part One\n\n### Chapter 1\n\nOne.\n\n### Chapter 2\n\nTwo.\n")
    #expect(story.title == "Low Water")
    #expect(story.names == ["1", "2"])
    #expect(story.chapters.map(\.part) == ["Part One", "Part One"])
  }

  @Test func takesPartsForChaptersWhenThereAreNoOthers() throws {
    #expect(try Reading.markdown("# Part One\n\nOne.\n\n# Part Two\n\nTwo.\n").chapters.count == 2)
  }

  @Test func keepsAHeadingInsideAChapter() throws {
    let story = try Reading.markdown("# Chapter 1\n\nOne.\n\n## Later\n\nTwo.\n\n# Chapter 2\n\nThree.\n")
    #expect(Reading.outline(story) == [["One.", "# Later", "Two."], ["Three."]])
  }

  @Test func takesATitleAndTheBookAboveOneChapter() throws {
    let story = try Reading.markdown("# Low Water\n\n## Chapter 1: Ebb\n\nOne.\n")
    #expect(story.names == ["1: Ebb"])
    #expect(story.title == "Low Water")
  }

  @Test func readsUnderlinedHeadings() throws {
    #expect(try Reading.markdown("Chapter 1\n=========\n\nOne.\n\nChapter 2\n=========\n\nTwo.\n").names == ["1", "2"])
  }

  @Test func readsHeadingsWithoutSigns() throws {
    #expect(try Reading.markdown("Chapter 1\n\nOne.\n\nChapter 2\n\nTwo.\n").names == ["1", "2"])
    #expect(try Reading.markdown("**Chapter 1**\n\nOne.\n\n**Chapter 2**\n\nTwo.\n").names == ["1", "2"])
  }

  @Test func keepsTheTextUnderTheBookTitle() throws {
    let story = try Reading.markdown("# Low Water\n\nShe came in.\n\n## One\n\nA.\n\n## Two\n\nB.\n")
    #expect(story.paragraphs == ["She came in.", "A.", "B."])
  }

  @Test func readsTOMLFrontMatter() throws {
    let story = try Reading.markdown("+++\ntitle = \"Low Water\"\nauthor = 'A. Pell'\n+++\nOne.\n")
    #expect(story.title == "Low Water" && story.author == "A. Pell")
    #expect(story.paragraphs == ["One."])
  }

  @Test func takesARuleAtTheTopForNoFrontMatter() throws {
    #expect(try Reading.markdown("---\n\nOne.\n\n---\n\nTwo.\n").pattern == "p*p")
    #expect(try Reading.markdown("---\ntitle: Low Water\n\nOne.\n").paragraphs.last == "One.")
  }

  @Test func keepsTheTextOfLinksAndLeavesPicturesOut() throws {
    #expect(try Reading.markdown("She [saw](http://a.b) it.\n\n![Map](m.png)\n\nHe left.\n").paragraphs == ["She saw it.", "He left."])
  }

  @Test func findsNestedEmphasis() throws {
    let block = try #require(Reading.markdown("A ***long* way** and __back__ _home_.\n").blocks.first)
    #expect(block.text == "A long way and back home.")
    #expect(block.stressed == ["long way", "back", "home"])
  }
}
