import Manuscripts
import Testing

@Suite struct PlainTextShapeTests {
  /// Three paragraphs wrapped at 72 columns.
  private static let prose = Array(
    repeating: Array(repeating: "She walked out over the long wet sand and did not look back at them,", count: 4).joined(separator: "\n")
      + "\nat all.",
    count: 3
  ).joined(separator: "\n\n")

  @Test func keepsTheLinesOfVerse() throws {
    let story = try Reading.manuscript(
      "\(Self.prose)\n\n    The tide is out,\n      the sand is wide;\n    I went with _thee_\n\n\(Self.prose)\n")
    #expect(story.pattern == "pppvppp")
    #expect(story.blocks[3].text == "The tide is out,\nthe sand is wide;\nI went with thee")
    #expect(story.blocks[3].stressed == ["thee"])
  }

  @Test func keepsVerseThatIsNotSetIn() throws {
    let verse = "How doth the little tide\nGo out upon the sand,\nAnd leave the boats on every side\nAll lying on the land!"
    #expect(try Reading.manuscript("\(Self.prose)\n\n\(verse)\n\n\(Self.prose)\n").blocks[3].text == verse)
  }

  @Test func takesWrappedLinesThatAreSetInForALetter() throws {
    let body = Self.prose.split(separator: "\n\n")[0].split(separator: "\n").map { "     \($0.prefix(66))" }.joined(separator: "\n")
    let story = try Reading.manuscript(
      "\(Self.prose)\n\n     “My dear Anna,\(body)\n\n\(body)\n\n\(Self.prose)\n\n\(body)\n\n\(Self.prose)\n")
    #expect(story.pattern == "pppllpppqppp")
  }

  @Test func takesShortSentencesForProse() throws {
    let text = "She stood.\nHe sat.\nThey ate.\nNobody spoke."
    #expect(try Reading.manuscript("\(Self.prose)\n\n\(text)\n\n\(Self.prose)\n").pattern == "ppppppp")
  }

  @Test func readsIndentsOfFullWidth() throws {
    let line = "　潮が引いて、彼女は一人で濡れた砂の上を歩いて行った。"
    #expect(try Reading.manuscript(Array(repeating: line, count: 5).joined(separator: "\n")).paragraphs.count == 5)
  }

  @Test func readsShortLinesThatAllEndSentences() throws {
    let text = "She walked.\n“Where to?” he asked.\n“Out.”\nHe looked at the sand.\nIt was wide."
    #expect(try Reading.manuscript(text).paragraphs.count == 5)
  }

  @Test func breaksAtTheBlankLinesOfATextThatHasFew() throws {
    let scene = Array(
      repeating: "She walked out over the sand, and it was wide and wet and cold and long, and she was not afraid of it.", count: 14
    )
    .joined(separator: "\n")
    #expect(try Reading.manuscript("\(scene)\n\n\(scene)\n").blocks.filter { $0.kind == .sceneBreak }.map(\.strength) == [.soft])
  }

  @Test func breaksNoParagraphAtAPagesEnd() throws {
    #expect(try Reading.manuscript("One.\n\n\u{0C}Two.\n\nThree.\n").pattern == "ppp")
  }

  @Test(arguments: ["\u{0B}", "\u{0C}", "\r\n", "\u{2029}"])
  func takesMixedLineEnds(_ end: String) throws {
    #expect(try Reading.manuscript("One,\(end)two.\n\nThree,\rfour.\r\rFive.\n").paragraphs == ["One, two.", "Three, four.", "Five."])
  }
}
