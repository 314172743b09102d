import Manuscripts
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: [
    "---\ntitle: Low Water\nauthor: A. Pell\nlang: en\n---\nOne.\n",
    "---\ntitle: 'Low Water'\nauthor: [A. Pell]\nlanguage: \"en\"\n...\n\nOne.\n",
    "---\ntitle: \"Low Water\" # working\nauthor:\n  - name: A. Pell\n    email: a@b.c\nlang: en\n---\nOne.\n",
    "---\nlook: |\n  grainy\n  film\ntitle: >\n  Low\n  Water\nauthor:\n- A. Pell\nlang: en\n\n# so\ntags: [a,\n  b]\n---\nOne.\n",
    "+++\ntitle = \"Low Water\"\nauthor = 'A. Pell'\nlang = \"en\"\n[extra]\nx = 1\n+++\nOne.\n",
    "Title: Low Water\nAuthor: A. Pell\nlang: en\n\nOne.\n",
    "\u{FEFF}---\r\ntitle: Low Water\r\nauthor: A. Pell\r\nlang: en\r\n---\r\nOne.\r\n",
  ])
  func readsEveryForm(_ text: String) throws {
    let story = try Reading.markdown(text)
    #expect(story.title == "Low Water" && story.author == "A. Pell" && story.language == "en")
    #expect(story.paragraphs == ["One."])
  }

  @Test func readsPandocsTitleBlock() throws {
    let story = try Reading.markdown("% Low Water\n  A Novel\n% A. Pell; B. Orme\n% May 1908\n\nOne.\n")
    #expect(story.title == "Low Water A Novel" && story.author == "A. Pell, B. Orme")
    #expect(story.paragraphs == ["One."])
  }

  @Test func keepsColonsAndQuotationMarksInValues() throws {
    #expect(try Reading.markdown("---\ntitle: Ebb: \"a\" tide\n---\nOne.\n").title == "Ebb: \"a\" tide")
    #expect(try Reading.markdown("---\ntitle: \"Ebb: \\\"a\\\" tide\"\n---\nOne.\n").title == "Ebb: \"a\" tide")
    #expect(try Reading.markdown("---\nauthor: [\"A. Pell\", 'B. O''Hara']\n---\nOne.\n").author == "A. Pell, B. O'Hara")
  }

  @Test func namesTheChapter() throws {
    let numbered = try Reading.markdown("---\nbook: Low Water\ntitle: The Crossing\nchapter: 7\npart: The Wade\n---\nOne.\n")
    #expect(numbered.title == "Low Water" && numbered.names == ["7: The Crossing"] && numbered.chapters[0].part == "The Wade")
    #expect(try Reading.markdown("---\ntitle: The Crossing\n---\nOne.\n").names == ["The Crossing"])
    let named = try Reading.markdown("---\ntitle: Low Water\nchapter: The Crossing\n---\nOne.\n")
    #expect(named.title == "Low Water" && named.names == ["The Crossing"])
  }

  @Test(arguments: [
    "---\ntitle: Low Water\n\nOne.\n", "---\n\nOne.\n\n---\n\nTwo.\n", "---\nShe said: go.\n---\nOne.\n", "Anna: Hello.\n\nOne.\n",
    "Title: One.\n",
    "+++\n\nOne.\n\n+++\n", "%\n\nOne.\n", "---\n  a: b\n---\nOne.\n",
  ])
  func takesNothingElseForFrontMatter(_ text: String) throws {
    let story = try Reading.markdown(text)
    #expect(story.title == nil && story.paragraphs.contains { $0.hasSuffix("One.") || $0.hasSuffix("Hello.") })
  }

  @Test(arguments: ["a: b\n", "author:\n- a\n"])
  func survivesHugeFrontMatter(_ line: String) throws {
    #expect(try Reading.markdown("---\nx: y\n\(String(repeating: line, count: 100_000))---\n\nOne.\n").paragraphs.last == "One.")
  }
}
