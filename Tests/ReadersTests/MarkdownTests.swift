import Manuscripts
import Testing

@Suite struct MarkdownTests {
  private func outline(_ text: String) throws -> [[String]] {
    Reading.outline(try Reading.manuscript(text, name: "chapter.md"))
  }

  @Test func readsTheUsualChapter() throws {
    let manuscript = try Reading.manuscript("# Chapter One: The Pump\n\nShe *came* in.\n\n* * *\n\nHe left.\n", name: "a.md")
    #expect(Reading.outline(manuscript) == [["She came in.", "---", "He left."]])
    #expect(manuscript.chapters[0].label == "One" && manuscript.chapters[0].title == "The Pump")
    #expect(manuscript.chapters[0].blocks[0].emphasis == [TextSpan(4, 8)])
  }

  @Test func takesARuleUnderProseForABreak() throws {
    #expect(try outline("One.\n---\nTwo.\n") == [["One.", "---", "Two."]])
  }

  @Test(arguments: ["***", "* * *", "---", "\\* \\* \\*", "<center>* * *</center>", "<br/>", "⁂"])
  func readsABreak(_ sign: String) throws {
    #expect(try outline("One.\n\n\(sign)\n\nTwo.\n") == [["One.", "---", "Two."]])
  }

  @Test(arguments: [
    ("    She came in.", "She came in."), ("- Qui est là ?", "- Qui est là ?"), ("1812. That was the year.", "1812. That was the year."),
    ("She came in.<!-- check -->", "She came in."), ("Rain &amp; wind", "Rain & wind"),
  ])
  func keepsProseThatLooksLikeMarkup(_ line: String, _ text: String) throws {
    #expect(try outline("One.\n\n\(line)\n") == [["One.", text]])
  }

  @Test func takesAHeadingWithoutItsSpace() throws {
    #expect(try Reading.manuscript("#Chapter Two\n\nOne.\n", name: "a.md").chapters[0].label == "Two")
  }

  @Test func readsFrontMatter() throws {
    let manuscript = try Reading.manuscript("---\ntitle: \"Low Water\"\nauthor: A. Pell\nlanguage: en\n---\n\nOne.\n", name: "a.md")
    #expect(manuscript.title == "Low Water" && manuscript.author == "A. Pell" && manuscript.language == "en")
    #expect(Reading.outline(manuscript) == [["One."]])
  }

  @Test func takesALoneTitleOverChaptersForTheBooks() throws {
    let manuscript = try Reading.manuscript("# Low Water\n\n## One\n\nA.\n\n## Two\n\nB.\n", name: "a.md")
    #expect(manuscript.title == "Low Water")
    #expect(manuscript.chapters.map(\.title) == ["One", "Two"])
  }

  @Test func tellsQuotesAndVerseFromParagraphs() throws {
    #expect(try outline("One.\n\n> A letter.\n\nRoses  \nare  \nred\n") == [["One.", "quote: A letter.", "verse: Roses\nare\nred"]])
  }

  @Test func leavesFootnotesOut() throws {
    let manuscript = try Reading.manuscript("One[^1].\n\n[^1]: A note.\n", name: "a.md")
    #expect(Reading.outline(manuscript) == [["One."]])
    #expect(manuscript.skipped.map(\.title) == ["Footnote"])
  }

  @Test(arguments: ["[", "![", "<?", "<!A", "*a_", "> ", "|a", "`"])
  func survivesALongRunOfMarks(_ mark: String) throws {
    let text = "One.\n\n" + String(repeating: mark, count: 20_000) + "\n\nTwo.\n"
    #expect(try outline(text)[0].last == "Two.")
  }
}
