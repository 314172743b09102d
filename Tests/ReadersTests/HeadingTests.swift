import Testing

@testable import Readers

@Suite struct HeadingTests {
  @Test(
    arguments: [
      ("CHAPTER IV", "IV", nil), ("Chapter 12", "12", nil), ("Chapter Seven: The Crossing", "Seven", "The Crossing"),
      ("CHAPTER I. Down the Rabbit-Hole", "I", "Down the Rabbit-Hole"), ("Chapter Twenty-One", "Twenty-One", nil),
      ("Chapter Twenty One: Tide", "Twenty One", "Tide"), ("Chapter the First", "First", nil), ("Chapter 3 — The Pump", "3", "The Pump"),
      ("STAVE ONE: MARLEY’S GHOST", "ONE", "MARLEY’S GHOST"), ("Letter 4", "4", nil), ("Kapitel 3", "3", nil),
      ("Prologue", nil, "Prologue"),
      ("EPILOGUE", nil, "Epilogue"), ("Prologue: Before the Tide", nil, "Prologue: Before the Tide"),
      ("Chapter 5 (continued)", "5", "(continued)"), ("Chapter 7: “Who’s there?”", "7", "“Who’s there?”"),
    ] as [(String, String?, String?)])
  func readsAChapterHeading(_ line: String, _ label: String?, _ title: String?) {
    let heading = HeadingGrammar.heading(of: line)
    #expect(heading?.kind == .chapter)
    #expect(heading?.label == label)
    #expect(heading?.title == title)
  }

  @Test(arguments: ["PART TWO", "Book I", "Volume the Second", "Part One: The Wade"])
  func readsAPart(_ line: String) {
    #expect(HeadingGrammar.heading(of: line)?.kind == .part)
  }

  @Test(
    arguments: [("12", "12", nil), ("XII.", "XII", nil), ("IV. The Sands", "IV", "The Sands"), ("3. The Sands", "3", "The Sands")]
      as [(String, String, String?)])
  func readsANumeralAlone(_ line: String, _ label: String, _ title: String?) {
    let heading = HeadingGrammar.heading(of: line)
    #expect(heading?.kind == .number)
    #expect(heading?.label == label)
    #expect(heading?.title == title)
  }

  @Test(arguments: [
    "Part of him wanted to go.", "I went home.", "I. I mean it.", "Chapter and verse.", "Chapter one of his life was over.",
    "Chapter two was found, and she glanced at its opening sentences.", "Book him.", "Letter by letter he read it.",
    "Part one went well.", "Prologue to a war", "Interlude over, they went on.", "1812 was a cold year.", "1812.", "12 men came ashore.",
    "I", "X marks the spot.", "Mix", "Book one of two.", "Part I don’t understand.", "Chapter", "“Chapter One,” she read.", "Last", "One",
    "Volume two stood on the shelf.", "Book One was his favorite of the series.", "Chapter Two, Mr. Pell said, was the best.",
  ])
  func takesNoProseForAHeading(_ line: String) {
    let heading = HeadingGrammar.heading(of: line)
    #expect(heading == nil || line == "I" && heading?.kind == .number)
  }

  @Test(arguments: [
    ("i", 1), ("iv", 4), ("xix", 19), ("xl", 40), ("xcix", 99), ("7", 7), ("seventy-seven", 77), ("twentieth", 20), ("iiii", 4),
  ])
  func readsANumeral(_ word: String, _ value: Int) {
    #expect(HeadingGrammar.numeral(word) == value)
  }

  @Test(arguments: ["", "0", "-3", "vex", "tide", "lix-", "mix", "ic", "vv", "99999999999999999999"])
  func takesNoWordForANumeral(_ word: String) {
    #expect(HeadingGrammar.numeral(word) == nil)
  }
}
