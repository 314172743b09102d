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
    ("clattered", "clatter"), ("hesitated", "hesitate"), ("settled", "settle"), ("stopped", "stop"), ("hurried", "hurry"),
    ("balanced", "balance"), ("declined", "decline"), ("twitched", "twitch"), ("stared", "stare"), ("raged", "rage"),
  ])
  func findsTheLemmaOfAnUnknownPast(_ past: String, _ lemma: String) {
    #expect(Inflection.lemma(ofUnknownPast: past) == lemma)
  }

  @Test(arguments: ["red", "seed", "indeed", "bed", "speed"])
  func takesNoOtherWordForAPast(_ word: String) {
    #expect(Inflection.lemma(ofUnknownPast: word) == nil)
  }
}
