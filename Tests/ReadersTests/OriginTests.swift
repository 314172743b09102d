import Manuscripts
import Testing

@Suite struct OriginTests {
  private static let stories = [
    "CHAPTER 1\n\nThe tide\n  went _out_ and\nstayed.\n\n* * *\n\n\tShe\u{A0}walked, “so\u{AD} far”.\n",
    "\u{FEFF}The tide\r\nwent out.\r\n\r\nÉmile \u{1F30A} sat  down.\r\n", "One line.", "A _b_ *c* d_e\rf\r\rg\u{85}h\u{2029}\u{2029}i",
  ]

  @Test(arguments: stories)
  func mapsEveryScalarToTheFile(_ text: String) throws {
    let file = Array(text.unicodeScalars)
    let blocks = try Reading.manuscript(text).blocks.filter(\.isStory)
    #expect(!blocks.isEmpty)
    for block in blocks {
      for (index, scalar) in block.text.unicodeScalars.enumerated() where scalar != " " {
        let place = try #require(block.origin.fileScalar(at: index))
        #expect(file[place] == scalar)
      }
    }
  }

  @Test func tellsTheLine() throws {
    let story = try Reading.manuscript("CHAPTER 1\n\nOne.\n\n* * *\n\nTwo\ntoo.\n")
    #expect(story.blocks.map(\.origin.line) == [3, 5, 7])
    #expect(try Reading.markdown("---\ntitle: T\n---\n# A\n\nOne.\n\n---\n\nTwo.\n").blocks.map(\.origin.line) == [6, 8, 10])
    #expect(try Reading.markdown("# A\n\nOne.\n---\nTwo.\n").blocks.map(\.origin.line) == [3, 4, 5])
  }
}
