import Manuscripts
import Readers
import Testing

@Suite struct TextEncodingTests {
  private static let story = "“Tide,” she said.\n\nÉmile went."
  private static let expected = ["“Tide,” she said.", "Émile went."]

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
  func readsEveryLineEnd(_ end: String) throws {
    #expect(try Reading.manuscript(Self.story.replacing("\n", with: end)).paragraphs == Self.expected)
    #expect(try Reading.markdown(Self.story.replacing("\n", with: end)).paragraphs == Self.expected)
  }

  @Test func readsAByteOrderMark() throws {
    let story = try Reading.manuscript("\u{FEFF}CHAPTER 1\n\nOne.\n\nCHAPTER 2\n\nTwo.")
    #expect(story.names == ["1", "2"])
    #expect(try Reading.markdown("\u{FEFF}# The Tide\n\nOne.").names == ["The Tide"])
    #expect(try Reading.markdown("\u{FEFF}---\ntitle: The Tide\n---\nOne.").title == "The Tide")
  }

  @Test(arguments: [true, false], [true, false])
  func readsUTF16(_ isBigEndian: Bool, _ hasMark: Bool) throws {
    let units = Array(((hasMark ? "\u{FEFF}" : "") + Self.story).utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    #expect(try Reading.manuscript(bytes, name: "story.txt").value.paragraphs == Self.expected)
  }

  @Test func readsWindows1252WithAWarning() throws {
    let bytes: [UInt8] = [0x93] + Array("Tide,".utf8) + [0x94] + Array(" she said. ".utf8) + [0xC9] + Array("mile went.".utf8)
    let outcome = try Reading.manuscript(bytes, name: "story.txt")
    #expect(outcome.value.paragraphs == ["“Tide,” she said. Émile went."])
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test func refusesAnEmptyFile() {
    #expect(throws: ReadingError.self) { try Reading.manuscript([], name: "story.txt") }
    #expect(throws: ReadingError.self) { try Reading.manuscript(" \n\n\t\r\n") }
    #expect(throws: ReadingError.self) { try Reading.manuscript("\u{FEFF}\n") }
  }

  @Test func refusesWhatIsNoText() {
    let picture: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10] + Array("JFIF".utf8) + (0..<4000).map { UInt8(truncatingIfNeeded: $0 * 37) }
    #expect(throws: ReadingError.self) { try Reading.manuscript(picture, name: "cover.jpg") }
    #expect(throws: ReadingError.self) { try Reading.manuscript(Array("%PDF-1.7\n".utf8) + [0, 1, 2, 0xFF], name: "book.pdf") }
  }
}
