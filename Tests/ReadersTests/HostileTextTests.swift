import Manuscripts
import Testing

@Suite struct HostileTextTests {
  @Test(arguments: ["a.txt", "a.md"])
  func readsALineOfTenMegabytes(_ name: String) throws {
    let line = String(repeating: "The tide went out. ", count: 550_000)
    #expect(try Reading.manuscript(line, name: name).paragraphs.map(\.utf8.count) == [line.utf8.count - 1])
  }

  @Test(arguments: ["a.txt", "a.md"])
  func readsManyCombiningMarks(_ name: String) throws {
    let text = "She sat e" + String(repeating: "\u{301}", count: 200_000) + " there.\n\nTwo.\n"
    #expect(try Reading.manuscript(text, name: name).paragraphs.map(\.unicodeScalars.count) == [200_016, 4])
  }

  @Test(arguments: ["_", "*", "_a", "*a ", "#", "I\n\n", "CHAPTER 1\n\n", "* * *\n\n", "\n", "a\n\n\n\n"])
  func readsManyMarks(_ mark: String) throws {
    let story = try Reading.manuscript("One.\n\n" + String(repeating: mark, count: 20_000) + "\n\nTwo.\n", name: "a.txt")
    #expect(story.paragraphs.last == "Two.")
  }

  @Test(arguments: [
    "[", "![", "<", "<a", "&", "\\", "> ", "  - ", "#", "*", "_a_", "[a](", "<!--", "```\n", "|-|\n", "[^a]: x\n", "1. ", "~~", "($",
  ])
  func readsManyMarksInMarkdown(_ mark: String) throws {
    let story = try Reading.markdown("One.\n\n" + String(repeating: mark, count: 20_000) + "\n\nTwo.\n")
    #expect(story.paragraphs.first == "One.")
  }

  @Test func keepsTheTextAfterAnOpenFence() throws {
    #expect(try Reading.markdown("One.\n\n```\nTwo.\n\nThree.\n").paragraphs == ["One.", "Two.", "Three."])
  }

  @Test func keepsTheTextAfterAnOpenComment() throws {
    #expect(try Reading.markdown("One.\n\n<!-- note\n\nTwo.\n\nThree.\n").paragraphs == ["One.", "<!-- note", "Two.", "Three."])
  }
}
