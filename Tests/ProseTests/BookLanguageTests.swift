import Library
import Manuscripts
import Prose
import Testing

struct BookLanguageTests {
  private let finder = LanguageFinder(library: .builtIn)
  private let names = LanguageNames(library: .builtIn)

  private func book(in code: String, stating language: String?, times: Int = 6) -> Manuscript {
    let text = LanguageParagraphs.all.first { $0.code == code }?.text ?? ""
    let blocks = (0..<times).map { _ in Block(kind: .paragraph, text: text) }
    return Manuscript(title: nil, author: nil, language: language, chapters: [Chapter(number: 1, blocks: blocks)])
  }

  @Test(arguments: [
    ("en", "en"), ("EN-gb", "en-GB"), ("en_US", "en-US"), ("English", "en"), (" english ", "en"), ("eng", "en"), ("ger", "de"),
    ("Deutsch", "de"),
    ("fra", "fr"), ("nb-NO", "no-NO"), ("zh-Hans-CN", "zh-hans-CN"), ("gsw", "gsw"), ("Bahasa Indonesia", "id"), ("und", nil),
    ("x-none", nil),
    ("", nil), ("the Queen's", nil), ("1", nil), ("-", nil), ("en-", nil),
  ])
  func readsWhatIsWrittenForALanguage(stated: String, tag: String?) {
    #expect(names.tag(of: stated)?.description == tag)
  }

  @Test func believesWhatAPersonSays() throws {
    let found = try #require(finder.language(of: book(in: "en", stating: "en"), asked: LanguageTag(code: "fr")))
    #expect(found.tag.code == "fr" && found.source == .option && found.name == "French")
  }

  @Test func believesMetadataUnlessTheTextPlainlyContradicts() throws {
    let right = try #require(finder.language(of: book(in: "en", stating: "en-GB")))
    #expect(right.tag.description == "en-GB" && right.source == .metadata && right.misstated == nil)
    let wrong = try #require(finder.language(of: book(in: "en", stating: "fr")))
    #expect(wrong.tag.code == "en" && wrong.source == .text && wrong.misstated == "French")
    let welsh = try #require(finder.language(of: book(in: "en", stating: "ja")))
    #expect(welsh.tag.code == "en" && welsh.misstated == "Japanese")
    let unlisted = try #require(finder.language(of: book(in: "en", stating: "gsw")))
    #expect(unlisted.tag.code == "en")
    let relatives = try #require(finder.language(of: book(in: "da", stating: "nb")))
    #expect(relatives.tag.code == "no" && relatives.source == .metadata)
    let short = try #require(finder.language(of: book(in: "en", stating: "fr", times: 1)))
    #expect(short.tag.code == "fr")
  }

  @Test func tellsByTheTextWhatNothingStates() throws {
    for stated in [nil, "und", "???"] {
      let found = try #require(finder.language(of: book(in: "de", stating: stated)))
      #expect(found.tag.code == "de" && found.source == .text && found.misstated == nil)
    }
    #expect(finder.language(of: book(in: "none", stating: nil)) == nil)
  }
}
