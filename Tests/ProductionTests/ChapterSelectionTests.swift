import Breakdown
import Exporters
import Manuscripts
import Testing

@testable import Production

struct ChapterSelectionTests {
  private let book = [
    Chapter(number: 1, label: "One", title: "The Crossing", blocks: []),
    Chapter(number: 2, label: "Two", title: "Dust, Again", blocks: []),
    Chapter(number: 3, label: "Three", title: "Interlude", blocks: []),
    Chapter(number: 4, label: "Four", title: "The Pilot’s Debt", blocks: []),
    Chapter(number: 5, label: "Five", title: "Interlude", blocks: []),
    Chapter(number: 6, label: "2041", blocks: []),
  ]

  private func numbers(_ requests: String..., in chapters: [Chapter]? = nil) throws -> [Int] {
    let picks = try ChapterSelection(requests).picks(in: chapters ?? book)
    return try BookSelection(picks, in: ScriptBreakdown(scenes: [])).chapters
  }

  private func message(_ requests: String..., in chapters: [Chapter]? = nil) throws -> String {
    try #require(throws: SelectionError.self) { try ChapterSelection(requests).picks(in: chapters ?? book) }.message
  }

  @Test func takesTheWholeBookByDefault() throws {
    #expect(try numbers() == [1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: [
    ("3", [3]), ("3-5", [3, 4, 5]), ("1,4", [1, 4]), (" 1 , 4 - 5 ", [1, 4, 5]), ("5-", [5, 6]), ("2-2", [2]), ("4,1,4", [1, 4]),
    ("007", nil),
  ])
  func readsPositions(request: String, expected: [Int]?) throws {
    if let expected { #expect(try numbers(request) == expected) } else { #expect(throws: SelectionError.self) { try numbers(request) } }
  }

  @Test func joinsSeveralOptions() throws {
    #expect(try numbers("5-6", "1", "6") == [1, 5, 6])
  }

  @Test(arguments: [
    ("The Crossing", [1]), ("the  crossing", [1]), ("One: The Crossing", [1]), ("four", [4]), ("The Pilot's Debt", [4]),
    ("Dust, Again", [2]),
    ("The Crossing, 3-4", [1, 3, 4]), ("2041", [6]), ("1, 2041", [1, 6]), ("Chapter 3", [3]), ("chapter four", [4]),
    ("chapter 2-3", [2, 3]),
  ])
  func readsTitlesAsPeopleTypeThem(request: String, expected: [Int]) throws {
    #expect(try numbers(request) == expected)
  }

  @Test func takesAPositionBeforeAPrintedNumber() throws {
    let excerpt = [Chapter(number: 1, label: "2", blocks: []), Chapter(number: 2, label: "3", blocks: [])]
    #expect(try numbers("2", in: excerpt) == [2])
    #expect(try numbers("3", in: excerpt) == [2])
  }

  @Test func saysWhatThereIsWhenOutOfRange() throws {
    let three = Array(book.prefix(3))
    #expect(try message("9", in: three) == "chapter 9 is out of range: the book has 3 chapters (1–3)")
    #expect(try message("2-9", in: three) == "chapter 9 is out of range: the book has 3 chapters (1–3)")
    #expect(try message("0", in: three) == "chapter 0 is out of range: the book has 3 chapters (1–3)")
    #expect(try message("1-99999999999999999999", in: three).hasPrefix("chapter 99999999999999999999 is out of range"))
    #expect(try message("2", in: Array(book.prefix(1))) == "chapter 2 is out of range: the book has 1 chapter")
    #expect(try message("1", in: []) == "chapter 1 is out of range: the book has no chapters")
  }

  @Test func namesTheRangeThatRunsBackwards() throws {
    #expect(try message("5-3") == "chapters 5-3 run backwards; write 3-5")
  }

  @Test func asksAfterAMistypedTitle() throws {
    #expect(try message("The Crosing") == "no chapter is called \"The Crosing\"; did you mean \"The Crossing\"?")
    #expect(try message("Epilogue").contains("the book has 6 chapters (1–6)"))
  }

  @Test func wantsANumberForATitleBorneTwice() throws {
    #expect(try message("interlude") == "\"interlude\" is the title of chapters 3, 5; give the number instead")
  }

  @Test func readsPartsAndChaptersBelowThem() throws {
    let parted = [("One", "1"), ("One", "2"), ("Two", "1"), ("Two", "2")].enumerated().map {
      Chapter(number: $0 + 1, label: $1.1, part: "Part \($1.0)", title: nil, blocks: [])
    }
    #expect(try numbers("Part Two / 1", in: parted) == [3])
    #expect(try numbers("part two/2", in: parted) == [4])
    #expect(try numbers("Part One", in: parted) == [1, 2])
    #expect(try ChapterSelection(["1:scene2"]).picks(in: parted) == ChapterSelection(["part one/1:scene2"]).picks(in: parted))
    #expect(try message("Chapter 9", in: parted) == "chapter 9 is out of range: the book has 4 chapters (1–4)")
  }

  @Test(arguments: ["", ",", "1,", "1,,2"])
  func refusesEmptyParts(request: String) {
    #expect(throws: SelectionError.self) { try numbers(request) }
  }
}
