import Library
import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct LemmaTests {
  private let verbs = Stages.english.verbs
  private let lemmatizer = Stages.english.lemmatizer

  @Test(arguments: [
    ("clattered", "clatter"), ("hesitated", "hesitate"), ("settled", "settle"), ("stopped", "stop"), ("hurried", "hurry"),
    ("balanced", "balance"), ("declined", "decline"), ("twitched", "twitch"), ("stared", "stare"), ("raged", "rage"),
    ("travelled", "travel"), ("created", "create"), ("fought", "fight"), ("arose", "arise"), ("dreamed", "dream"), ("freed", "free"),
  ])
  func findsTheVerbOfAPast(_ past: String, _ lemma: String) {
    #expect(verbs.formOrUnknownPast(past)?.lemma == lemma)
  }

  @Test(arguments: ["red", "seed", "indeed", "bed", "hundred", "wicked"])
  func takesNoOtherWordForAPast(_ word: String) {
    #expect(verbs.formOrUnknownPast(word) == nil)
  }

  @Test(arguments: [
    ("lay", "VBD", "lie"), ("laid", "VBD", "lay"), ("lain", "VBN", "lie"), ("lay", "VB", "lay"), ("found", "VBD", "find"),
    ("found", "VB", "found"),
    ("felt", "VBD", "feel"), ("wound", "VBD", "wind"), ("dying", "VBG", "die"), ("panicked", "VBD", "panic"), ("goin'", "VBG", "go"),
    ("goes", "VBZ", "go"), ("catches", "VBZ", "catch"), ("carries", "VBZ", "carry"), ("dies", "VBZ", "die"), ("'s", "VBZ", "be"),
    ("put", "VBD", "put"), ("read", "VBN", "read"), ("hanged", "VBN", "hang"),
  ])
  func tracesVerbs(_ form: String, _ tag: String, _ lemma: String) {
    #expect(lemmatizer.lemma(of: form, WordTag(partOfSpeech: .verb, pennTag: tag)) == lemma)
  }

  @Test(arguments: [
    ("men", "man"), ("policemen", "policeman"), ("feet", "foot"), ("wolves", "wolf"), ("knives", "knife"), ("gloves", "glove"),
    ("boxes", "box"),
    ("shoes", "shoe"), ("ladies", "lady"), ("movies", "movie"), ("houses", "house"), ("buses", "bus"), ("glasses", "glasses"),
    ("people", "people"),
  ])
  func tracesNouns(_ form: String, _ lemma: String) {
    #expect(lemmatizer.lemma(of: form, WordTag(.noun, .plural)) == lemma)
  }

  @Test(arguments: [
    ("bigger", "big", WordTag(.adjective, .comparative)), ("happiest", "happy", WordTag(.adjective, .superlative)),
    ("largest", "large", WordTag(.adjective, .superlative)), ("worse", "bad", WordTag(.adjective, .comparative)),
    ("better", "well", WordTag(.adverb, .comparative)), ("Him", "he", WordTag(.pronoun)), ("i", "I", WordTag(.pronoun)),
    ("her", "she", WordTag(.pronoun)), ("her", "her", WordTag(.pronoun, .possessive)), ("n’t", "not", WordTag(.particle, .negation)),
    ("an", "a", WordTag(.determiner)), ("Marta", "Marta", WordTag(.properNoun)), ("wo", "will", WordTag(.auxiliary, .modal)),
  ])
  func tracesOtherWords(_ form: String, _ lemma: String, _ tag: WordTag) {
    #expect(lemmatizer.lemma(of: form, tag) == lemma)
  }

  @Test func comesBackFromEveryFormOfEveryVerb() {
    // "whirr" is another spelling of "whir", and shares its past.
    for verb in Set(verbs.listedVerbs + verbs.irregularVerbs).subtracting(["whirr"]).sorted() {
      let forms = [
        (verbs.past(of: verb), "VBD"), (verbs.participle(of: verb), "VBN"), (verbs.presentParticiple(of: verb), "VBG"),
        (Inflection.thirdPerson(verb), "VBZ"),
      ]
      for (form, tag) in forms {
        let lemma = lemmatizer.lemma(of: form, WordTag(partOfSpeech: .verb, pennTag: tag))
        #expect(lemma == verb, "\(form)")
        #expect(Inflection.thirdPerson(lemma) == Inflection.thirdPerson(verb))
      }
    }
  }

  @Test(arguments: [
    ("go", "went", "gone", "going"), ("begin", "began", "begun", "beginning"), ("lie", "lay", "lain", "lying"),
    ("lay", "laid", "laid", "laying"),
    ("put", "put", "put", "putting"), ("admit", "admitted", "admitted", "admitting"), ("be", "was", "been", "being"),
    ("have", "had", "had", "having"), ("fight", "fought", "fought", "fighting"), ("panic", "panicked", "panicked", "panicking"),
  ])
  func writesTheFormsOfVerbs(_ verb: String, _ past: String, _ participle: String, _ gerund: String) {
    #expect(verbs.past(of: verb) == past)
    #expect(verbs.participle(of: verb) == participle)
    #expect(verbs.presentParticiple(of: verb) == gerund)
  }

  @Test(arguments: [
    ("man", "men"), ("policeman", "policemen"), ("human", "humans"), ("knife", "knives"), ("sheep", "sheep"), ("box", "boxes"),
  ])
  func writesPlurals(_ noun: String, _ plural: String) {
    #expect(lemmatizer.plural(of: noun) == plural)
  }
}
