import Manuscripts
import Testing

@Suite struct FountainHostileTests {
  @Test(arguments: [
    "[[", "/*", "[[a", "/*/", "*", "**a", "_", "~", ">", ">a<", "@", "@a\n", "#", "=", "(", "A\n(", "A\n", "A\n\n", "INT. A\n\n", ".", "!",
    "^", "]] [[",
    "\\", "  \n", "[[ \n  \n",
  ])
  func readsManyMarks(_ mark: String) throws {
    let text = "One.\n\n" + String(repeating: mark, count: 10_000) + "\n\nLast words.\n"
    #expect(try Reading.manuscript(text, name: "a.fountain").paragraphs.contains { $0.hasSuffix("Last words.") })
  }

  @Test(arguments: ["The tide went out. ", "THE TIDE ", "INT. TIDE "])
  func readsALineOfTenMegabytes(_ words: String) throws {
    let line = String(repeating: words, count: 10_000_000 / words.utf8.count)
    let story = try Reading.manuscript("INT. A\n\n\(line)\nNo.\n", name: "a.fountain")
    #expect(story.paragraphs.map(\.utf8.count) == [line.utf8.count + 3])
  }

  @Test func refusesABinary() {
    #expect(Reading.message([0x00, 0x01, 0x02, 0xFF, 0x00], name: "a.fountain")?.hasPrefix("the file is not text") == true)
  }
}
