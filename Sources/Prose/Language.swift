package import Library

/// Words and rules of one language, read from `Templates/languages/<code>/`.
package struct Language: Sendable {
  /// BCP 47.
  package let code: String
  package let verbs: VerbLexicon
  package let words: GuidingWords
  let places: PlaceWords
  let times: TimeWords
  /// Short form to full given names, all in lower case.
  let nicknames: [String: [String]]

  package init(code: String, library: TemplateLibrary) {
    let folder = "languages/\(code)/"
    self.code = code
    verbs = VerbLexicon(path: folder + "verbs.txt", library: library)
    words = GuidingWords(WordLists(path: folder + "words.txt", library: library))
    places = PlaceWords(WordLists(path: folder + "places.txt", library: library))
    times = TimeWords(WordLists(path: folder + "times.txt", library: library))
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

/// The lists of `words.txt`, as sets.
package struct GuidingWords: Sendable {
  package let maleTitles: Set<String>
  package let femaleTitles: Set<String>
  package let titles: Set<String>
  package let maleRoles: Set<String>
  package let femaleRoles: Set<String>
  package let roles: Set<String>
  package let abbreviations: Set<String>
  package let notNames: Set<String>
  package let function: Set<String>
  package let prepositions: Set<String>
  package let determiners: Set<String>
  /// Plain adjectives that may stand between an article and its noun.
  let modifiers: Set<String>
  package let habitual: Set<String>
  package let silence: Set<String>
  package let bodyParts: Set<String>
  package let abstract: Set<String>

  init(_ lists: WordLists) {
    maleTitles = lists.set("titles-male")
    femaleTitles = lists.set("titles-female")
    titles = lists.set("titles").union(maleTitles).union(femaleTitles)
    maleRoles = lists.set("roles-male")
    femaleRoles = lists.set("roles-female")
    roles = lists.set("roles").union(maleRoles).union(femaleRoles)
    abbreviations = lists.set("abbreviations")
    notNames = lists.set("not-names")
    function = lists.set("function")
    prepositions = lists.set("prepositions")
    determiners = lists.set("determiners")
    modifiers = lists.set("modifiers")
    habitual = lists.set("habitual")
    silence = lists.set("silence")
    bodyParts = lists.set("body-parts")
    abstract = lists.set("abstract")
  }

  /// By title or role alone; unknown for the rest.
  func gender(of word: String) -> Gender {
    if maleTitles.contains(word) || maleRoles.contains(word) { return .male }
    if femaleTitles.contains(word) || femaleRoles.contains(word) { return .female }
    return .unknown
  }
}

/// The nouns of `places.txt`.
struct PlaceWords: Sendable {
  private let settings: [String: Setting]
  /// Things that hint at walls or at open air where no place is named.
  let insideSigns: Set<String>
  let outsideSigns: Set<String>

  init(_ lists: WordLists) {
    var settings: [String: Setting] = [:]
    for (name, setting) in [("INT", Setting.interior), ("EXT", .exterior), ("BOTH", .both)] {
      for word in lists.words(name) { settings[word] = settings[word] ?? setting }
    }
    self.settings = settings
    insideSigns = lists.set("inside")
    outsideSigns = lists.set("outside")
  }

  /// Inside, outside or either for a place noun, also in its plural; nil for other words.
  func setting(of word: String) -> Setting? {
    if let found = settings[word] { return found }
    if word.hasSuffix("s"), let single = settings[String(word.dropLast())] { return single }
    // washhouse, wash-house, smokehouse, taproom: the last part tells.
    if word.hasSuffix("house") || word.hasSuffix("room") { return .interior }
    return word.contains("-") ? word.split(separator: "-").last.flatMap { settings[String($0)] } : nil
  }
}

/// The lists of `times.txt`.
struct TimeWords: Sendable {
  /// Phrase to time and whether it names the hour outright.
  private(set) var hours: [String: (time: TimeOfDay, isPlain: Bool)] = [:]
  let jumps: [[String]]
  let numbers: Set<String>

  init(_ lists: WordLists) {
    for time in TimeOfDay.allCases {
      for entry in lists.words(time.rawValue) {
        let isPlain = !entry.hasSuffix("?")
        let phrase = (isPlain ? entry : String(entry.dropLast())).split(separator: "_").joined(separator: " ")
        hours[phrase] = (time, isPlain)
      }
    }
    jumps = lists.phrases("jump")
    numbers = lists.set("numbers")
  }
}
