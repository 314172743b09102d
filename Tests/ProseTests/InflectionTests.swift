import Manuscripts
import Prose
import Testing

@Suite struct InflectionTests {
  @Test(arguments: [
    ("walk", "walks", "walked", "walking"), ("pass", "passes", "passed", "passing"), ("try", "tries", "tried", "trying"),
    ("close", "closes", "closed", "closing"), ("stop", "stops", "stopped", "stopping"), ("lie", "lies", "lied", "lying"),
    ("play", "plays", "played", "playing"), ("quit", "quits", "quitted", "quitting"), ("open", "opens", "opened", "opening"),
  ])
  func inflectsRegularVerbs(_ lemma: String, _ third: String, _ past: String, _ participle: String) {
    #expect(Inflection.thirdPerson(lemma) == third)
    #expect(Inflection.past(lemma) == past)
    #expect(Inflection.presentParticiple(lemma) == participle)
  }

  @Test(arguments: [
    ("be", "is"), ("have", "has"), ("do", "does"), ("go", "goes"), ("echo", "echoes"), ("woo", "woos"), ("quiz", "quizzes"),
    ("buzz", "buzzes"),
  ])
  func putsVerbsInTheThirdPerson(_ lemma: String, _ third: String) {
    #expect(Inflection.thirdPerson(lemma) == third)
  }

  @Test(arguments: [("box", "boxes"), ("lady", "ladies"), ("boy", "boys"), ("photo", "photos"), ("house", "houses")])
  func putsNounsInThePlural(_ noun: String, _ plural: String) {
    #expect(Inflection.plural(noun) == plural)
  }
}
