import Testing

@testable import Exporters

@Test(arguments: [
  (4.5, "4.5"), (4, "4"), (0, "0"), (0.1 + 0.2, "0.3"), (4.4999, "4.5"), (12.345_678, "12.35"), (100, "100"), (-0.25, "-0.25"),
  (0.004, "0"), (1e9, "1000000000"), (0.05, "0.05"), (7.999, "8"),
])
func printsShortNumbers(value: Double, text: String) throws {
  #expect("\(ShortNumber(value))" == text)
  #expect(try [ShortNumber(value)].jsonBytes(isCompact: true) == Array("[\(text)]\n".utf8))
}

@Test func keepsMorePlacesWhereAsked() {
  #expect("\(ShortNumber(1.0 / 3, places: 4)) \(ShortNumber(0.4049 * 100, places: 0))" == "0.3333 40")
}

@Test func printsNothingForWhatIsNoNumber() throws {
  #expect("\(ShortNumber(.nan))\(ShortNumber(.infinity))" == "")
  #expect(try [ShortNumber(.nan), ShortNumber(1e300)].jsonBytes(isCompact: true) == Array("[null,null]\n".utf8))
}

@Suite struct ExcerptTests {
  @Test func takesTheFirstWords() {
    #expect("one  two\nthree".excerpt(words: 2) == "one two …")
    #expect("one two".excerpt(words: 2) == "one two")
    #expect("".excerpt(words: 2) == "")
  }

  @Test func cutsAWordWithoutEnd() {
    #expect(String(repeating: "é", count: 40_000).excerpt(words: 10).unicodeScalars.count == 162)
  }
}
