import Manuscripts
import Testing

@Suite struct MarkdownHeadingTests {
  private static let prose = "The tide went out over the sands, and nobody saw it go.\n\n"

  @Test(arguments: [
    ("# The Crossing {#x .unnumbered}\n\nOne.\n", ["The Crossing"]), ("#Chapter One\n\nOne.\n", ["One"]), ("# Tide ##\n\nOne.\n", ["Tide"]),
    ("<h1 align=\"center\">Chapter 2: Ebb</h1>\n\nOne.\n", ["2: Ebb"]), ("# *Ebb* &amp; **Flow**\n\nOne.\n", ["Ebb & Flow"]),
    ("#第一章\n\nOne.\n", ["一"]), ("#tag\n\nOne.\n", ["1"]),
  ])
  func readsAHeading(_ text: String, _ names: [String]) throws {
    #expect(try Reading.markdown(text).names == names)
  }

  @Test func takesLinesInBoldForTitles() throws {
    let prose = MarkdownHeadingTests.prose
    #expect(try Reading.markdown("**Ebb**\n\n\(prose)\(prose)**The Flood**\n\n\(prose)\(prose)").names == ["Ebb", "The Flood"])
    #expect(try Reading.markdown("**Ebb**\n\n\(prose)\(prose)").names == ["Ebb"])
    #expect(try Reading.markdown("\(prose)**Ebb**\n\n\(prose)\(prose)").names == ["1"])
    #expect(try Reading.markdown("**Run!**\n\n\(prose)**Run!**\n\n\(prose)").names == ["1"])
    #expect(try Reading.markdown("# One\n\n\(prose)**Ebb**\n\n\(prose)").paragraphs.contains("Ebb"))
    #expect(try Reading.markdown("**Chapter 1**\n\n\(prose)**Stop Here**\n\n\(prose)**Chapter 2**\n\n\(prose)").names == ["1", "2"])
  }

  @Test func takesNumbersThatCountUpForChapters() throws {
    let prose = MarkdownHeadingTests.prose
    #expect(try Reading.markdown("1\n\n\(prose)**2**\n\n\(prose)3.\n\n\(prose)").names == ["1", "2", "3"])
    #expect(try Reading.markdown("\(prose)4\n\n\(prose)5\n\n\(prose)").names == ["1"])
  }

  @Test func joinsANumberAndTheTitleBelowIt() throws {
    #expect(
      try Reading.markdown("# Chapter One\n\n## The Sands\n\nA.\n\n# Chapter Two\n\n## Flow\n\nB.\n").names == [
        "One: The Sands", "Two: Flow",
      ])
  }

  @Test func keepsTheHeadingsOfScenes() throws {
    let story = try Reading.markdown("# Chapter One\n\n## Noon\n\nA.\n\n## Night\n\nB.\n")
    #expect(story.names == ["One"])
    #expect(story.pattern == "hphp")
  }
}
