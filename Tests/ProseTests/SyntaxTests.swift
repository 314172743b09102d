import Manuscripts
import Prose
import TestSupport
import Testing

/// The grammar that the embedded models read: plain sentences, so that a new training does not break the tests.
@Suite struct SyntaxTests {
  private func chapter(_ text: String) -> AnalyzedChapter { Stages.prose(text).chapters[0] }

  private func words(_ text: String) -> [String] {
    let chapter = chapter(text)
    return chapter.syntax.words.map { chapter.text.text(of: $0.span) }
  }

  @Test(arguments: [
    ("She didn’t go.", ["She", "did", "n’t", "go", "."]),
    ("I cannot see Anna’s well-known boat.", ["I", "can", "not", "see", "Anna", "’s", "well", "-", "known", "boat", "."]),
  ])
  func cutsTokensIntoWordsOfGrammar(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func findsSubjectVerbAndObject() {
    let chapter = chapter("The old pilot opened the door.")
    let syntax = chapter.syntax
    func index(_ word: String) -> Int? { syntax.words.firstIndex { chapter.text.text(of: $0.span) == word } }
    let verb = index("opened")
    #expect(verb.map { syntax.isRoot($0) && syntax.words[$0].tag == WordTag(.verb, .past) } == true)
    #expect(index("pilot").map { syntax.words[$0].head } == verb && index("pilot").map { syntax.words[$0].relation } == .nsubj)
    #expect(index("door").map { syntax.words[$0].relation } == .obj)
  }

  @Test func holdsEveryWordInOneSentenceAndOneTree() {
    let syntax = chapter("Anna ran. “Stop!” said Peter; he had seen it, too.").syntax
    #expect(syntax.sentences.flatMap { Array($0) } == Array(syntax.words.indices))
    for sentence in syntax.sentences {
      #expect(sentence.count { syntax.isRoot($0) } == 1)
      #expect(sentence.allSatisfy { sentence.contains(syntax.words[$0].head) })
    }
  }

  @Test func cutsWhatIsNoSentence() {
    let syntax = chapter(String(repeating: "word and ", count: 2000)).syntax
    #expect(syntax.words.count == 4000)
    #expect(syntax.words.indices.allSatisfy { abs(syntax.words[$0].head - $0) < 300 })
  }

  @Test func findsEntitiesOneInsideTheOther() {
    let chapter = chapter("The girl walked to the house of the old captain.")
    let found = chapter.entities.map { "\($0.kind.rawValue) \(chapter.text.text(of: $0.span))" }
    #expect(found == ["PER The girl", "FAC the house of the old captain", "PER the old captain"])
  }

  @Test func tellsWhatHappensFromWhatIsOnlyWished() {
    let chapter = chapter("Anna opened the door. She wanted to run. If he came, she would shout.")
    let found = chapter.events.map { chapter.text.text(of: $0.span) }
    #expect(found.contains("opened") && !found.contains("run") && !found.contains("shout"))
  }
}
