import Manuscripts
import Testing

/// Small texts in the ways books really number their chapters.
@Suite struct HeadingSequenceTests {
  /// Headings with a paragraph under each.
  private static func book(_ headings: [String]) -> String {
    headings.enumerated().map { "\($1)\n\nShe walked out over the sand, stone \($0) after stone.\n" }.joined(separator: "\n\n\n")
  }

  @Test func restartsSilently() throws {
    let names = try Reading.manuscript(Self.book(["CHAPTER I.", "CHAPTER II.", "CHAPTER I.", "CHAPTER II.", "CHAPTER III."])).names
    #expect(names == ["I", "II", "I", "II", "III"])
  }

  @Test func restartsNumeralsAfterAPart() throws {
    let story = try Reading.manuscript("BOOK I\n\n" + Self.book(["I.", "II."]) + "\n\nBOOK II\n\n" + Self.book(["I.", "II."]))
    #expect(story.chapters.map { "\($0.part ?? "") \($0.name)" } == ["BOOK I I", "BOOK I II", "BOOK II I", "BOOK II II"])
  }

  @Test func takesNumbersInsideATitledFormForScenes() throws {
    let story = try Reading.manuscript(
      Self.book(["I. A SCANDAL", "I.", "II.", "III.", "II. THE RED-HEADED LEAGUE", "III. A CASE OF IDENTITY", "IV. THE MYSTERY"]))
    #expect(story.names == ["I: A SCANDAL", "II: THE RED-HEADED LEAGUE", "III: A CASE OF IDENTITY", "IV: THE MYSTERY"])
    #expect(story.chapters[0].blocks.filter { $0.kind == .sceneBreak }.map(\.evidence) == ["section I", "section II", "section III"])
  }

  @Test func takesNumbersInsideAdventuresForScenes() throws {
    let story = try Reading.manuscript(
      Self.book(["ADVENTURE I. A SCANDAL", "I.", "II.", "ADVENTURE II. THE LEAGUE", "ADVENTURE III. A CASE"]))
    #expect(story.names == ["I: A SCANDAL", "II: THE LEAGUE", "III: A CASE"])
  }

  @Test func keepsLettersBeforeChapters() throws {
    let names = try Reading.manuscript(Self.book(["Letter 1", "Letter 2", "Chapter 1", "Chapter 2", "Chapter 3"])).names
    #expect(names == ["1", "2", "1", "2", "3"])
  }

  @Test func takesLettersInsideChaptersForScenes() throws {
    let story = try Reading.manuscript(Self.book(["Chapter 1", "Letter 1", "Letter 2", "Chapter 2", "Chapter 3", "Chapter 4"]))
    #expect(story.names == ["1", "2", "3", "4"])
  }

  @Test(arguments: ["CHAFTER III.", "CHAPTER IlI.", "III.", "Chaptcr 3"])
  func findsAMissingNumber(_ misread: String) throws {
    let story = try Reading.manuscript(Self.book(["CHAPTER I.", "CHAPTER II.", misread, "CHAPTER IV.", "CHAPTER V."]))
    #expect(story.chapters.count == 5)
    #expect(story.chapters.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func keepsAGap() throws {
    #expect(try Reading.manuscript(Self.book(["1", "2", "4", "5"])).names == ["1", "2", "4", "5"])
  }

  @Test func dropsANumberOutOfLine() throws {
    let story = try Reading.manuscript(Self.book(["1", "2", "57", "3", "4", "5", "6", "7", "8"]))
    #expect(story.names == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(story.paragraphs.contains("57"))
  }

  @Test func takesNoPageNumbersForChapters() throws {
    let pages = (1...6).map { "She walked on and on and\n\n\($0)\n\nfar over the sand to the\n\n" }.joined()
    #expect(try Reading.manuscript(pages).chapters.count == 1)
  }

  @Test func opensAPartThatHasNoChapters() throws {
    let prose = Array(repeating: "She walked out over the wet sand and did not look back at all.", count: 20).joined(separator: " ")
    let story = try Reading.manuscript("PART ONE\n\nCHAPTER 1\n\nOne.\n\nPART TWO\n\n\(prose)\n\nPART THREE\n\nCHAPTER 1\n\nTwo.\n")
    #expect(story.chapters.map(\.part) == ["PART ONE", "PART TWO", "PART THREE"])
  }

  @Test func keepsAPartsMottoInItsFirstChapter() throws {
    let story = try Reading.manuscript("PART ONE\n\nTHE EBB\n\nThe sea is out.\n\nCHAPTER 1\n\nOne.\n\nCHAPTER 2\n\nTwo.\n")
    #expect(story.chapters[0].blocks.map(\.text) == ["The sea is out.", "One."])
    #expect(story.chapters[0].part == "PART ONE: THE EBB")
  }

  @Test func readsATitlePageBetweenVolumes() throws {
    let page = "END OF VOL. I.\n\n\n\n\nLOW WATER:\n\nA Novel.\n\nVOL. II.\n\n\n\nLondon:\nPrinted for T. Pell.\n1813.\n\n\n\n\n"
    let story = try Reading.manuscript(
      Self.book(["CHAPTER I.", "CHAPTER II."]) + "\n\n" + page + Self.book(["CHAPTER I.", "CHAPTER II."]))
    #expect(story.chapters.map(\.part) == [nil, nil, "VOL. II.", "VOL. II."])
    #expect(story.paragraphs.count == 4)
  }

  @Test func readsOtherScripts() throws {
    let story = try Reading.manuscript(Self.book(["序章", "第一章　潮", "第二章", "終章"]))
    #expect(story.names == ["序章", "一: 潮", "二", "終章"])
  }
}
