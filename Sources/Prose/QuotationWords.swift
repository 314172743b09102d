/// The lists of `speech.txt`: what words around quotation marks say of the words between them.
struct QuotationWords: Sendable {
  let naming: Set<String>
  let seeming: [[String]]
  let meaningVerbs: Set<String>
  let writingVerbs: Set<String>
  let writingTags: Set<String>
  let writingNouns: Set<String>
  let showingVerbs: Set<String>
  let letterNouns: Set<String>
  let letterCues: [[String]]
  let readingVerbs: Set<String>
  let aloud: Set<String>
  let thoughtTags: Set<String>
  /// Words that stand in what somebody really says: I, you, the present.
  let speakersOwn: Set<String>
  let reportedPersons: Set<String>
  let reportedVerbs: Set<String>
  let salutations: [[String]]
  /// Questions that somebody unseen answers with a name.
  let whoQuestions: [[String]]
  let salutationsAlone: Set<String>
  let closings: [[String]]
  let manners: [[String]]

  init(_ lists: WordLists) {
    naming = lists.set("naming")
    seeming = lists.phrases("seeming")
    meaningVerbs = lists.set("meaning-verbs")
    writingVerbs = lists.set("writing-verbs")
    writingTags = lists.set("writing-tags")
    writingNouns = lists.set("writing-nouns")
    showingVerbs = lists.set("showing-verbs")
    letterNouns = lists.set("letter-nouns")
    letterCues = lists.phrases("letter-cues")
    readingVerbs = lists.set("reading-verbs")
    aloud = lists.set("aloud")
    thoughtTags = lists.set("thought-tags")
    speakersOwn = lists.set("speakers-own")
    reportedPersons = lists.set("reported-persons")
    reportedVerbs = lists.set("reported-verbs")
    salutations = lists.phrases("salutations")
    whoQuestions = lists.phrases("who-questions")
    salutationsAlone = lists.set("salutations-alone")
    closings = lists.phrases("closings")
    manners = lists.phrases("manners")
  }
}
