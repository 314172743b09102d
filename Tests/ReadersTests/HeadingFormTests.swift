import Testing

@testable import Readers

@Suite struct HeadingFormTests {
  @Test(
    arguments: [
      ("CHAP. IV.", "IV", 4, nil), ("Chapter the Last", "Last", 999, nil), ("CHAPTER THE TWENTY-FIRST.", "TWENTY-FIRST", 21, nil),
      ("Chapter Ninety-Nine", "Ninety-Nine", 99, nil), ("Chapter Ninety Nine: Ebb", "Ninety Nine", 99, "Ebb"),
      ("FIRST CHAPTER", "FIRST", 1, nil), ("ADVENTURE I. A SCANDAL IN BOHEMIA", "I", 1, "A SCANDAL IN BOHEMIA"),
      ("Letter the Second", "Second", 2, nil), ("STAVE FIVE. THE END OF IT.", "FIVE", 5, "THE END OF IT."),
      ("CANTO XXXIII", "XXXIII", 33, nil),
      ("CHAPITRE PREMIER", "PREMIER", 1, nil), ("Chapitre dix-sept", "dix-sept", 17, nil), ("Erstes Kapitel", "Erstes", 1, nil),
      ("2. Kapitel: Das Watt", "2", 2, "Das Watt"), ("CAPÍTULO III", "III", 3, nil), ("Capitolo quinto", "quinto", 5, nil),
      ("Capitolo 5", "5", 5, nil), ("Глава 7", "7", 7, nil), ("Глава первая", "первая", 1, nil), ("第三章", "三", 3, nil),
      ("第十二回　潮の音", "十二", 12, "潮の音"), ("第２５話", "２５", 25, nil), ("第 4 章: 潮", "4", 4, "潮"), ("Chapter １２", "１２", 12, nil),
      ("_Chapter 3_", "3", 3, nil), ("=CHAPTER III.=", "III", 3, nil),
    ] as [(String, String?, Int?, String?)])
  func readsAChapter(_ line: String, _ label: String?, _ value: Int?, _ title: String?) {
    let heading = HeadingGrammar.heading(of: line)
    #expect(heading?.kind == (value == nil ? nil : .chapter))
    #expect(heading?.label == label)
    #expect(heading?.value == value)
    #expect(heading?.title == title)
  }

  @Test(arguments: [
    "THE FIRST BOOK", "EPOCH THE FIRST.", "VOL. II.", "Second Period", "Première partie", "Zweites Buch", "Часть вторая", "第一部", "第二卷 海",
    "BOOK THE SECOND: THE GOLDEN THREAD",
  ])
  func readsAPart(_ line: String) {
    #expect(HeadingGrammar.heading(of: line)?.kind == .part)
  }

  @Test(arguments: ["序章", "終章", "プロローグ", "楔子", "Épilogue", "Пролог", "CONCLUSION", "Epilog"])
  func readsAChapterWithoutNumber(_ line: String) {
    #expect(HeadingGrammar.heading(of: line)?.kind == .chapter)
    #expect(HeadingGrammar.heading(of: line)?.label == nil)
  }

  @Test(arguments: [
    "First part went well.", "The second book was better, she thought.", "第三章を読んだ。彼は笑った。", "第一次に来た。", "Conclusion first, she said.",
    "Ch’ing was late.", "One letter came.", "Two chapters more and he would sleep.", "Tale of a tub", "Fit as a fiddle.",
    "Part two of him.", "One letter.",
  ])
  func takesNoProseForAHeading(_ line: String) {
    let heading = HeadingGrammar.heading(of: line)
    #expect(heading == nil)
  }

  @Test(
    arguments: [
      ("〇", nil), ("十", 10), ("二十", 20), ("二十三", 23), ("一百零八", 108), ("一〇", 10), ("twentieth", 20), ("thirty-first", 31),
      ("ninety-nine", 99),
      ("ten-one", nil), ("twenty-twenty", nil),
    ] as [(String, Int?)])
  func readsANumber(_ word: String, _ value: Int?) {
    #expect(NumberWords.value(word) == value)
  }
}
