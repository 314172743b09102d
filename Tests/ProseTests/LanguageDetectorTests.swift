import Library
import Manuscripts
import TestSupport
import Testing

@testable import Prose

struct LanguageDetectorTests {
  private let detector = LanguageDetector(library: .builtIn)

  private func language(_ text: String) -> String? { detector.evidence(in: Stages.manuscript(text)).language }

  @Test(arguments: LanguageParagraphs.all) func tellsALanguageByOneParagraph(code: String, text: String) {
    #expect(language(text) == code)
  }

  @Test func doesNotGuess() {
    #expect(language("") == nil)
    #expect(language("Mara ran to the ferry.") == nil)
    #expect(language("17 42 * * * — 8") == nil)
    // Invented words, and a text half in one language and half in another.
    #expect(language(String(repeating: "Gurble snorf twackle mib ploon dreffit quonk. ", count: 20)) == nil)
    let both = LanguageParagraphs.all.filter { ["en", "fr"].contains($0.code) }.map(\.text).joined(separator: " ")
    #expect(["en", "fr", nil].contains(language(both)))
  }

  @Test func looksAtTheWholeBook() {
    let english = LanguageParagraphs.all[0].text
    let french = LanguageParagraphs.all[2].text
    let book = Array(repeating: french, count: 2) + Array(repeating: english, count: 60)
    #expect(language(book.joined(separator: "\n\n")) == "en")
  }

  @Test func readsOnlyAFewThousandWordsOfALongBook() {
    let book = Stages.manuscript(Array(repeating: LanguageParagraphs.all[0].text, count: 4000).joined(separator: "\n\n"))
    let sample = LanguageSample(of: book)
    #expect((3_000...8_000).contains(sample.words.count))
  }

  @Test func wordListsNameEachLanguageOnce() {
    let names = LanguageNames(library: .builtIn)
    let codes = LanguageParagraphs.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(names.name(of: code) != code) }
  }
}
