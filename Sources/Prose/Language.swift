package import Library

/// Words and rules of one language, read from `Templates/languages/<code>/`.
///
/// A class that never changes, since every stage hands it on and its tables are many.
package final class Language: Sendable {
  /// BCP 47.
  package let code: String
  package let verbs: VerbLexicon
  package let lemmatizer: Lemmatizer
  package let words: GuidingWords
  let persons: PersonWords
  let places: PlaceWords
  let times: TimeWords
  package let speakers: SpeakerModel
  let atmosphere: AtmosphereWords
  let descriptions: DescriptionWords
  package let pictures: PictureWords
  package let drama: DramaWords
  package let elements: ElementWords
  package let continuity: ContinuityWords
  let nouns: NounKinds
  let quotations: QuotationWords
  package let sayings: SayingWords
  /// Short form to full given names, all in lower case.
  let nicknames: [String: [String]]
  /// Nil when the program holds no models of the language.
  let syntax: SyntaxReader?
  let sentences: SentenceReader
  /// Nil when the program holds no models of the language.
  let entities: EntityFinder?
  /// Nil when the program holds no model of the language.
  let events: EventFinder?
  let personNouns: PersonNouns
  package let sceneBorders: SceneBorderTable
  package let pronouns: PronounModel

  /// - Parameters:
  ///   - models: nil for those that are compiled into the program.
  ///   - pronouns: nil for the one in the library; another while it is trained.
  package init(code: String, library: TemplateLibrary, models: ModelStore? = nil, pronouns: PronounModel? = nil) {
    let folder = "languages/\(code)/"
    self.code = code
    let models = models ?? ModelStore(language: code)
    let irregular = IrregularForms(path: folder + "irregular.txt", library: library)
    verbs = VerbLexicon(path: folder + "verbs.txt", library: library, irregular: irregular, nouns: models.nouns)
    lemmatizer = Lemmatizer(verbs: verbs, irregular: irregular, nouns: models.nouns)
    words = GuidingWords(WordLists(path: folder + "words.txt", library: library))
    persons = PersonWords(
      WordLists(path: folder + "persons.txt", library: library), givenNames: WordLists(path: folder + "given-names.txt", library: library))
    places = PlaceWords(WordLists(path: folder + "places.txt", library: library))
    times = TimeWords(WordLists(path: folder + "times.txt", library: library))
    speakers = SpeakerModel(path: folder + "speakers.txt", library: library)
    atmosphere = AtmosphereWords(WordLists(path: folder + "atmosphere.txt", library: library))
    descriptions = DescriptionWords(WordLists(path: folder + "descriptions.txt", library: library))
    pictures = PictureWords(WordLists(path: folder + "pictures.txt", library: library))
    drama = DramaWords(WordLists(path: folder + "drama.txt", library: library))
    elements = ElementWords(WordLists(path: folder + "elements.txt", library: library))
    continuity = ContinuityWords(WordLists(path: folder + "continuity.txt", library: library))
    nouns = models.nouns
    let speech = WordLists(path: folder + "speech.txt", library: library)
    quotations = QuotationWords(speech)
    sayings = SayingWords(speech)
    syntax = SyntaxReader(models: models)
    sentences = SentenceReader(models: models)
    entities = EntityFinder(models: models)
    events = EventFinder(models: models)
    personNouns = PersonNouns(WordLists(path: folder + "person-nouns.txt", library: library), roles: words)
    sceneBorders = SceneBorderTable(WordLists(path: folder + "scenes.txt", library: library))
    self.pronouns = pronouns ?? PronounModel(WordLists(path: folder + "pronouns.txt", library: library))
    nicknames = Language.nicknames(of: library.entries(at: folder + "nicknames.txt"))
  }

  private static func nicknames(of entries: [String]) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for entry in entries {
      let halves = entry.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      for short in halves[1].split(separator: " ") {
        result[String(short), default: []].append(String(halves[0]))
      }
    }
    return result
  }
}
